/** By custom the reference is cut into tenths. */
const BINS = 10;

/**
 * How far a column of numbers has moved from a reference: 0 when its values fall into the same
 * bins in the same shares. By custom, below 0.1 is stable and above 0.25 is a shift; a few rows
 * reach that by chance alone.
 *
 * Sum over the bins of (p - q) ln(p / q), q the share of the reference and p that of the current
 * values. The bins are tenths of the reference, fewer when its values repeat; when it has at most
 * ten different values, each is a bin of its own and any other value falls into one more. Half a
 * value is added to every bin on both sides, so that an empty one does not make the sum infinite.
 * Source: N. Siddiqi, "Credit Risk Scorecards" (2006).
 *
 * @throws RangeError when a column is empty
 */
export function populationStabilityIndex(reference: Float64Array, current: Float64Array): number {
  if (reference.length === 0 || current.length === 0) {
    throw new RangeError('There are no values to compare.');
  }
  const bins = chooseBins(reference.toSorted());
  return stabilityOfCounts(countBins(reference, bins), countBins(current, bins));
}

/**
 * The same for levels that are counted.
 *
 * @param reference the values in each bin
 * @param current the same, in the same order
 */
export function stabilityOfCounts(
  reference: readonly number[],
  current: readonly number[],
): number {
  const expected = sharesOf(reference);
  const actual = sharesOf(current);
  return expected.reduce((index, q, bin) => {
    const p = actual[bin]!;
    return index + (p - q) * Math.log(p / q);
  }, 0);
}

interface Bins {
  readonly count: number;
  readonly of: (value: number) => number;
}

function chooseBins(sorted: Float64Array): Bins {
  const distinct = firstDistinct(sorted, BINS + 1);
  if (distinct.length <= BINS) {
    const known = new Map(distinct.map((value, bin) => [value, bin]));
    return { count: distinct.length + 1, of: (value) => known.get(value) ?? distinct.length };
  }
  const cuts = new Set<number>();
  for (let bin = 1; bin < BINS; bin++) {
    cuts.add(sorted[Math.ceil((sorted.length * bin) / BINS) - 1]!);
  }
  const upperEnds = Float64Array.from(cuts);
  return {
    count: upperEnds.length + 1,
    of: (value) => {
      let bin = 0;
      while (bin < upperEnds.length && upperEnds[bin]! < value) bin++;
      return bin;
    },
  };
}

function firstDistinct(sorted: Float64Array, most: number): number[] {
  const distinct: number[] = [];
  for (let i = 0; i < sorted.length && distinct.length < most; i++) {
    if (sorted[i] !== distinct.at(-1)) distinct.push(sorted[i]!);
  }
  return distinct;
}

function countBins(values: Float64Array, bins: Bins): number[] {
  const counts = new Array<number>(bins.count).fill(0);
  for (const value of values) counts[bins.of(value)]!++;
  return counts;
}

function sharesOf(counts: readonly number[]): number[] {
  const all = counts.reduce((total, count) => total + count, 0) + counts.length / 2;
  return counts.map((count) => (count + 0.5) / all);
}
