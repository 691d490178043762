import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Predictions } from '../../src/metrics/evaluation.js';
import { predictBy } from '../../src/metrics/threshold.js';
import { METRICS } from '../../src/rules/metrics.js';
import { bracket } from '../../src/rules/rule.js';
import { judge } from '../../src/verdict/judge.js';
import { aloneOf, gateOf } from '../verdict/runs.js';

interface Oracle {
  readonly classes: readonly [string, string];
  readonly truth: readonly number[];
  readonly votes: readonly (readonly number[])[];
  readonly slices: readonly number[];
  readonly cases: readonly {
    readonly threshold: number;
    readonly positive: number;
    readonly slice: number | null;
    readonly metrics: Readonly<Record<string, number>>;
  }[];
}

const oracle = JSON.parse(
  readFileSync('__tests__/fixtures/evaluation/threshold.json', 'utf8'),
) as Oracle;

function predictionsBy(threshold: number, positive: number, asShares: boolean): Predictions {
  const { classes, truth, votes } = oracle;
  const all = votes.flat();
  const counts = asShares ? Float64Array.from(all, (count) => count / 10) : Int32Array.from(all);
  const leaders = Int32Array.from(votes, ([no = 0, yes = 0]) => Number(yes > no));
  const predicted = predictBy({ positive, share: threshold }, leaders, counts);
  const total = asShares ? 1 : 10;
  return { classes, truth: Int32Array.from(truth), predicted, votes: counts, total, positive };
}

describe('a threshold of two classes', () => {
  it.each(oracle.cases)(
    'agrees with scikit-learn: $threshold for class $positive, slice $slice',
    ({ threshold, positive, slice, metrics }) => {
      for (const asShares of [false, true]) {
        const run = {
          ...aloneOf(predictionsBy(threshold, positive, asShares)),
          slices: [
            { column: 'part', edges: null, names: ['0', '1', '2'], partOf: [...oracle.slices] },
          ],
        };
        for (const [name, expected] of Object.entries(metrics)) {
          const of = METRICS.get(name)?.of === 'class' && !METRICS.get(name)?.isAlsoOfWhole;
          const subject = of ? `${name}${bracket(name, oracle.classes[positive]!)}` : name;
          const part = slice === null ? '' : ` {part=${slice}}`;
          const sign = METRICS.get(name)?.better === 'less' ? '<=' : '>=';
          const [rule] = judge(run, gateOf([`${subject}${part} ${sign} 0`])).rules;
          expect([name, Math.abs((rule?.actual ?? NaN) - expected) < 1e-12]).toEqual([name, true]);
        }
      }
    },
  );

  it('lets a row that is not answered be, and takes a share that is the threshold', () => {
    const counts = Int32Array.of(0, 0, 7, 3, 8, 2);
    const by = predictBy({ positive: 1, share: 0.3 }, Int32Array.of(-1, 0, 0), counts);
    expect([...by]).toEqual([-1, 1, 0]);
  });
});
