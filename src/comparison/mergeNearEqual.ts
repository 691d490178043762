/** Share of the range of a column below which a distance is rounding and not a measurement. */
const NOISE = 1e-6;

/**
 * Two columns of numbers in which values that differ by rounding alone are equal: from the least
 * on, each value within a millionth of the range of both columns of the first one not yet merged
 * becomes that one. Measured numbers have fewer digits than that, and numbers kept in single
 * precision or written with seven digits differ by less; a group is never wider, however dense the
 * values are. Time n log n.
 */
export function mergeNearEqual(
  a: Float64Array,
  b: Float64Array,
): readonly [Float64Array, Float64Array] {
  const all = new Float64Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  all.sort();
  const noise = NOISE * (all.at(-1)! - all[0]!);
  const merged = new Map<number, number>();
  let first = all[0]!;
  for (const value of all) {
    if (!(value - first <= noise)) first = value;
    merged.set(value, first);
  }
  const merge = (value: number): number => merged.get(value) ?? value;
  return [a.map(merge), b.map(merge)];
}
