import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { selectRows } from '../../src/metrics/selectRows.js';
import { anyRows, predictionsOf } from './predictions.js';

describe('selectRows', () => {
  it('takes the rows asked for, in that order, and as often as asked', () => {
    const selections = anyRows.chain((drawn) =>
      fc.record({
        drawn: fc.constant(drawn),
        selected: fc.array(fc.nat({ max: drawn.rows.length - 1 })),
      }),
    );
    fc.assert(
      fc.property(selections, ({ drawn: { classes, trees, rows }, selected }) => {
        const predictions = predictionsOf(classes, trees, rows);
        const expected = predictionsOf(
          classes,
          trees,
          selected.flatMap((row) => rows[row] ?? []),
        );
        expect(selectRows(predictions, selected)).toEqual(expected);
        expect(selectRows(predictions, Int32Array.from(selected))).toEqual(expected);
      }),
    );
  });
});
