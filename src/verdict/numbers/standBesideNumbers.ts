import { answeredRows, compareNumbers } from '../../comparison/compareNumbers.js';
import type { RegressionComparison, RegressionResult } from '../../document/regressionResult.js';

/** What one side answers for the tested rows, with each seed that it was measured with, its own first. */
export type AnswersOfSeeds = readonly [own: Float64Array, ...others: Float64Array[]];

/** Both sides' answers for the rows of a comparison, and the truth. */
export interface NumberPair {
  readonly truth: Float64Array;
  readonly current: AnswersOfSeeds;
  readonly baseline: AnswersOfSeeds;
  /** Per row the key of its group; `null` without a group column. */
  readonly groups: readonly string[] | null;
}

export interface NumberSides {
  readonly comparison: RegressionComparison;
  readonly pair: NumberPair;
}

/** A run beside its base, or beside another commit. */
export interface NumberBeside {
  /** `null` when there is nothing to compare with. */
  readonly compared: NumberSides | null;
  /** The rows of both tables, where they are others than those compared or had other numbers. */
  readonly stayed: NumberSides | null;
}

export const NO_NUMBERS_BESIDE: NumberBeside = { compared: null, stayed: null };

/** What both sides answer for the tested rows. */
export interface NumberAnswers {
  readonly truth: Float64Array;
  readonly current: AnswersOfSeeds;
  /** NaN for a row that it could not predict. */
  readonly baseline: AnswersOfSeeds;
  /** Per row its number in the base's table; NaN for a row that is not there. */
  readonly truthBefore: Float64Array;
  readonly groups: readonly string[] | null;
}

/** Both sides with each seed, the run's own first. */
export function withSeeds(
  current: Float64Array,
  baseline: Float64Array,
  seeds: RegressionResult['seeds'],
): Pick<NumberAnswers, 'current' | 'baseline'> {
  const others = seeds?.answers ?? [];
  return {
    current: [current, ...others.map((answers) => Float64Array.from(answers.current))],
    baseline: [
      baseline,
      ...others.map((answers) => Float64Array.from(answers.baseline, (number) => number ?? NaN)),
    ],
  };
}

/** Holds the answers of both sides for the tested rows beside each other. */
export function standBesideNumbers(answers: NumberAnswers): NumberBeside {
  const { truth, baseline, truthBefore } = answers;
  const answered = answeredRows(baseline[0]);
  const compared = selectSides(answers, truth, answered);
  if (compared === null) return NO_NUMBERS_BESIDE;
  const isSame = truthBefore.every(
    (number, row) => Number.isNaN(baseline[0][row]!) || number === truth[row],
  );
  const stayed = answered.filter((row) => !Number.isNaN(truthBefore[row]!));
  return { compared, stayed: isSame ? null : selectSides(answers, truthBefore, stayed) };
}

function selectSides(
  { current, baseline, groups }: NumberAnswers,
  truth: Float64Array,
  rows: Int32Array,
): NumberSides | null {
  const pick = (values: Float64Array): Float64Array =>
    Float64Array.from(rows, (row) => values[row]!);
  const pickEach = ([own, ...others]: AnswersOfSeeds): AnswersOfSeeds => [
    pick(own),
    ...others.map(pick),
  ];
  const pair = {
    truth: pick(truth),
    current: pickEach(current),
    baseline: pickEach(baseline),
    groups: groups && Array.from(rows, (row) => groups[row]!),
  };
  const comparison = compareNumbers(
    { truth: pair.truth, predicted: pair.current[0] },
    pair.baseline[0],
  );
  return comparison && { comparison, pair };
}
