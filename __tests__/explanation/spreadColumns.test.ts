import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { spreadColumns } from '../../src/explanation/spreadColumns.js';
import type { DataChanges } from '../../src/document/result.js';
import type { Table } from '../../src/table/table.js';
import { startRun, IRIS } from '../support/compareRun.js';

const { table } = startRun(IRIS);

function tableOf(values: readonly number[]): Table {
  return { ...table, features: [{ name: 'x', values: Float64Array.from(values), levels: null }] };
}

function driftOf(drifted: boolean): DataChanges {
  const column = {
    column: 'x',
    kind: 'number' as const,
    statistic: 0.5,
    pValue: 0,
    adjustedPValue: 0,
  };
  return {
    rowsAdded: 0,
    rowsRemoved: 0,
    rowsRelabelled: 0,
    rowsEdited: 0,
    classesAdded: [],
    classesRemoved: [],
    columnsAdded: [],
    columnsRemoved: [],
    columnsRenamed: [],
    classesRenamed: [],
    columnsRetyped: [],
    newLevels: [],
    newRows: null,
    drift: [{ ...column, populationStabilityIndex: 1, drifted }],
  };
}

function textsOf(cells: readonly string[]): Table {
  const levels = [...new Set(cells)].sort();
  const values = Float64Array.from(cells, (cell) => levels.indexOf(cell));
  return { ...table, features: [{ name: 'x', values, levels }] };
}

function categoryDrift(): DataChanges {
  const changes = driftOf(true);
  return { ...changes, drift: changes.drift.map((one) => ({ ...one, kind: 'category' as const })) };
}

describe('the texts of a column that moved', () => {
  it('are counted on both sides, by how far their share of the rows moved', () => {
    const before = textsOf(['a', 'a', 'b', '']);
    const now = textsOf(['a', 'a', 'c', 'c', 'c', 'b', '', '']);
    expect(spreadColumns(before, now, categoryDrift())).toEqual([
      {
        column: 'x',
        levels: ['c', 'a', 'b', ''],
        others: 0,
        baseline: [0, 2, 1, 1],
        current: [3, 2, 1, 2],
      },
    ]);
  });

  it('are ten and the rest as one, with every row in one of them', () => {
    const many = Array.from({ length: 30 }, (_, i) => `level ${String(i).padStart(2, '0')}`);
    const now = many.flatMap((text, i) => new Array<string>(i < 10 ? 4 : 1).fill(text));
    const [spread] = spreadColumns(textsOf(many), textsOf(now), categoryDrift());
    expect(spread).toEqual({
      column: 'x',
      levels: many.slice(0, 10),
      others: 20,
      baseline: [...new Array<number>(10).fill(1), 20],
      current: [...new Array<number>(10).fill(4), 20],
    });
  });

  it('are shortened, as a cell may hold a whole letter', () => {
    const [spread] = spreadColumns(textsOf(['a']), textsOf(['x'.repeat(100_000)]), categoryDrift());
    expect(spread && 'levels' in spread ? spread.levels.map(({ length }) => length) : []).toEqual([
      1, 100,
    ]);
  });

  it('may have been numbers before', () => {
    const [spread] = spreadColumns(tableOf([1, 1, 2]), textsOf(['1', 'x']), categoryDrift());
    expect(spread).toMatchObject({ levels: ['x', '2', '1'], baseline: [0, 1, 2] });
  });
});

describe('the numbers of a column that moved', () => {
  it('gives each of few values a bin of its own', () => {
    const [bins] = spreadColumns(tableOf([0, 1, 2, 2]), tableOf([0, 0, 1, 2]), driftOf(true));
    expect(bins).toEqual({
      column: 'x',
      low: 0,
      high: 2,
      baseline: [1, 1, 2],
      current: [2, 1, 1],
    });
  });

  it('is silent on what did not move, is unknown, or has one value', () => {
    expect(spreadColumns(tableOf([0, 1]), tableOf([1, 2]), driftOf(false))).toEqual([]);
    expect(spreadColumns(tableOf([0, 1]), tableOf([1, 2]), null)).toEqual([]);
    expect(spreadColumns(tableOf([3, 3]), tableOf([3, 3]), driftOf(true))).toEqual([]);
    expect(spreadColumns(table, tableOf([1, 2]), driftOf(true))).toEqual([]);
  });

  it('gives an outlier no room of its own', () => {
    const values = Array.from({ length: 200 }, (_, index) => index);
    const [bins] = spreadColumns(tableOf(values), tableOf([...values, 1e300]), driftOf(true));
    expect(bins).toMatchObject({ low: 2, high: 198 });
  });

  it('counts every value once, in at most 20 bins', () => {
    const values = fc.array(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), { minLength: 1 });
    fc.assert(
      fc.property(values, values, (before, now) => {
        for (const bins of spreadColumns(tableOf(before), tableOf(now), driftOf(true))) {
          if (!('low' in bins)) throw new Error('These are numbers.');
          const count = (list: readonly number[]) => list.reduce((sum, rows) => sum + rows, 0);
          expect(count(bins.baseline)).toBe(before.length);
          expect(count(bins.current)).toBe(now.length);
          expect(bins.baseline.length).toBe(bins.current.length);
          expect(bins.baseline.length).toBeLessThanOrEqual(20);
          expect(bins.low).toBeLessThan(bins.high);
        }
      }),
    );
  });
});
