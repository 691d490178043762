import type { Predictions } from '../metrics/evaluation.js';
import type { Evidence, Result } from '../document/result.js';
import { holm } from '../statistics/holm.js';
import { mcnemarExact } from '../statistics/mcnemarExact.js';
import { pairedBootstrap } from '../statistics/pairedBootstrap.js';
import { rowsToSettle } from '../statistics/rowsToSettle.js';
import { swapTest } from '../statistics/swapTest.js';
import { drawsFor } from './drawsFor.js';
import { measureOf, unitOf } from '../rules/measureOf.js';
import type { Rule } from '../rules/rule.js';

/** Both sides' predictions of the rows of the comparison. */
export interface Pair {
  readonly current: Predictions;
  /** Of the same rows, in the same order, with the same truth and classes. */
  readonly baseline: Predictions;
  /** Per row the key of its group; `null` without a group column. */
  readonly groups: readonly string[] | null;
}

/**
 * How sure each drop is. All of them are tested, also those within their limits: the same rows
 * decide which ones are beyond, so a correction for these alone would be too small.
 *
 * @param rules drop rules, the family that Holm's correction is for
 * @param significance what an adjusted p-value is held against, inclusive
 */
export function weighDrops(
  rules: readonly Rule[],
  comparison: NonNullable<Result['comparison']>,
  pair: Pair,
  significance: number,
  seed: number,
): Evidence[] {
  const { newlyWrong, newlyRight, rows } = comparison;
  const measures = rules.map(({ metric, of }) => measureOf(metric, of));
  const draws = drawsFor(rows);
  const { current, baseline, groups } = pair;
  const intervals = pairedBootstrap(current, baseline, measures, { draws, seed, groups });

  // McNemar's test takes rows to be independent, which those of a group are not.
  const isExact = ({ metric }: Rule): boolean => metric === 'accuracy' && groups === null;
  const swaps = rules.every(isExact)
    ? []
    : swapTest(current, baseline, measures, {
        // With fewer draws even the smallest possible p-value could not reach the significance.
        draws: Math.max(draws, Math.ceil(rules.length / significance)),
        seed,
        groups,
      });
  const pValues = rules.map((rule, index) =>
    isExact(rule) ? mcnemarExact(newlyWrong, newlyRight) : (swaps[index] ?? 1),
  );
  const adjusted = holm(pValues);
  return rules.map((rule, index) => {
    const adjustedPValue = adjusted[index] ?? 1;
    const interval = intervals[index]?.difference ?? { low: NaN, high: NaN };
    const isOpen = isExact(rule) && adjustedPValue > significance;
    return {
      test: isExact(rule) ? 'mcnemar-exact' : 'swap',
      pValue: pValues[index] ?? 1,
      adjustedPValue,
      difference: unitOf(rule.metric, interval),
      rowsToSettle: isOpen
        ? rowsToSettle(newlyWrong, newlyRight, rows, significance / rules.length)
        : null,
    };
  });
}
