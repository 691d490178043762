import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { HistoryEntry } from '../../src/history/history.js';
import { mergeEntries } from '../../src/history/mergeEntries.js';
import { entriesOf } from '../support/histories.js';

const RUNS = entriesOf([1, 2, 3, 4, 5, 6]);

function attempt(entry: HistoryEntry, number: number): HistoryEntry {
  return { ...entry, run: { id: entry.run?.id ?? 0, attempt: number }, toolVersion: `${number}` };
}
function numbers(entries: readonly HistoryEntry[]): (number | undefined)[] {
  return entries.map(({ run }) => run?.id);
}

describe('mergeEntries', () => {
  it('R97: has every run once, the oldest first, whatever histories know it', () => {
    fc.assert(
      fc.property(fc.array(fc.shuffledSubarray(RUNS), { maxLength: 4 }), (histories) => {
        const merged = mergeEntries(...histories);
        const known = new Set(histories.flat());
        expect(merged).toEqual(RUNS.filter((entry) => known.has(entry)));
        expect(mergeEntries(merged, ...histories)).toEqual(merged);
        expect(mergeEntries(...[...histories].reverse())).toEqual(merged);
      }),
    );
  });

  it('keeps the newest two hundred', () => {
    const many = Array.from({ length: 205 }, (_, run) => ({
      ...RUNS[0]!,
      run: { id: run, attempt: 1 },
      time: new Date(Date.UTC(2026, 0, 1) + run * 60_000).toISOString(),
    }));
    expect(numbers(mergeEntries(many))).toEqual(many.slice(5).map(({ run }) => run.id));
  });

  it('keeps the last attempt of a run, in whatever order they come', () => {
    const first = RUNS[0]!;
    const tries = [1, 2, 3].map((number) => attempt(first, number));
    for (const order of [tries, [...tries].reverse()]) {
      expect(mergeEntries(order).map(({ toolVersion }) => toolVersion)).toEqual(['3']);
    }
  });

  it('orders runs of one moment by their number, and times of any precision', () => {
    const [one, two] = [RUNS[0]!, RUNS[1]!];
    const at = (entry: HistoryEntry, time: string): HistoryEntry => ({ ...entry, time });
    const same = '2026-02-01T00:00:00Z';
    expect(numbers(mergeEntries([at(two, same), at(one, same)]))).toEqual([101, 102]);
    const times = ['2026-02-01T00:00:00.500Z', '2026-02-01T00:00:00Z'];
    expect(numbers(mergeEntries([at(one, times[0]!), at(two, times[1]!)]))).toEqual([102, 101]);
  });

  it('outside of GitHub takes the same result of the same commit for the same run', () => {
    const local = { ...RUNS[0]!, run: null };
    const other = { ...local, modelSha256: 'f'.repeat(64) };
    expect(mergeEntries([local], [local, other])).toEqual([local, other]);
    const nowhere = { ...local, commit: null };
    const later = { ...nowhere, time: '2027-01-01T00:00:00Z' };
    expect(mergeEntries([nowhere, later])).toHaveLength(2);
  });
});
