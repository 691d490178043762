import { medianOfNumbers } from '../metrics/regression.js';

/** The median of at least one number, as `medianOfNumbers` has it. */
export function medianOf(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('The median of nothing.');
  return medianOfNumbers(Float64Array.from(values));
}
