import { VERDICTS } from '../document/enums.js';
import type { ResultRule } from '../document/result.js';
import { formatBound, type Rule } from '../rules/rule.js';
import type { Slice } from '../rules/slice.js';
import { EVERY_SLICE, FEWEST_SLICE_ROWS } from '../rules/slice.js';
import { nameSlice } from './slicedSides.js';

/** What became of a rule on one slice. */
export interface SliceResult {
  readonly slice: Slice;
  readonly result: ResultRule;
}

/** Slices that are named beside the worst. */
const MOST_NAMED = 5;

/**
 * What becomes of a rule by what became of it on each of its slices: the worst of them, by the outcome
 * and then by how far it is from the limit.
 *
 * @param results at least one
 * @param leftOut slices with too few rows to be held
 */
export function joinSlices(
  rule: Rule,
  results: readonly SliceResult[],
  leftOut: number,
): ResultRule {
  const sorted = [...results].sort(
    (a, b) => rank(a) - rank(b) || excess(b.result) - excess(a.result),
  );
  const [worst] = sorted;
  if (worst === undefined) throw new Error('There is no slice.');
  const { result } = worst;
  if (rule.slice !== EVERY_SLICE) return { ...result, slice: rule.slice, rule: formatBound(rule) };
  const others = sorted.slice(1).filter((one) => rank(one) < VERDICTS.indexOf('passed'));
  return {
    ...result,
    rule: formatBound(rule),
    slice: EVERY_SLICE,
    worst: worst.slice,
    reason: [describeWorst(worst, results.length), result.reason, ...describeOthers(others)]
      .concat(leftOut === 0 ? [] : [describeLeftOut(leftOut)])
      .join(' '),
  };
}

function rank({ result: { outcome } }: SliceResult): number {
  return VERDICTS.findIndex((verdict) => verdict === outcome);
}

/** How far beyond the limit a number is; negative within. */
function excess({ actual, kind, limit }: ResultRule): number {
  if (actual === null) return -Infinity;
  return kind === 'floor' ? limit - actual : actual - limit;
}

function describeWorst({ slice }: SliceResult, slices: number): string {
  return slices === 1
    ? `The only slice is ${nameSlice(slice)}.`
    : `The worst of ${slices} slices is ${nameSlice(slice)}.`;
}

function describeOthers(others: readonly SliceResult[]): string[] {
  if (others.length === 0) return [];
  const named = others.slice(0, MOST_NAMED).map(({ slice }) => nameSlice(slice));
  const more = others.length - named.length;
  return [`Nor does it hold on ${named.join('; ')}${more === 0 ? '' : `; and ${more} more`}.`];
}

function describeLeftOut(leftOut: number): string {
  return leftOut === 1
    ? `1 slice with fewer than ${FEWEST_SLICE_ROWS} rows, or without such a number, is left out.`
    : `${leftOut} slices with fewer than ${FEWEST_SLICE_ROWS} rows, or without such a number, are left out.`;
}
