import { describe, expect, it } from '@jest/globals';
import type { HistoryEntry } from '../../src/history/history.js';
import { listMedians } from '../../src/history/listMedians.js';
import { parseRule } from '../../src/rules/parseRule.js';
import { entriesOf, known } from '../support/histories.js';

const RUNS = entriesOf([1, 2, 3, 4, 5]);
function scoresOf({ scores }: HistoryEntry) {
  if (!('accuracy' in scores)) throw new Error('These runs are of classes.');
  return scores;
}
const accuracies = RUNS.map((entry) => scoresOf(entry).accuracy);
const rule = parseRule('accuracy drop from median(3) <= 1%');
const ofClass = parseRule('recall[versicolor] drop from median(200) <= 1%');

describe('listMedians', () => {
  it('lists the newest of as many runs as each rule asks for, each once', () => {
    expect(listMedians([rule, rule, parseRule('accuracy >= 0.9')], known(RUNS), [])).toEqual([
      { metric: 'accuracy', of: null, runs: 3, values: accuracies.slice(2), reason: null },
    ]);
    const [median] = listMedians([ofClass], known(RUNS), []);
    expect(median?.values).toHaveLength(5);
    expect(median?.values[0]).toBeCloseTo(49 / 50);
  });

  it('finds a class by the name that it had, and leaves out runs that did not test it', () => {
    const renamed = [{ base: 'versicolor', current: 'blue flag' }];
    const other = parseRule('recall[blue flag] drop from median(5) <= 1%');
    expect(listMedians([other], known(RUNS), renamed)[0]?.values).toHaveLength(5);
    expect(listMedians([other], known(RUNS), [])[0]?.values).toEqual([]);
    const untested = RUNS.map((entry) => ({
      ...entry,
      scores: {
        ...scoresOf(entry),
        perClass: scoresOf(entry).perClass.map((one) => ({ ...one, support: 0 })),
      },
    }));
    expect(listMedians([ofClass], known(untested), [])[0]?.values).toEqual([]);
  });

  it('R98: says why nothing is known only of runs that are there and cannot be read', () => {
    const reasonOf = (isUnreadable: boolean) =>
      listMedians([rule], known([], { lost: 'Why.', isUnreadable }), [])[0]?.reason;
    expect([reasonOf(true), reasonOf(false)]).toEqual(['Why.', null]);
  });
});
