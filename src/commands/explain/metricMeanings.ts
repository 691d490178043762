/** What each metric is, in one sentence that begins behind its name. */
export const METRIC_MEANINGS: ReadonlyMap<string, string> = new Map([
  ['accuracy', 'the share of the tested rows that are predicted right.'],
  ['majority-share', 'the accuracy of always answering the class that most tested rows have.'],
  [
    'balanced-accuracy',
    'the mean of the recalls of all classes, so that rare classes count as much as frequent ones.',
  ],
  [
    'f1-macro',
    'the mean of the F1 of all classes, so that rare classes count as much as frequent ones.',
  ],
  ['f1-weighted', 'the mean of the F1 of all classes, each counted by its rows.'],
  ['precision-macro', 'the mean of the precisions of all classes.'],
  ['precision-weighted', 'the mean of the precisions of all classes, each counted by its rows.'],
  ['recall-macro', 'the mean of the recalls of all classes.'],
  [
    'recall-weighted',
    'the mean of the recalls of all classes, each counted by its rows: the accuracy.',
  ],
  [
    'mcc',
    "Matthews' correlation of truth and prediction: 1 is perfect, 0 is no better than chance, whatever the sizes of the classes.",
  ],
  [
    'log-loss',
    'how far the shares of the votes are from the truth: the mean of -ln(share of the right class), with half a vote added to each class.',
  ],
  [
    'roc-auc',
    'how often a row of a class is given more of it than a row of another, ties half: 0.5 is chance. Of two classes of the positive one, of more the mean of each against the rest; in brackets of one class.',
  ],
  [
    'average-precision',
    'the mean precision over all shares that a threshold could be put at, each by the rows of the class that it finds. Of two classes of the positive one, of more their mean; in brackets of one class.',
  ],
  [
    'brier-score',
    'the mean square of the distance of the shares from the truth: of two classes of the positive one (0 to 1), of more the sum of all (0 to 2); in brackets of one class.',
  ],
  [
    'calibration-error',
    'how far shares are from how often they are right: the mean distance in ten bins of the share of the class predicted, each bin by its rows; in brackets of the share of one class.',
  ],
  ['mae', 'how far predicted numbers are off on average, whether above or below.'],
  [
    'rmse',
    'the root of the mean square of how far predicted numbers are off, so that large mistakes count more.',
  ],
  [
    'r2',
    'the share of the squared distances of the numbers from their mean that the model explains: 1 is perfect, 0 is no better than always answering the mean.',
  ],
  [
    'median-absolute-error',
    'how far half of the predicted numbers are off at most, whatever the largest mistakes are.',
  ],
  [
    'mape',
    'how far predicted numbers are off on average, as a share of the true number; of numbers near 0 it says little.',
  ],
  [
    'pinball-loss',
    'what predicted quantiles are worth: of 0.9, being too low by one costs 0.9 and being too high 0.1; without brackets of the median.',
  ],
  [
    'stable-rows-mae',
    'the mean absolute error on the rows that both tables have, by the numbers they had at the base.',
  ],
  ['precision', 'of the rows predicted as a class, the share that has it.'],
  ['recall', 'of the rows that have a class, the share predicted as it.'],
  ['f1', 'the harmonic mean of precision and recall of a class.'],
  [
    'conflicting-labels',
    'the rows whose features another row has with another class: no model gets both right.',
  ],
  ['duplicates', 'the rows whose features another row has too.'],
  ['missing', 'the share of the cells of a column that have no value.'],
  ['checks', 'what the checks of the table found, of all codes.'],
  ['check', 'what one check of the table found, by its code, as in check(FG-T01).'],
  ['rows-added', "the rows that the base's table does not have."],
  ['rows-removed', "the rows that only the base's table has."],
  ['rows-relabelled', 'the rows of both tables that have another class than at the base.'],
  [
    'removed-rows-accuracy',
    "the base's accuracy on the rows that were removed: a low one tells that hard rows went.",
  ],
  ['added-rows-accuracy', 'the accuracy on the rows that came.'],
  [
    'stable-rows-accuracy',
    'the accuracy on the rows that both tables have, by the classes they had at the base.',
  ],
  [
    'drift',
    "how far the distribution of a column is from the base's: 0 when equal, 1 when they do not overlap.",
  ],
  ['new-levels', "the texts of a column that the base's table does not have."],
]);
