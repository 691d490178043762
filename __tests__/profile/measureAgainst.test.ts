import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { holdColumn } from '../../src/profile/holdColumn.js';
import { hasDrifted, measureAgainst } from '../../src/profile/measureAgainst.js';
import { kolmogorovSmirnov } from '../../src/statistics/kolmogorovSmirnov.js';
import { category, createRandom, otherRows, profileOf, type Sample } from './rows.js';

const ROWS = 500;

function sample(
  seed: number,
  change: Partial<{ shift: number; text: string; flip: number }> = {},
): Sample {
  const random = createRandom(seed);
  const { shift = 0, text = 'red', flip = 0 } = change;
  const numbers = Float64Array.from({ length: ROWS }, random);
  const truth = Int32Array.from(numbers, (value) => Number(value > 0.5));
  return {
    columns: [
      { name: 'x', levels: null, values: numbers.map((value) => value + shift) },
      { name: 'still', levels: null, values: Float64Array.from({ length: ROWS }, random) },
      category(
        'colour',
        Array.from({ length: ROWS }, () =>
          random() < 0.05 ? text : random() < 0.5 ? 'red' : 'blue',
        ),
      ),
    ],
    truth,
    predicted: truth.map((code) => (random() < 0.1 + flip ? 1 - code : code)),
  };
}

const BASE = sample(1);
const PROFILE = profileOf(BASE);

function measure(other: Sample, more: Parameters<typeof otherRows>[1] = {}) {
  return measureAgainst(PROFILE, otherRows(other, more));
}

describe('rows held against a profile', () => {
  it('have not drifted when they are of the same kind', () => {
    const drift = measure(sample(2));
    expect(drift.drifted).toBe(false);
    expect(drift.columns.map(hasDrifted)).toEqual([false, false, false]);
    expect([drift.driftedShare, drift.isOwnTable]).toEqual([0, false]);
  });

  it('have drifted in the column that moved, and in no other', () => {
    const drift = measure(sample(2, { shift: 0.2 }));
    expect(drift.columns.map(({ drifted }) => drifted)).toEqual([true, false, false]);
    expect(drift.driftedShare).toBeCloseTo(1 / 3, 12);
    expect(drift.columns[0]?.outside).toMatchObject({ levels: null, drifted: true });
    expect(drift.columns[0]?.statistic).toBeCloseTo(0.2, 1);
  });

  it('have drifted by numbers out of the range alone', () => {
    const other = sample(2);
    const columns = other.columns.map((column, index) =>
      index > 0
        ? column
        : { ...column, values: column.values.map((value, row) => (row % 40 === 0 ? -999 : value)) },
    );
    const drift = measure({ ...other, columns });
    expect(drift.columns[0]).toMatchObject({
      drifted: false,
      outside: { drifted: true, rows: 13 },
    });
    expect(drift.drifted).toBe(true);
  });

  it('have drifted by a text that the model has never seen', () => {
    const drift = measure(sample(2, { text: 'green' }));
    expect(drift.columns[2]?.outside).toMatchObject({ levels: 1, drifted: true });
    expect(drift.drifted).toBe(true);
  });

  it('have drifted by many texts of one row each', () => {
    const other = sample(2);
    const texts = Array.from({ length: ROWS }, (_, row) =>
      row % 20 === 0 ? `new ${row}` : row % 2 === 0 ? 'red' : 'blue',
    );
    const drift = measure({
      ...other,
      columns: [...other.columns.slice(0, 2), category('colour', texts)],
    });
    expect(drift.columns[2]?.outside).toMatchObject({ levels: 25, rows: 25, drifted: true });
  });

  it('have drifted when the accuracy dropped, which only labels show', () => {
    const worse = sample(2, { flip: 0.15 });
    expect(measure(worse).accuracy).toMatchObject({ drifted: true, rows: ROWS });
    expect(measure(worse).drifted).toBe(true);
    const unlabelled = measure(worse, { labels: null });
    expect([unlabelled.accuracy, unlabelled.labels, unlabelled.drifted]).toEqual([
      null,
      null,
      false,
    ]);
  });

  it('have drifted when the answers or the labels have other shares', () => {
    const other = sample(2);
    const drift = measure({ ...other, predicted: other.predicted.map(() => 1) }, { labels: null });
    expect(drift.predictions).toMatchObject({ drifted: true });
    const labels = measure({ ...other, truth: other.truth.map(() => 1) });
    expect(labels.labels).toMatchObject({ drifted: true });
  });

  it('tell nothing by the answers for the table that the model was trained on', () => {
    const drift = measure(BASE, { sha256: 'a'.repeat(64) });
    expect([drift.isOwnTable, drift.predictions, drift.accuracy, drift.drifted]).toEqual([
      true,
      null,
      null,
      false,
    ]);
    expect(drift.columns.map(({ statistic }) => statistic)).toEqual([0, 0, 0]);
  });

  it('have to be thirty at least', () => {
    const few = (rows: number): Sample => ({
      columns: [],
      truth: new Int32Array(rows),
      predicted: new Int32Array(rows),
    });
    const profile = profileOf({ ...BASE, columns: [] });
    expect(() => measureAgainst(profile, otherRows(few(29)))).toThrow(
      "new.csv has 29 rows, and the model's table 500: with fewer than 30 nobody can tell whether they drifted. Gather more rows.",
    );
    expect(measureAgainst(profile, otherRows(few(30))).data.rows).toBe(30);
  });

  it('never are further away, nor less likely, than by all of the values', () => {
    const numbers = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), {
      minLength: 30,
      maxLength: 300,
    });
    fc.assert(
      fc.property(numbers, numbers, (before, after) => {
        const truth = new Int32Array(before.length);
        const column = { name: 'x', levels: null, values: Float64Array.from(before) };
        const { columns } = profileOf({ columns: [column], truth, predicted: truth });
        const held = holdColumn(columns[0]!, { ...column, values: Float64Array.from(after) });
        const exact = kolmogorovSmirnov(Float64Array.from(before), Float64Array.from(after));
        expect(held.statistic).toBeLessThanOrEqual(exact.statistic + 1e-12);
        expect(held.pValue).toBeGreaterThanOrEqual(exact.pValue - 1e-9);
      }),
    );
  });
});
