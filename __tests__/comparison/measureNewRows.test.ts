import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { alignNames } from '../../src/comparison/alignNames.js';
import { findDataChanges } from '../../src/comparison/findDataChanges.js';
import type { DataChanges } from '../../src/document/result.js';
import { RandomNumbers } from '../../src/statistics/randomNumbers.js';
import { readSettingsFrom } from '../support/readSettingsFrom.js';
import { joinCsv, splitCsv } from '../support/tables.js';
import { tableOf } from '../table/tableOf.js';

const IRIS = readFileSync('data/iris.csv', 'utf8');
const [HEADER = [], ...ROWS] = splitCsv(IRIS);

function newRowsOf(added: readonly (readonly string[])[]): DataChanges['newRows'] {
  const settings = readSettingsFrom({}).table;
  const inUse = (csv: string) => ({ table: tableOf(csv, settings), settings });
  const now = inUse(joinCsv([HEADER, ...ROWS, ...added]));
  return findDataChanges(alignNames(inUse(IRIS), now), now).newRows;
}

function rowsLike(count: number, change: (value: number) => number): string[][] {
  const random = RandomNumbers.fromSeed(count);
  return Array.from({ length: count }, () => {
    const cells = ROWS[random.below(ROWS.length)] ?? [];
    // Not one that is there already, and no other number either.
    return cells.map((cell, column) =>
      column < 4 ? String(change(Number(cell)) + 1e-4 * (random.below(9) + 1)) : cell,
    );
  });
}

describe('measureNewRows', () => {
  it('sees a few rows that are unlike all others, which hardly move a column', () => {
    const found = newRowsOf(rowsLike(12, (value) => value * 1000));
    expect(found?.rows).toBe(12);
    for (const { drifted, above, below } of found?.columns ?? []) {
      expect([drifted, above, below]).toEqual([true, 12, 0]);
    }
  });

  it('finds nothing in rows like those that were there', () => {
    const found = newRowsOf(rowsLike(15, (value) => value));
    expect(found?.columns.map(({ drifted }) => drifted)).toEqual([false, false, false, false]);
  });

  it('counts numbers below the least', () => {
    const found = newRowsOf(rowsLike(10, (value) => value - 100));
    expect(found?.columns.map(({ below, above }) => [below, above])).toEqual(
      new Array(4).fill([10, 0]),
    );
  });

  it('says nothing of fewer than ten rows', () => {
    expect(newRowsOf(rowsLike(9, (value) => value * 1000))).toBeNull();
    expect(newRowsOf([])).toBeNull();
  });
});
