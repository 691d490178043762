import fc from 'fast-check';
import type { Predictions } from '../../src/metrics/evaluation.js';

/** One row as tests like to write it: truth, prediction and votes per class. */
export interface Row {
  readonly truth: number;
  readonly predicted: number;
  readonly votes: readonly number[];
}

export function predictionsOf(
  classes: readonly string[],
  trees: number,
  rows: readonly Row[],
): Predictions {
  return {
    classes,
    truth: Int32Array.from(rows, ({ truth }) => truth),
    predicted: Int32Array.from(rows, ({ predicted }) => predicted),
    votes: Int32Array.from(rows.flatMap(({ votes }) => votes)),
    total: trees,
  };
}

/** Any predictions of 1 to 40 rows and 1 to 6 classes, the prediction free of the votes. */
export const anyRows = fc
  .record({ classes: fc.integer({ min: 1, max: 6 }), trees: fc.integer({ min: 1, max: 5 }) })
  .chain(({ classes, trees }) => {
    const label = fc.nat({ max: classes - 1 });
    const row = fc.record({
      truth: label,
      predicted: label,
      votes: fc.array(label, { minLength: trees, maxLength: trees }).map((votes) => {
        const counts = new Array<number>(classes).fill(0);
        for (const vote of votes) counts[vote] = (counts[vote] ?? 0) + 1;
        return counts;
      }),
    });
    return fc.record({
      classes: fc.constant(Array.from({ length: classes }, (_, index) => `class ${index}`)),
      trees: fc.constant(trees),
      rows: fc.array(row, { minLength: 1, maxLength: 40 }),
    });
  });
