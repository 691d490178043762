import type { RegressionComparison, RegressionResult } from '../../document/regressionResult.js';
import { readScore } from '../../rules/readScore.js';
import { shortName } from '../../text/visibleText.js';
import { describeErrorsOfRows } from '../words/describeErrorsOfRows.js';
import { describeNearer } from '../words/describeNearer.js';
import {
  formatAmount,
  formatAmountChange,
  formatPlural,
  formatShareChange,
  formatShareDistance,
} from '../words/numbers.js';
import { rangeOf } from '../words/rangeOf.js';
import type { CardMetric, CardWords, LeadChange, TaskWords } from './words.js';

/** Less than this share of an error is the rounding of floating-point sums, not a change. */
const NO_CHANGE = 1e-9;

/** What reports say of a model that answers with numbers. */
export function numberWords(result: RegressionResult): TaskWords {
  const { anchors, baseEvaluation, comparison, evaluation, rowChanges, rows, seeds } = result;
  return {
    metric: 'mae',
    label: 'MAE',
    answer: 'number',
    retold: 'with another number',
    look: 'look at the rows below',
    lead: formatMae,
    difference: comparison && comparison.current.mae - comparison.baseline.mae,
    change: () => comparison && changeOf(comparison),
    shortChange: () => (comparison === null ? '' : shortChangeOf(comparison)),
    turned: () => (comparison === null ? '' : describeNearer(comparison, rows)),
    hasTurned: () => comparison !== null && comparison.nearer + comparison.farther > 0,
    right: () =>
      `${formatMae(evaluation.mae)} on ${formatPlural(evaluation.rows, 'row')} (always their median: ${formatAmount(evaluation.medianMae)})`,
    measured: () => `${formatMae(evaluation.mae)} on ${formatPlural(evaluation.rows, 'row')}`,
    size: () => describeTargets(result),
    noBetter: () =>
      evaluation.mae < evaluation.medianMae
        ? null
        : `The model is no better than always answering the median of the tested rows, whose mean absolute error is ${formatAmount(evaluation.medianMae)}. Look at the other metrics: the features may say nothing about the target, or the rows are too few to tell.`,
    rowChanges: () => describeErrorsOfRows(result),
    easierTest: () => [],
    countRetold: () => rowChanges?.retargeted.rows ?? 0,
    attribution: () => [],
    seeds: () => describeSeeds(result),
    targetChanges: () => describeTargetChange(result),
    byBase: () =>
      [
        `its MAE is ${formatAmount(baseEvaluation?.mae ?? 0)}`,
        ...(typeof baseEvaluation?.baselineMae === 'number'
          ? [`the base's ${formatAmount(baseEvaluation.baselineMae)}`]
          : []),
      ].join(', '),
    since: (index) => {
      const beside = anchors[index]?.comparison ?? null;
      if (beside === null) return null;
      const { baseline, current } = beside;
      return `${formatMae(baseline.mae)} \u2192 ${formatAmount(current.mae)} on ${formatPlural(beside.rows, 'row')}, ${describeNearer(beside, { predicted: rows.predicted, baseline: anchors[index]?.rows ?? null })}`;
    },
    sidesSince: (index, metric, of) => {
      const beside = anchors[index]?.comparison ?? null;
      return beside === null
        ? [null, null]
        : [readScore(metric, of, beside.baseline), readScore(metric, of, beside.current)];
    },
    sidesOfStayed: () =>
      rowChanges === null ? [null, null] : [rowChanges.stayed.baselineMae, rowChanges.stayed.mae],
    sidesOfSlice: () => [null, null],
    averagedOver: 1 + (seeds?.answers?.length ?? 0),
    features: () => [],
    merged: () => [],
    outOfBag: () => [],
    detection: () => [],
    card: () => cardWords(result),
  };
}

function formatMae(value: number): string {
  return `MAE ${formatAmount(value)}`;
}

/** `null` where nothing changed. What is measured from no mistake at all has no share. */
function changeOf({ baseline, current }: RegressionComparison): LeadChange | null {
  const change = current.mae - baseline.mae;
  if (Math.abs(change) <= NO_CHANGE * baseline.mae) return null;
  const isUp = change > 0;
  const distance =
    baseline.mae === 0
      ? formatAmount(Math.abs(change))
      : formatShareDistance(change / baseline.mae);
  return { isUp, isWorse: isUp, distance };
}

function shortChangeOf({ baseline, current }: RegressionComparison): string {
  const change = current.mae - baseline.mae;
  return baseline.mae === 0 ? formatAmountChange(change) : formatShareChange(change / baseline.mae);
}

/** `price from 5 to 50, median 21.2` */
function describeTargets({ data }: RegressionResult): string {
  const { target, targets } = data;
  return targets === null
    ? `${shortName(target)} as a number`
    : `${shortName(target)} from ${formatAmount(targets.least)} to ${formatAmount(targets.most)}, median ${formatAmount(targets.median)}`;
}

function describeTargetChange({ baseline, data }: RegressionResult): string[] {
  const [before, now] = [baseline.data?.targets ?? null, data.targets];
  if (before === null || now === null || before.mean === now.mean) return [];
  const [old, mean] = [formatAmount(before.mean), formatAmount(now.mean)];
  return old === mean ? [] : [`mean ${shortName(data.target)} ${old} \u2192 ${mean}`];
}

function describeSeeds({ seeds }: RegressionResult): string[] {
  if (seeds === null || seeds.maes.length === 0) return [];
  const { low, high } = rangeOf(seeds.maes);
  const beginning = `With ${formatPlural(seeds.maes.length, 'seed')} the MAE is`;
  return [
    formatAmount(low) === formatAmount(high)
      ? `${beginning} ${formatAmount(low)} each time.`
      : `${beginning} ${formatAmount(low)} to ${formatAmount(high)} on the same folds; more seeds or other folds differ by more.`,
  ];
}

const CARD_METRICS = [
  ['mae', 'mae', 'Mean absolute error'],
  ['rmse', 'rmse', 'Root mean squared error'],
  ['r2', 'r2', 'R2'],
  ['median_absolute_error', 'median-absolute-error', 'Median absolute error'],
  ['mape', 'mape', 'Mean absolute percentage error'],
] as const;

function cardWords({ data, evaluation }: RegressionResult): CardWords {
  const { target, targets } = data;
  return {
    task: 'tabular-regression',
    purpose: `It says how large the ${shortName(target)} of a row is, as a number`,
    notFor:
      'It is not for rows of another kind than those it was trained on, nor for numbers beyond those it has seen: a forest answers with means of these and never with more or less. It does not say why a row has its number, and what it learned is no cause. Where a wrong answer harms somebody, a person has to decide.',
    limits: [
      ...(evaluation.rows < 30
        ? [`Only ${formatPlural(evaluation.rows, 'row')} were tested: the numbers are rough.`]
        : []),
      'The errors are means over the rows: those of single rows can be much larger.',
    ],
    conflicts: '',
    metrics: CARD_METRICS.flatMap(([type, metric, label]): CardMetric[] => {
      const value = readScore(metric, null, evaluation);
      return value === null ? [] : [{ type, metric, label, value }];
    }),
    parts: [],
    targets:
      targets === null
        ? []
        : Object.entries(targets).map(([of, value]) => [`target:${of}`, String(value)]),
  };
}
