import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { drawSparkline } from '../../../src/report/print/terminal/drawSparkline.js';

describe('drawSparkline', () => {
  it.each<[values: number[], bars: string]>([
    [[0, 1, 2, 3, 4, 5, 6, 7], '\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588'],
    [[0.98, 0.9, 0.98], '\u2588\u2581\u2588'],
    [[0.5, 0.5], '\u2585\u2585'],
  ])('%j', (values, bars) => {
    expect(drawSparkline(values)).toBe(bars);
  });

  it('has a bar for each number, the higher for the greater', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2 }),
        (values) => {
          const bars = Array.from(drawSparkline(values));
          expect(bars).toHaveLength(values.length);
          const highest = Math.max(...values);
          values.forEach((value, at) => {
            expect(bars[at]! <= bars[values.indexOf(highest)]!).toBe(true);
            expect(bars[at]).toBe(bars[values.indexOf(value)]);
          });
        },
      ),
    );
  });
});
