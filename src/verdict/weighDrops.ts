import type { Predictions } from '../metrics/evaluation.js';
import type { Shown } from '../document/enums.js';
import type { Evidence, Result } from '../document/result.js';
import { countAll } from '../metrics/weightOf.js';
import { followTest } from '../statistics/followTest.js';
import { holm } from '../statistics/holm.js';
import type { Interval } from '../statistics/interval.js';
import { mcnemarExact } from '../statistics/mcnemarExact.js';
import { pairedBootstrap } from '../statistics/pairedBootstrap.js';
import {
  pairedDifferenceInterval,
  type ChangedRows,
} from '../statistics/pairedDifferenceInterval.js';
import { rowsToSettle } from '../statistics/rowsToSettle.js';
import { swapTest } from '../statistics/swapTest.js';
import { drawsFor } from './drawsFor.js';
import { measureOf, modelMetricOf } from '../rules/measureOf.js';
import type { Rule } from '../rules/rule.js';
import type { Slice } from '../rules/slice.js';

/** Both sides' predictions of the rows of the comparison. */
export interface Pair {
  readonly current: Predictions;
  /** Of the same rows, in the same order, with the same truth and classes. */
  readonly baseline: Predictions;
  /** The place of each row among the tested rows. */
  readonly tested: Int32Array;
  /** Per row the key of its group; `null` without a group column. */
  readonly groups: readonly string[] | null;
}

/** Both sides on the same rows: what they answer, and what that is worth. */
export interface Sides {
  readonly comparison: NonNullable<Result['comparison']>;
  readonly pair: Pair;
}

/** A drop rule, and how much worse than the base's its metric is. */
export interface MeasuredDrop {
  readonly rule: Rule;
  readonly drop: number;
}

/** Whether a drop is of the accuracy of independent rows, on which all tests are exact. */
export function isExact({ rule }: MeasuredDrop, { groups }: Pick<Pair, 'groups'>): boolean {
  // McNemar's test takes rows to be independent, which those of a group are not.
  return modelMetricOf(rule.metric).isShareOfRight && groups === null;
}

/** A drop, and the two sides that it is between. */
export interface ComparedDrop extends MeasuredDrop {
  readonly sides: Sides;
  /** The same by the classes that rows had; `null` where none has another class. */
  readonly asBefore: Sides | null;
  /** The part of the rows that it is on; `null` for all of them. */
  readonly slice: Slice | null;
  /** How many slices share the place of its rule among the rules; 1 for a rule on all rows. */
  readonly parts: number;
}

/** How many rules some drops are of: each slice of one counts for its part of it. */
export function countRules(drops: readonly Pick<ComparedDrop, 'parts'>[]): number {
  return Math.round(drops.reduce((sum, { parts }) => sum + 1 / parts, 0));
}

/**
 * What the rows show of each drop. All of them are tested, also those within their limits: the same
 * rows decide which ones are beyond, so a correction for these alone would be too small.
 *
 * @param drops the family that Holm's correction is for, whatever each is measured from
 * @param significance what an adjusted p-value is held against, inclusive
 * @param seed where the draws of the tests by resampling start
 * @param known drops that were tested already, as part of another family
 */
export function weighDrops(
  drops: readonly ComparedDrop[],
  significance: number,
  seed: number,
  known: ReadonlyMap<ComparedDrop, Evidence> = new Map(),
): Evidence[] {
  const rules = countRules(drops);
  const sampled = drops.filter((drop) => !known.has(drop) && !isExact(drop, drop.sides.pair));
  const samples = new Map(
    [...new Set(sampled.map(({ sides }) => sides.pair))].flatMap((pair) => {
      const ofPair = sampled.filter(({ sides }) => sides.pair === pair);
      // What is of all shares takes longer, which the others need not wait for.
      return [false, true].flatMap((isOfShares) => {
        const alike = ofPair.filter(
          ({ rule }) => modelMetricOf(rule.metric).isOfShares === isOfShares,
        );
        return [...resampleDrops(alike, pair, isOfShares, significance, rules, seed)];
      });
    }),
  );
  return adjust(
    drops.map(
      (drop) =>
        known.get(drop) ??
        samples.get(drop) ??
        weighExact(drop, drop.sides.comparison, significance, rules),
    ),
    drops,
    significance,
  );
}

/**
 * How many rows would settle a drop that may be chance, by its own family's share of the
 * significance; `null` for any other, and where no number up to a million does.
 *
 * @param family how many drops the p-value was adjusted for
 */
export function settleByRows(
  { sides, parts }: ComparedDrop,
  { test, shown }: Evidence,
  family: number,
  significance: number,
): number | null {
  if (test !== 'mcnemar-exact' || shown !== 'chance') return null;
  const { newlyWrong, newlyRight, rows } = sides.comparison;
  return rowsToSettle(newlyWrong, newlyRight, rows, significance / (family * parts));
}

/** By McNemar's test and Tango's interval. */
function weighExact(
  { rule, drop, parts }: ComparedDrop,
  changed: ChangedRows,
  significance: number,
  family: number,
): Evidence {
  const { newlyWrong, newlyRight } = changed;
  const pValue = mcnemarExact(newlyWrong, newlyRight);
  const at = (level: number): Interval => {
    const { low, high } = pairedDifferenceInterval(changed, level);
    // The exact test is a little more careful than the interval's.
    return { low: pValue > level ? Math.min(low, 0) : low, high };
  };
  const interval = at(significance);
  const tests = family * parts;
  const least = tests > 1 ? at(significance / tests).low : interval.low;
  return {
    test: 'mcnemar-exact',
    pValue,
    adjustedPValue: pValue,
    drop: interval,
    shown: whatIsShown(drop, rule.limit, { ...interval, low: least }),
    rowsToSettle: null,
  };
}

/** By the swap test and the bootstrap. */
function resampleDrops(
  drops: readonly ComparedDrop[],
  { current, baseline, groups }: Pair,
  isOfShares: boolean,
  significance: number,
  family: number,
  seed: number,
): Map<ComparedDrop, Evidence> {
  if (drops.length === 0) return new Map();
  const measures = drops.map(({ rule }) => measureOf(rule.metric, rule.of));
  // With fewer draws even the smallest possible p-value could not reach the significance.
  const cost = countAll(current) * (isOfShares ? current.classes.length : 1);
  const parts = drops.reduce((most, drop) => Math.max(most, drop.parts), 1);
  const draws = Math.max(drawsFor(cost * parts), Math.ceil((family * parts) / significance));
  const resampling = { draws, seed, groups, isOfShares };
  const pValues = swapTest(current, baseline, measures, resampling);
  const intervals = pairedBootstrap(current, baseline, measures, resampling, significance);
  return new Map(
    drops.map((drop, index) => {
      const pValue = pValues[index] ?? 1;
      const change = intervals[index]?.difference ?? { low: NaN, high: NaN };
      const drawn = { low: 0 - change.high, high: 0 - change.low };
      const interval = followTest(drawn, pValue, significance);
      const evidence: Evidence = {
        test: 'swap',
        pValue,
        adjustedPValue: pValue,
        drop: interval,
        shown: whatIsShown(drop.drop, drop.rule.limit, interval),
        rowsToSettle: null,
      };
      return [drop, evidence];
    }),
  );
}

/**
 * After Holm's correction, in which the slices of a rule share its weight, so that a rule on many makes
 * another no harder to fail than a rule on one. A drop that is not significant by it may be chance.
 */
export function adjust(
  family: readonly Omit<Evidence, 'adjustedPValue'>[],
  drops: readonly Pick<ComparedDrop, 'parts'>[],
  significance: number,
): Evidence[] {
  const adjusted = holm(
    family.map(({ pValue }) => pValue),
    drops.map(({ parts }) => 1 / parts),
  );
  return family.map((evidence, index) => {
    const adjustedPValue = adjusted[index] ?? 1;
    const isSure = adjustedPValue <= significance;
    const isOpen = evidence.shown === 'drop' || evidence.shown === 'chance';
    return {
      ...evidence,
      adjustedPValue,
      shown: isOpen ? (isSure ? 'drop' : 'chance') : evidence.shown,
    };
  });
}

/** What an interval shows of a drop beside its limit. */
export function whatIsShown(drop: number, limit: number, { low, high }: Interval): Shown {
  if (drop > limit) return low > limit ? 'beyond' : 'drop';
  return high <= limit ? 'within' : 'not-shown';
}
