import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { binColumns } from '../../src/explanation/binColumns.js';
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

describe('binColumns', () => {
  it('gives each of few values a bin of its own', () => {
    const [bins] = binColumns(tableOf([0, 1, 2, 2]), tableOf([0, 0, 1, 2]), driftOf(true));
    expect(bins).toEqual({
      column: 'x',
      low: 0,
      high: 2,
      baseline: [1, 1, 2],
      current: [2, 1, 1],
    });
  });

  it('is silent on what did not move, is unknown, or has one value', () => {
    expect(binColumns(tableOf([0, 1]), tableOf([1, 2]), driftOf(false))).toEqual([]);
    expect(binColumns(tableOf([0, 1]), tableOf([1, 2]), null)).toEqual([]);
    expect(binColumns(tableOf([3, 3]), tableOf([3, 3]), driftOf(true))).toEqual([]);
    expect(binColumns(table, tableOf([1, 2]), driftOf(true))).toEqual([]);
  });

  it('gives an outlier no room of its own', () => {
    const values = Array.from({ length: 200 }, (_, index) => index);
    const [bins] = binColumns(tableOf(values), tableOf([...values, 1e300]), driftOf(true));
    expect(bins?.high).toBeLessThan(200);
  });

  it('counts every value once, in at most 20 bins', () => {
    const values = fc.array(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), { minLength: 1 });
    fc.assert(
      fc.property(values, values, (before, now) => {
        for (const bins of binColumns(tableOf(before), tableOf(now), driftOf(true))) {
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
