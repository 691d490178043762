import { rangeOf } from '../../words/rangeOf.js';

const BARS = Array.from({ length: 8 }, (_, height) => String.fromCodePoint(0x2581 + height));

/** Numbers as bars in one line, from the lowest of them to the highest; bars of half height where all are equal. */
export function drawSparkline(values: readonly number[]): string {
  const { low, high } = rangeOf(values);
  return values
    .map((value) => {
      const share = high > low ? (value - low) / (high - low) : 0.5;
      return BARS[Math.min(BARS.length - 1, Math.floor(share * BARS.length))] ?? '';
    })
    .join('');
}
