import { describe, expect, it } from '@jest/globals';
import { baseWith, compareRun, IRIS, irisWith, ROWS, startRun } from '../support/compareRun.js';
import { RandomNumbers } from '../../src/statistics/randomNumbers.js';

function edit(change: (value: number, column: number, row: number) => number, share = 1): string {
  return irisWith(
    ROWS.map((cells, row) =>
      row >= share * ROWS.length
        ? cells
        : cells.map((cell, column) =>
            column === 4 ? cell : String(change(Number(cell), column, row)),
          ),
    ),
  );
}

function compareWith(csv: string, values: Readonly<Record<string, string>> = {}) {
  return compareRun(
    startRun(csv, { trees: '25', ...values }),
    baseWith({ 'd.csv': IRIS, 'gate.yml': 'trees: 25\n' }),
  );
}

/** A drop of this much is not told from none with so many rows. */
const SLIGHT = 0.02;

describe('rows that were edited', () => {
  it.each([
    ['in the last decimal', (value: number) => value + 1e-9],
    ['by a factor a little above 1', (value: number) => value * (1 + 1e-7) + 1e-9],
    ['as a sensor is calibrated', (value: number) => value * 1.03],
    ['by rounding to fifths', (value: number) => Math.round(value * 5) / 5],
  ])('are compared fairly: all, %s', async (_, change) => {
    const { comparison } = await compareWith(edit(change));
    expect(comparison?.rows).toBe(150);
    expect(comparison?.accuracyChange).toBeGreaterThanOrEqual(-SLIGHT);
  });

  it.each([0.05, 0.2, 0.5, 1])('are compared fairly: a share of %d, with noise', async (share) => {
    let total = 0;
    for (let seed = 1; seed <= 6; seed += 1) {
      const numbers = RandomNumbers.fromSeed(seed);
      const random = () => (numbers.bits() >>> 0) / 0x100000000;
      const { comparison } = await compareWith(
        edit((value) => value + (random() - 0.5) / 50, share),
      );
      total += comparison?.accuracyChange ?? NaN;
    }
    expect(total / 6).toBeGreaterThan(-SLIGHT / 2);
  });
});

describe('tables that are others', () => {
  it('says which columns moved by one factor, and what to do', async () => {
    const { baseline } = await compareWith(edit((value) => value * 10));
    expect(baseline).toMatchObject({ source: 'none', notComparable: true });
    expect(baseline.reason).toBe(
      'Not comparable with ccccccc: no row is as it was, and "sepal_length" is 10 times the base\'s, ' +
        '"sepal_width" is 10 times the base\'s, "petal_length" is 10 times the base\'s, 1 more columns moved so, ' +
        'as when units change. Set id-column to a column that names each row, so that rows are recognised whatever their values.',
    );
  });

  it('says which columns hold what others held', async () => {
    const swapped = ROWS.map(([a = '', b = '', c = '', ...rest]) => [a, c, b, ...rest]);
    const { baseline } = await compareWith(irisWith(swapped));
    expect(baseline).toMatchObject({ source: 'none', notComparable: true });
    expect(baseline.reason).toContain(
      'no row is as it was, and "sepal_width" holds what "petal_length" holds at the base, ' +
        '"petal_length" holds what "sepal_width" holds at the base, as when names are swapped. Set id-column',
    );
  });

  it('finds one column in other units among columns that stayed', async () => {
    const { baseline } = await compareWith(
      edit((value, column) => (column === 3 ? Math.round((value / 2.54) * 1000) / 1000 : value)),
    );
    expect(baseline.reason).toContain('"petal_width" is 0.394 times the base\'s');
  });

  it('compares them by an id, asking the base about its own version of a row', async () => {
    const named = (csv: string): string =>
      csv
        .trimEnd()
        .split('\n')
        .map((line, row) => `${row === 0 ? 'id' : `row ${row}`},${line}`)
        .join('\n');
    const { comparison } = await compareRun(
      startRun(named(edit((value) => value * 10)), { 'id-column': 'id' }),
      baseWith({ 'd.csv': named(IRIS), 'gate.yml': 'id-column: id\ntrees: 5\n' }),
    );
    expect(comparison?.rows).toBe(150);
    expect(Math.abs(comparison?.accuracyChange ?? 1)).toBeLessThanOrEqual(SLIGHT);
  });
});
