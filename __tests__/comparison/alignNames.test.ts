import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { alignNames } from '../../src/comparison/alignNames.js';
import { findDataChanges } from '../../src/comparison/findDataChanges.js';
import type { TableSettings } from '../../src/settings/settings.js';
import type { TableInUse } from '../../src/table/tableInUse.js';
import { joinCsv, splitCsv } from '../support/tables.js';
import { SETTINGS, tableOf } from '../table/tableOf.js';

type Rows = readonly (readonly string[])[];

const IRIS = splitCsv(readFileSync('data/iris.csv', 'utf8'));
const [HEADER = [], ...ROWS] = IRIS;
const SHUFFLED = ROWS.map((cells, row) => ({ cells, key: (row * 77) % 150 }))
  .sort((a, b) => a.key - b.key)
  .map(({ cells }) => cells);

function inUse(rows: Rows, settings: Partial<TableSettings> = {}): TableInUse {
  return {
    table: tableOf(joinCsv(rows), settings),
    settings: { ...SETTINGS, ...settings },
  };
}

function align(
  base: Rows,
  current: Rows,
  before: Partial<TableSettings> = {},
  after: Partial<TableSettings> = before,
) {
  const now = inUse(current, after);
  const aligned = alignNames(inUse(base, before), now);
  return { ...aligned, changes: findDataChanges(aligned, now), now };
}

function named(names: Readonly<Record<string, string>>, rows: Rows = ROWS): Rows {
  return [HEADER.map((name) => names[name] ?? name), ...rows];
}

function labelled(names: Readonly<Record<string, string>>, rows: Rows = ROWS): Rows {
  return [HEADER, ...rows.map((cells) => cells.map((cell) => names[cell] ?? cell))];
}

const UPPER = Object.fromEntries(HEADER.slice(0, 4).map((name) => [name, name.toUpperCase()]));
const ALL_RENAMED = HEADER.slice(0, 4).map((name) => ({ base: name, current: UPPER[name] }));
const UNCHANGED = {
  rowsAdded: 0,
  rowsRemoved: 0,
  rowsRelabelled: 0,
  columnsAdded: [],
  columnsRemoved: [],
  classesAdded: [],
  classesRemoved: [],
};

describe('a column by another name', () => {
  const ONE = { petal_length: 'PetalLength' };

  it.each([
    ['the rows as they were', ROWS],
    ['shuffled rows', SHUFFLED],
    ['rows appended', [...ROWS, ['1', '2', '3', '4', 'setosa'], ['2', '2', '3', '4', 'setosa']]],
    ['rows removed and shuffled', SHUFFLED.slice(20)],
    [
      'a few values edited',
      ROWS.map((cells, row) => (row % 20 === 3 ? ['5', '3', '9', '1', cells[4]!] : cells)),
    ],
  ])('is recognised by its values, with %s', (_, rows) => {
    const { columnsRenamed, changes, table, now } = align(IRIS, named(ONE, rows));
    expect(columnsRenamed).toEqual([{ base: 'petal_length', current: 'PetalLength' }]);
    expect(changes).toMatchObject({ columnsAdded: [], columnsRemoved: [], columnsRenamed });
    const kept = table.contents.filter((content) => now.table.contents.includes(content));
    expect(kept.length).toBeGreaterThanOrEqual(0.85 * rows.length - 3);
  });

  it.each([
    ['as they were', ROWS],
    ['sorted otherwise', SHUFFLED],
  ])('is recognised when all features are renamed and the rows are %s', (_, rows) => {
    const { columnsRenamed, changes } = align(IRIS, named(UPPER, rows));
    expect(columnsRenamed).toEqual(ALL_RENAMED);
    expect(changes).toMatchObject(UNCHANGED);
  });

  it('hashes rows as the current table does, and keeps what ids and groups say', () => {
    const rows = ROWS.map((cells, row) => [`r${row}`, `g${row % 30}`, ...cells]);
    const base = [['id', 'garden', ...HEADER], ...rows];
    const current = [['id', 'garden', ...named(UPPER)[0]!], ...rows];
    const plain = align(IRIS, named(UPPER));
    expect(plain.table.contents).toEqual(plain.now.table.contents);
    expect(plain.table.identities).toBe(plain.table.contents);
    expect(plain.table.splitKeys).toEqual(plain.now.table.splitKeys);
    const keyed = align(base, current, { idColumn: 'id', groupColumn: 'garden' });
    expect(keyed.table).toMatchObject({
      contents: keyed.now.table.contents,
      identities: keyed.now.table.identities,
      splitKeys: keyed.now.table.splitKeys,
    });
  });

  it('is recognised where it names rows, groups or the classes', () => {
    const rows = ROWS.map((cells, row) => [`r${row}`, `g${row % 30}`, ...cells]);
    const { columnsRenamed, changes, settings, table } = align(
      [['id', 'garden', ...HEADER], ...rows],
      [['key', 'bed', ...HEADER.slice(0, 4), 'kind'], ...rows],
      { idColumn: 'id', groupColumn: 'garden', target: 'species' },
      { idColumn: 'key', groupColumn: 'bed', target: 'kind' },
    );
    expect(columnsRenamed).toEqual([
      { base: 'id', current: 'key' },
      { base: 'garden', current: 'bed' },
      { base: 'species', current: 'kind' },
    ]);
    expect(settings).toMatchObject({ idColumn: 'key', groupColumn: 'bed' });
    expect(table.target).toBe('kind');
    expect(changes).toMatchObject({ ...UNCHANGED, rowsEdited: 0 });
  });

  it('is another one when its values are others, alike as they may be distributed', () => {
    const twoValues = (period: number): Rows => [
      ['x', 'flag', 'y'],
      ...Array.from({ length: 200 }, (_, row) => [
        String(row),
        row % period === 0 ? '1' : '0',
        row % 2 ? 'p' : 'q',
      ]),
    ];
    const base = twoValues(20);
    const current = twoValues(20).map((cells, row) =>
      row === 0 ? ['x', 'mark', 'y'] : [cells[0]!, row % 20 === 7 ? '1' : '0', cells[2]!],
    );
    const { columnsRenamed, changes } = align(base, current);
    expect(columnsRenamed).toEqual([]);
    expect(changes).toMatchObject({ columnsAdded: ['mark'], columnsRemoved: ['flag'] });
  });

  it('is not guessed among equal ones, unless a name differs in case alone', () => {
    const twins = (a: string, b: string): Rows => [
      ['x', a, b, 'y'],
      ...Array.from({ length: 40 }, (_, row) => [
        String(row),
        String(row % 3),
        String(row % 3),
        row % 2 ? 'p' : 'q',
      ]),
    ];
    expect(align(twins('a', 'b'), twins('c', 'd')).columnsRenamed).toEqual([]);
    expect(align(twins('a', 'b'), twins('B', 'A')).columnsRenamed).toEqual([
      { base: 'a', current: 'A' },
      { base: 'b', current: 'B' },
    ]);
  });

  it('is not guessed where it holds one value, which says nothing', () => {
    const withOne = (name: string): Rows => [
      ['x', name, 'y'],
      ...Array.from({ length: 40 }, (_, row) => [String(row), '1', row % 2 ? 'p' : 'q']),
    ];
    expect(align(withOne('a'), withOne('b')).columnsRenamed).toEqual([]);
    expect(align(withOne('a'), withOne(' A')).columnsRenamed).toHaveLength(1);
  });

  it('keeps its name when both files have it, whatever its values', () => {
    const { columnsRenamed } = align(
      IRIS,
      named({ sepal_length: 'sepal_width', sepal_width: 'sepal_length' }),
    );
    expect(columnsRenamed).toEqual([]);
  });

  it('is found in any order of columns, and back again', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
        fc.subarray([0, 1, 2, 3], { minLength: 1 }),
        (order, renamed) => {
          const names = HEADER.map((name, at) => (renamed.includes(at) ? `new ${name}` : name));
          const moved = [names, ...SHUFFLED].map((cells) => [...order, 4].map((at) => cells[at]!));
          const expected = renamed.map((at) => ({ base: HEADER[at], current: names[at] }));
          const there = align(IRIS, moved);
          expect(there.columnsRenamed).toEqual(expect.arrayContaining(expected));
          expect(there.columnsRenamed).toHaveLength(expected.length);
          expect([...there.table.contents].sort()).toEqual([...there.now.table.contents].sort());
          expect(align(moved, IRIS).columnsRenamed).toHaveLength(expected.length);
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('a class by another name', () => {
  it.each([
    ['Setosa', ['Setosa', 'versicolor', 'virginica']],
    ['zinnia', ['versicolor', 'virginica', 'zinnia']],
  ])('is recognised by its rows, and labels follow the order of names: %s', (name, classes) => {
    const { table, changes, classesRenamed, now } = align(
      IRIS,
      labelled({ setosa: name }, SHUFFLED),
    );
    expect(classesRenamed).toEqual([{ base: 'setosa', current: name }]);
    expect(changes).toMatchObject({ ...UNCHANGED, classesRenamed });
    expect(table.classes).toEqual(classes);
    const ofBase = new Map(table.contents.map((key, row) => [key, table.labels[row]]));
    const twins = now.table.contents.filter(
      (key, row) => ofBase.get(key) !== now.table.labels[row],
    );
    expect(twins).toEqual([]);
  });

  it('is recognised beside columns and a target by other names, and of all classes at once', () => {
    const rows = labelled({ setosa: '0', versicolor: '1', virginica: '2' }).slice(1);
    const current = [[...named(UPPER)[0]!.slice(0, 4), 'kind'], ...rows];
    const { changes } = align(IRIS, current, { target: 'species' }, { target: 'kind' });
    expect(changes).toMatchObject({
      ...UNCHANGED,
      columnsRenamed: [...ALL_RENAMED, { base: 'species', current: 'kind' }],
      classesRenamed: [
        { base: 'setosa', current: '0' },
        { base: 'versicolor', current: '1' },
        { base: 'virginica', current: '2' },
      ],
    });
  });

  it.each([
    ['two were merged', labelled({ setosa: 'other', virginica: 'other' })],
    ['one went into another', labelled({ setosa: 'virginica' })],
    [
      'one was split',
      [
        HEADER,
        ...ROWS.map((cells, row) =>
          cells.map((cell) => (cell === 'setosa' ? `setosa ${row % 2}` : cell)),
        ),
      ],
    ],
    [
      'a few rows were split off',
      [
        HEADER,
        ...ROWS.map((cells, row) =>
          cells.map((cell) => (cell === 'setosa' ? (row < 2 ? 'odd' : 'Setosa') : cell)),
        ),
      ],
    ],
    ['names were swapped', labelled({ setosa: 'virginica', virginica: 'setosa' })],
    [
      'the rows are others',
      [
        HEADER,
        ...ROWS.map((cells) =>
          cells.map((cell, at) => (at < 4 ? `${cell}1` : cell === 'setosa' ? 'Setosa' : cell)),
        ),
      ],
    ],
  ])('is none when %s', (_, current) => {
    const { classesRenamed, table } = align(IRIS, current);
    expect(classesRenamed).toEqual([]);
    expect(table.classes).toEqual(['setosa', 'versicolor', 'virginica']);
  });

  it('takes swapped names for rows that were relabelled', () => {
    const { changes } = align(IRIS, labelled({ setosa: 'virginica', virginica: 'setosa' }));
    expect(changes.rowsRelabelled).toBe(100);
  });
});
