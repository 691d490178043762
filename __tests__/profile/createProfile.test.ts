import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cutNumbers, partOf } from '../../src/profile/cutNumbers.js';
import { profileSchema } from '../../src/profile/profile.js';
import { category, profileOf } from './rows.js';

function labels(rows: number): Int32Array {
  return Int32Array.from({ length: rows }, (_, row) => row % 2);
}

describe('a profile', () => {
  it('holds no value of a row: cuts are between values, parts have ten rows or more', () => {
    const values = fc.array(
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
      {
        minLength: 20,
        maxLength: 2_000,
      },
    );
    fc.assert(
      fc.property(values, (list) => {
        const { cuts, counts, range } = cutNumbers(Float64Array.from(list));
        const known = new Set(list);
        const width = Math.max(...list) - Math.min(...list);
        // Values closer than that count as one.
        for (const cut of cuts) if (width > 1e-3) expect(known.has(cut)).toBe(false);
        expect(cuts).toEqual([...cuts].sort((a, b) => a - b));
        expect(counts).toHaveLength(cuts.length + 1);
        expect(counts.reduce((sum, rows) => sum + rows, 0)).toBe(list.length);
        expect(Math.min(...counts)).toBeGreaterThanOrEqual(10);
        expect(range?.low).toBeLessThanOrEqual(Math.min(...list));
        expect(range?.high).toBeGreaterThanOrEqual(Math.max(...list));
      }),
    );
  });

  it('finds a value in the part it was counted in', () => {
    const values = Float64Array.from({ length: 3_000 }, (_, row) => (row * 7919) % 3_001);
    const { cuts, counts } = cutNumbers(values);
    const found = counts.map(() => 0);
    for (const value of values) found[partOf(value, cuts)]! += 1;
    expect(found).toEqual(counts);
    expect(counts).toHaveLength(100);
  });

  it('finds them there also where a few far values make those between seem equal', () => {
    const values = Float64Array.from({ length: 3_000 }, (_, row) =>
      row < 2_980 ? 1 + 9 * (row / 2_980) * (row / 2_980) : 1e6 + row,
    );
    const { cuts, counts } = cutNumbers(values);
    const found = counts.map(() => 0);
    for (const value of values) found[partOf(value, cuts)]! += 1;
    expect(found).toEqual(counts);
    expect(counts.length).toBeGreaterThan(5);
  });

  it('is read only where its counts are of the same rows', () => {
    const truth = labels(40);
    const numbers = { name: 'n', levels: null, values: Float64Array.from(truth.keys()) };
    const profile = profileOf({ columns: [numbers], truth, predicted: truth });
    const isRead = (changed: object): boolean =>
      profileSchema.safeParse({ ...profile, ...changed }).success;
    expect(isRead({})).toBe(true);
    expect(isRead({ rows: 41 })).toBe(false);
    expect(isRead({ tested: { rows: 40, correct: 41 } })).toBe(false);
    const column = { name: 'n', kind: 'number', missing: 1e9, range: null, cuts: [], counts: [0] };
    expect(isRead({ rows: 1e9, columns: [column] })).toBe(false);
  });

  it('rounds the range outwards to two digits of its width', () => {
    expect(cutNumbers(Float64Array.of(12.345, 98.765)).range).toEqual({ low: 12, high: 99 });
    expect(cutNumbers(Float64Array.of(-0.123_4, 5.678)).range).toEqual({ low: -0.2, high: 5.7 });
    expect(cutNumbers(Float64Array.of(7, 7)).range).toEqual({ low: 7, high: 7 });
    expect(cutNumbers(new Float64Array(0))).toEqual({ range: null, cuts: [], counts: [0] });
  });

  it('counts the rows of each text', () => {
    const texts = ['a', 'a', '', 'b', 'a'];
    const truth = labels(texts.length);
    const { columns } = profileOf({ columns: [category('t', texts)], truth, predicted: truth });
    expect(columns).toEqual([
      {
        name: 't',
        kind: 'category',
        levels: [
          { text: '', rows: 1 },
          { text: 'a', rows: 3 },
          { text: 'b', rows: 1 },
        ],
      },
    ]);
  });

  it('counts classes as they are and as they are answered', () => {
    const profile = profileOf({
      columns: [],
      truth: Int32Array.of(0, 0, 1),
      predicted: Int32Array.of(0, 1, 1),
    });
    expect(profile).toMatchObject({
      classes: [
        { name: 'no', rows: 2, predicted: 1 },
        { name: 'yes', rows: 1, predicted: 2 },
      ],
      tested: { rows: 3, correct: 2 },
    });
  });
});
