import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { alignNames } from '../../src/comparison/alignNames.js';
import { findDataChanges } from '../../src/comparison/findDataChanges.js';
import type { TableInUse } from '../../src/table/tableInUse.js';
import type { DataChanges } from '../../src/document/result.js';
import { readSettingsFrom } from '../support/readSettingsFrom.js';
import { joinCsv, splitCsv } from '../support/tables.js';
import { tableOf } from '../table/tableOf.js';

type Values = Readonly<Record<string, string>>;

const IRIS = readFileSync('data/iris.csv', 'utf8');
const [HEADER = [], ...ROWS] = splitCsv(IRIS);

function changesBetween(
  base: string,
  current: string,
  before: Values = {},
  after: Values = before,
): DataChanges {
  const now = inUse(current, after);
  return findDataChanges(alignNames(inUse(base, before), now), now);
}

function inUse(csv: string, values: Values): TableInUse {
  const settings = readSettingsFrom(values).table;
  return { table: tableOf(csv, settings), settings };
}

function irisWith(rows: readonly (readonly string[])[]): string {
  return joinCsv([HEADER, ...rows]);
}

const NOTHING = {
  rowsAdded: 0,
  rowsRemoved: 0,
  rowsRelabelled: 0,
  rowsEdited: 0,
  classesAdded: [],
  classesRemoved: [],
  columnsAdded: [],
  columnsRemoved: [],
  columnsRetyped: [],
  columnsRenamed: [],
  classesRenamed: [],
  newLevels: [],
  newRows: null,
};

const UNMOVED = HEADER.slice(0, 4).map((column) => ({
  column,
  kind: 'number',
  statistic: 0,
  pValue: 1,
  adjustedPValue: 1,
  populationStabilityIndex: 0,
  drifted: false,
}));

describe('findDataChanges', () => {
  it('finds nothing between iris and itself, in any order of rows and columns', () => {
    expect(changesBetween(IRIS, IRIS)).toEqual({ ...NOTHING, drift: UNMOVED });
    expect(changesBetween(IRIS, irisWith(ROWS.toReversed()))).toEqual({
      ...NOTHING,
      drift: UNMOVED,
    });
    const swapped = splitCsv(IRIS).map(([a = '', b = '', ...rest]) => [b, a, ...rest]);
    expect(changesBetween(IRIS, joinCsv(swapped))).toEqual({ ...NOTHING, drift: UNMOVED });
  });

  it('tells rows that came, went and were relabelled', () => {
    const [first = [], second = [], ...rest] = ROWS;
    const changes = changesBetween(
      IRIS,
      irisWith([
        [...second.slice(0, 4), 'virginica'],
        ['9', '9', '9', '9', 'setosa'],
        ['9', '9', '9', '9', 'setosa'],
        ...rest,
      ]),
    );
    expect(first).not.toEqual(second);
    expect(changes).toMatchObject({ ...NOTHING, rowsAdded: 2, rowsRemoved: 1, rowsRelabelled: 1 });
  });

  it('takes an edited row for another one, unless an id says that it is the same', () => {
    const header = ['id', ...HEADER];
    const rows = ROWS.map((cells, index) => [`r${index}`, ...cells]);
    const edited = rows.map((cells, index) =>
      index === 7 ? [cells[0] ?? '', '9.9', ...cells.slice(2, 5), 'virginica'] : cells,
    );
    const [base, current] = [joinCsv([header, ...rows]), joinCsv([header, ...edited])];
    expect(changesBetween(base, current, { 'id-column': 'id' })).toMatchObject({
      ...NOTHING,
      rowsEdited: 1,
      rowsRelabelled: 1,
    });
    expect(changesBetween(base, current, { ignore: 'id' })).toMatchObject({
      ...NOTHING,
      rowsAdded: 1,
      rowsRemoved: 1,
    });
  });

  it('names the classes and columns that came, went or are a feature on one side only', () => {
    const base = 'a,b,c,d,y\n1,2,x,4,p\n2,3,x,5,p\n3,2,x,4,q\n4,2,x,4,q\n';
    const current = 'b,c,d,e,y\n1,2,x,4,p\n2,3,3,5,p\n3,2,x,4,r\n4,2,5,4,r\n';
    expect(changesBetween(base, current, { ignore: 'c' }, { ignore: 'd,b' })).toEqual({
      ...NOTHING,
      rowsAdded: 4,
      rowsRemoved: 4,
      classesAdded: ['r'],
      classesRemoved: ['q'],
      columnsAdded: ['e'],
      columnsRemoved: ['a'],
      columnsRetyped: ['c', 'b', 'd'],
      drift: [],
    });
  });

  it('tells columns that are ignored on both sides too, and takes another target for a new part', () => {
    const base = 'a,k,y\n1,x,1\n2,x,1\n3,x,2\n4,x,2\n';
    const current = 'a,l,y\n1,x,1\n1,x,1\n2,x,2\n2,x,2\n';
    const changes = changesBetween(base, current, { ignore: 'k' }, { ignore: 'l', target: 'a' });
    expect(changes).toMatchObject({
      columnsAdded: ['l'],
      columnsRemoved: ['k'],
      columnsRetyped: ['y', 'a'],
      rowsAdded: 4,
      rowsRemoved: 4,
    });
  });

  it('adds up: rows before and after, classes before and after, whatever was done', () => {
    const row = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.constantFrom('p', 'q', 'r'));
    const rows = fc.array(row, { maxLength: 25 });
    const csvOf = (list: readonly (readonly [number, string])[]): string =>
      joinCsv([
        ['x', 'y'],
        ['7', 'p'],
        ['7', 'p'],
        ['8', 'q'],
        ['8', 'q'],
        ...list.map(([x, y]) => [String(x), y]),
      ]);
    const isPairable = (list: readonly (readonly [number, string])[]): boolean =>
      list.filter(([, y]) => y === 'r').length !== 1;
    fc.assert(
      fc.property(rows.filter(isPairable), rows.filter(isPairable), (before, after) => {
        const there = changesBetween(csvOf(before), csvOf(after));
        const back = changesBetween(csvOf(after), csvOf(before));
        expect(there.rowsAdded - there.rowsRemoved).toBe(after.length - before.length);
        expect([back.rowsAdded, back.rowsRemoved]).toEqual([there.rowsRemoved, there.rowsAdded]);
        expect(back.rowsRelabelled).toBe(there.rowsRelabelled);
        // What is left of either side once equal rows are crossed out, with and without the class.
        const crossOut = (key: (row: readonly [number, string]) => string): number => {
          const left = after.map(key);
          for (const other of before.map(key)) {
            const at = left.indexOf(other);
            if (at >= 0) left.splice(at, 1);
          }
          return left.length;
        };
        expect(there.rowsAdded).toBe(crossOut(([x]) => String(x)));
        expect(there.rowsAdded + there.rowsRelabelled).toBe(crossOut((cells) => cells.join()));
      }),
    );
  });

  it('R17: compares 100,000 rows', () => {
    const csv = (from: number): string =>
      `a,b,y\n${Array.from({ length: 100_000 }, (_, i) => `${3 * i + from},${(i * 7_919) % 10_007},${i % 2}`).join('\n')}`;
    const changes = changesBetween(csv(0), csv(1_000));
    expect(changes).toMatchObject({ rowsAdded: 100_000, rowsRemoved: 100_000 });
  }, 60_000);
});
