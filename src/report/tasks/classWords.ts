import type { Result } from '../../document/result.js';
import { shortName } from '../../text/visibleText.js';
import { describeDetection } from '../words/describeDetection.js';
import { describeAttribution } from '../words/describeAttribution.js';
import { describeSeedAccuracies } from '../words/describeSeedAccuracies.js';
import { describeFeatures, describeOutOfBag } from '../words/describeFeatures.js';
import { describeFlips } from '../words/describeFlips.js';
import { describeMerged } from '../words/describeMerged.js';
import { describeMajority } from '../words/describeMajority.js';
import { describeEasierTest, describeRowChanges } from '../words/describeRowChanges.js';
import { describeTurned } from '../words/describeTurned.js';
import { listCardMetrics } from '../words/listCardMetrics.js';
import { listNames } from '../words/listNames.js';
import {
  formatCount,
  formatPercent,
  formatPlural,
  formatPoints,
  formatPointsChange,
  isChange,
  withoutPoints,
} from '../words/numbers.js';
import type { CardWords, TaskWords } from './words.js';

/** What reports say of a model that answers with classes. */
export function classWords(result: Result): TaskWords {
  const { anchors, baseEvaluation, comparison, data, evaluation, rowChanges, rows, slices } =
    result;
  const difference = comparison?.accuracyChange ?? null;
  return {
    metric: 'accuracy',
    label: 'accuracy',
    answer: 'class',
    retold: 'relabelled',
    look: 'look at the rows and classes below',
    lead: formatPercent,
    difference,
    change: () =>
      difference === null || !isChange(difference)
        ? null
        : { isUp: difference > 0, isWorse: difference < 0, distance: formatPoints(difference) },
    shortChange: () => withoutPoints(formatPointsChange(difference ?? 0)),
    turned: () => (comparison === null ? '' : describeFlips(comparison, rows)),
    hasTurned: () => comparison !== null && comparison.newlyWrong + comparison.newlyRight > 0,
    right: () =>
      `${formatCount(evaluation.correct)} of ${formatPlural(evaluation.rows, 'row')} right`,
    measured: () =>
      `${formatPercent(evaluation.accuracy)} of ${formatPlural(evaluation.rows, 'row')} right`,
    size: () => formatPlural(data.classes.length, 'class', 'classes'),
    noBetter: () => describeMajority(result),
    rowChanges: () => describeRowChanges(result),
    easierTest: () => describeEasierTest(result),
    countRetold: () => rowChanges?.relabelled.rows ?? 0,
    attribution: () => describeAttribution(result),
    seeds: () => describeSeedAccuracies(result),
    targetChanges: () => [],
    byBase: () =>
      [
        `its accuracy is ${formatPercent(baseEvaluation?.accuracy ?? 0)}`,
        ...(typeof baseEvaluation?.baselineAccuracy === 'number'
          ? [`the base's ${formatPercent(baseEvaluation.baselineAccuracy)}`]
          : []),
      ].join(', '),
    since: (index) => {
      const beside = anchors[index]?.comparison ?? null;
      return beside && describeTurned(beside);
    },
    sidesSince: (index, metric) => {
      const beside = anchors[index]?.comparison ?? null;
      return metric === 'accuracy' && beside !== null
        ? [beside.anchor, beside.current]
        : [null, null];
    },
    sidesOfSlice: (slice) => {
      const compared = slices
        .find(({ column }) => column === slice?.column)
        ?.parts.find(({ name }) => name === slice?.part)?.compared;
      return compared
        ? [compared.baselineCorrect / compared.rows, compared.correct / compared.rows]
        : [null, null];
    },
    sidesOfStayed: () => {
      if (rowChanges === null || rowChanges.stayed.rows === 0) return [null, null];
      const { baselineCorrect, correct, rows: stayed } = rowChanges.stayed;
      return [baselineCorrect / stayed, correct / stayed];
    },
    averagedOver: 1,
    merged: () => describeMerged(result),
    features: () => describeFeatures(result),
    outOfBag: () => describeOutOfBag(result),
    detection: () => describeDetection(result),
    card: () => cardWords(result),
  };
}

function cardWords(result: Result): CardWords {
  const { data, evaluation } = result;
  const rare = evaluation.perClass.filter(({ support }) => support < 30);
  return {
    task: 'tabular-classification',
    purpose: `It says which ${shortName(data.target)} a row has, out of ${listNames(data.classes.map((of) => of.name))}`,
    notFor:
      'It is not for rows of another kind than those it was trained on, nor for classes that it does not know: it answers with one of its own classes all the same. It does not say why a row has its class, and what it learned is no cause. Where a wrong answer harms somebody, a person has to decide.',
    limits:
      rare.length === 0
        ? []
        : [
            `Fewer than 30 rows were tested of ${listNames(rare.map((of) => of.name))}: their numbers are rough.`,
          ],
    conflicts: `, ${formatCount(data.conflictingLabels)} of them with another class too`,
    metrics: listCardMetrics(result),
    parts: evaluation.perClass.flatMap(({ name, precision, recall, f1 }) =>
      Object.entries({ precision, recall, f1 }).map(([type, value]) => ({
        type,
        value,
        slice: name,
      })),
    ),
    targets: data.classes.map(({ name, rows }) => [`class:${shortName(name)}`, `${rows} rows`]),
  };
}
