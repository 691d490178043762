import { countClasses } from './classCounts.js';
import { confusionMatrix } from './confusionMatrix.js';
import type { Evaluation, Predictions } from './evaluation.js';
import { clippedLogLoss, logLoss } from './logLoss.js';
import { score } from './score.js';
import { probabilitiesOf } from './scoreShares.js';

/**
 * What predictions are worth against the truth, in scikit-learn's definitions, with the table's
 * classes as `labels`. The same rows in any order give the same numbers to the last digit.
 *
 * @throws RangeError when there is no row, since nothing can then be said, or when the arrays
 * disagree on how many rows there are
 */
export function evaluate(predictions: Predictions): Evaluation {
  const { classes, truth, predicted, votes } = predictions;
  const rows = truth.length;
  if (rows === 0) throw new RangeError('There are no rows to evaluate.');
  if (
    predicted.length !== rows ||
    (votes?.length ?? rows * classes.length) !== rows * classes.length
  ) {
    throw new RangeError('Truth, predictions and votes are of different numbers of rows.');
  }
  return {
    ...score(
      classes,
      countClasses(predictions),
      logLoss(predictions),
      votes && probabilitiesOf(predictions),
    ),
    clippedLogLoss: clippedLogLoss(predictions),
    confusionMatrix: confusionMatrix(predictions),
  };
}
