import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cutSlices } from '../../src/table/cutSlices.js';
import { tableOf } from './tableOf.js';

describe('cutSlices', () => {
  it('cuts numbers at their quartiles, and tells those without a value apart', () => {
    const cells = ['1', '2', '3', '4', '5', '6', '7', '8', '', 'NA'];
    const { edges, parts, partOf } = cutSlices('age', cells, 'point', false);
    expect(edges).toEqual([2, 4, 6]);
    expect(parts).toEqual(['up to 2', 'over 2 to 4', 'over 4 to 6', 'over 6', 'no value']);
    expect([...partOf]).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4]);
  });

  it('cuts nowhere that leaves a part empty', () => {
    const cells = ['0', '0', '0', '0', '0', '0', '0', '1', '2', '3', '4', '4'];
    const { edges, parts } = cutSlices('visits', cells, 'point', false);
    expect(edges).toEqual([0, 2]);
    expect(parts).toEqual(['up to 0', 'over 0 to 2', 'over 2']);
  });

  it('parts by texts, by few numbers, and by numbers that are names of kinds', () => {
    expect(cutSlices('c', ['NZ', 'AT', 'NZ', ''], 'point', false)).toMatchObject({
      edges: null,
      parts: ['AT', 'NZ', 'no value'],
    });
    expect(cutSlices('c', ['1', '0', '1'], 'point', false).parts).toEqual(['0', '1']);
    const codes = Array.from({ length: 9 }, (_, row) => String(row));
    expect(cutSlices('c', codes, 'point', true).parts).toEqual(codes);
    expect(cutSlices('c', codes, 'point', false).edges).toEqual([2, 4, 6]);
  });

  it('puts rare texts together where there are many', () => {
    const cells = Array.from({ length: 200 }, (_, row) => `text ${String(row % 120)}`);
    const { parts, partOf } = cutSlices('c', cells, 'point', false);
    expect(parts).toHaveLength(50);
    expect(parts.at(-1)).toBe('other values');
    expect(new Set(partOf).size).toBe(50);
  });

  it('gives every row a part, and every part a row', () => {
    const cell = fc.oneof(
      fc.constantFrom('', 'a', 'other values', 'no value'),
      fc.nat().map(String),
    );
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 1, maxLength: 80 }),
        fc.boolean(),
        (cells, asTexts) => {
          const { parts, partOf } = cutSlices('c', cells, 'point', asTexts);
          expect([...new Set(partOf)].sort((a, b) => a - b)).toEqual([...parts.keys()]);
          expect(new Set(parts).size).toBe(parts.length);
        },
      ),
    );
  });

  it('takes any column of the table, also one that is ignored, and refuses one that is not there', () => {
    const csv = 'x,y,country,label\n1,2,AT,a\n2,3,NZ,b\n3,4,NZ,a\n4,4,AT,b\n';
    const table = tableOf(csv, { ignore: ['country'], slices: ['country', 'x', 'country'] });
    expect(table.features.map(({ name }) => name)).toEqual(['x', 'y']);
    expect(table.slices.map(({ column, parts }) => [column, parts])).toEqual([
      ['country', ['AT', 'NZ']],
      ['x', ['1', '2', '3', '4']],
    ]);
    expect(() => tableOf(csv, { slices: ['county'] })).toThrow(/`slices` names the column/);
  });
});
