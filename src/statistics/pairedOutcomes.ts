import type { Predictions } from '../metrics/evaluation.js';
import { positiveOf } from '../metrics/scoreShares.js';
import { rankShares, selectRanked, type RankedRows } from '../metrics/shareLevels.js';
import { countOutcomes, divideOutcomes, findOutcomes, type Outcomes } from './outcomes.js';
import { outcomeSide, type OutcomeSide } from './scoreOutcomes.js';

/** The outcomes of two sides, and what each means to them. */
export interface PairedOutcomes {
  readonly outcomes: Outcomes & { readonly rowsOf: Int32Array };
  readonly current: OutcomeSide;
  readonly baseline: OutcomeSide;
}

/**
 * @param isOfShares whether the shares of all classes count, and not only those of the truth; then
 *   there may be as many outcomes as rows
 */
export function pairOutcomes(
  current: Predictions,
  baseline: Predictions,
  isOfShares: boolean,
): PairedOutcomes {
  if (!isOfShares || current.votes === null || baseline.votes === null) {
    const outcomes = findOutcomes(current, baseline);
    return {
      outcomes: { ...outcomes, rowsOf: countOutcomes(outcomes, current) },
      current: outcomeSide(current, outcomes.examples),
      baseline: outcomeSide(baseline, outcomes.examples),
    };
  }
  const { levels, ranked } = rankShares([current, baseline]);
  const outcomes = refine(current.truth, ranked, levels.shares.length);
  const { examples } = outcomes;
  const withShares = (side: Predictions, index: number): OutcomeSide => ({
    ...outcomeSide(side, examples),
    shares: {
      levels,
      rows: selectRanked(ranked[index]!, examples),
      positive: positiveOf(side),
    },
  });
  return {
    outcomes: { ...outcomes, rowsOf: countOutcomes(outcomes, current) },
    current: withShares(current, 0),
    baseline: withShares(baseline, 1),
  };
}

/** Rows of the same truth, answers and shares on both sides have the same outcome. */
function refine(truth: Int32Array, sides: readonly RankedRows[], levels: number): Outcomes {
  let outcomes: Outcomes = { ofRow: truth, examples: [] };
  const divide = (valueOf: (row: number) => number, values: number): void => {
    outcomes = divideOutcomes(outcomes.ofRow, valueOf, values);
  };
  for (const side of sides) {
    const width = side.levels.length / truth.length;
    divide((row) => side.predicted[row]!, width);
    for (let label = 0; label < width; label++) {
      divide((row) => side.levels[row * width + label]!, levels);
    }
  }
  return outcomes;
}
