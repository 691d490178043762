/** Share of the range of a column below which a distance is rounding and not a measurement. */
const NOISE = 1e-6;

/**
 * Two columns of numbers in which values that differ by rounding alone are equal: from the least
 * on, each value within a millionth of the range of both columns of the first one not yet merged
 * becomes that one. Measured numbers have fewer digits than that, and numbers kept in single
 * precision or written with seven digits differ by less; a group is never wider, however dense the
 * values are. Missing numbers stay missing. Time n log n.
 */
export function mergeNearEqual(
  a: Float64Array,
  b: Float64Array,
): readonly [Float64Array, Float64Array] {
  const all = new Float64Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  const known = all.filter((value) => !Number.isNaN(value)).sort();
  if (known.length === 0) return [a, b];
  const noise = NOISE * (known[known.length - 1]! - known[0]!);
  let groups = 0;
  for (const value of known) {
    if (groups === 0 || value - known[groups - 1]! > noise) known[groups++] = value;
  }
  const firsts = known.subarray(0, groups);
  const merge = (value: number): number =>
    Number.isNaN(value) ? value : firsts[lastAtMost(firsts, value)]!;
  return [a.map(merge), b.map(merge)];
}

/** The last position whose value is not above. */
function lastAtMost(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sorted[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
