import { describe, expect, it } from '@jest/globals';
import { alignNames } from '../../src/comparison/alignNames.js';
import { keysOfBase } from '../../src/run/keysOfBase.js';
import { IRIS, startRun } from '../support/compareRun.js';
import { joinCsv, splitCsv } from '../support/tables.js';

const [HEADER = [], ...ROWS] = splitCsv(IRIS);

function tableOf(change: (cells: readonly string[], row: number) => readonly string[]) {
  const { table, settings } = startRun(joinCsv([change(HEADER, -1), ...ROWS.map(change)]));
  return { table, settings: settings.table };
}

const BASE = tableOf((cells) => cells);

function keysAfter(change: Parameters<typeof tableOf>[0]) {
  const own = tableOf(change);
  return keysOfBase(alignNames(BASE, own), own.table);
}

describe('keysOfBase', () => {
  it('has nothing to say where the same columns tell rows apart', () => {
    expect(keysAfter((cells) => cells)).toBeNull();
    expect(keysAfter(([a = '', b = '', ...cells]) => [b, a, ...cells])).toBeNull();
  });

  it.each<[string, Parameters<typeof tableOf>[0], string[], string[]]>([
    ['added', (cells, row) => [row < 0 ? 'tag' : String((row * 37) % 11), ...cells], [], ['tag']],
    ['added, and has one value', (cells, row) => [row < 0 ? 'v' : '1', ...cells], [], ['v']],
    [
      'renamed',
      ([first, ...cells], row) => [row < 0 ? 'l' : String(first), ...cells],
      ['sepal_length'],
      ['l'],
    ],
  ])('each row keeps its key where a column is %s', (_, change, base, current) => {
    expect(keysAfter(change)).toEqual({ splitKeys: BASE.table.splitKeys, base, current });
  });

  it('rows that a column less does not tell apart fall on one side', () => {
    const { splitKeys = [] } = keysAfter((cells) => cells.slice(1)) ?? {};
    const { table } = tableOf((cells) => cells.slice(1));
    const sides = new Map<string, Set<string>>();
    for (const [row, key] of table.contents.entries()) {
      sides.set(key, (sides.get(key) ?? new Set()).add(splitKeys[row]!));
    }
    expect([...sides.values()].every(({ size }) => size === 1)).toBe(true);
    const kept = splitKeys.filter((key, row) => key === BASE.table.splitKeys[row]);
    expect(kept.length).toBeGreaterThan(140);
  });

  it('a row that is not at the base has a key by the columns of both', () => {
    const own = (tag: string) =>
      keysAfter((cells, row) => [
        row < 0 ? 'tag' : row === 3 ? tag : '7',
        row === 3 ? '9.9' : String(cells[0]),
        ...cells.slice(1),
      ]);
    expect(own('1')?.splitKeys[3]).not.toBe(BASE.table.splitKeys[3]);
    expect(own('1')?.splitKeys[3]).toBe(own('2')?.splitKeys[3]);
  });
});
