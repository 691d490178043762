import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countUnseen } from '../../src/preprocessing/countUnseen.js';
import { encode, encodeOwn } from '../../src/preprocessing/encode.js';
import { fitEncoding } from '../../src/preprocessing/fitEncoding.js';
import { rankOf } from '../../src/preprocessing/rankOf.js';
import type { Column } from '../../src/table/table.js';

function texts(cells: readonly string[]): Column {
  const levels = [...new Set(cells)].sort();
  const values = Float64Array.from(cells, (cell) => levels.indexOf(cell));
  return { name: 'x', values, levels };
}

function numbers(...values: number[]): Column {
  return { name: 'x', values: Float64Array.from(values), levels: null };
}

const anyCells = fc.array(fc.string({ unit: 'binary', maxLength: 3 }), { minLength: 1 });

describe('the encoding of a column', () => {
  it('R94: keeps the order of all texts, seen or not', () => {
    fc.assert(
      fc.property(
        anyCells,
        fc.string({ maxLength: 3 }),
        fc.string({ maxLength: 3 }),
        (cells, a, b) => {
          const encoding = fitEncoding(texts(cells));
          const [first, second] = encode(texts([a, b]), encoding);
          if (a <= b)
            expect(encode(texts([a]), encoding)[0]).toBeLessThanOrEqual(
              encode(texts([b]), encoding)[0]!,
            );
          expect(Number.isInteger(first)).toBe(cells.includes(a));
          expect(Number.isInteger(second)).toBe(cells.includes(b));
        },
      ),
    );
  });

  it('R93: is of its own table what is there already', () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        const column = texts(cells);
        expect(encode(column, fitEncoding(column))).toEqual(encodeOwn([column])[0]);
      }),
    );
  });

  it('R94: puts a missing number above all others, and a missing text before all others', () => {
    expect(encodeOwn([numbers(1, NaN, 2)])[0]).toEqual(Float64Array.of(1, 1e300, 2));
    expect(encode(texts(['', 'a']), fitEncoding(texts(['a', 'b'])))).toEqual(
      Float64Array.of(-0.5, 0),
    );
  });

  it('gives a column of complete numbers as it is, without a copy', () => {
    const column = numbers(3, -1, 0);
    expect(encodeOwn([column])[0]).toBe(column.values);
  });

  it('answers for a column of another kind', () => {
    expect(encode(texts(['', '2.5', 'x']), fitEncoding(numbers(1)))).toEqual(
      Float64Array.of(1e300, 2.5, 1e300),
    );
    expect(encode(numbers(2.5, NaN, 9), fitEncoding(texts(['', '1', '2.5'])))).toEqual(
      Float64Array.of(2, 0, 2.5),
    );
  });

  it('R94: counts what the training table does not have', () => {
    const encodings = [fitEncoding(texts(['a', 'b']))];
    expect(countUnseen([texts(['a', 'c', 'c', 'd'])], encodings)).toEqual([
      { column: 'x', levels: 2, rows: 3 },
    ]);
    expect(countUnseen([texts(['a'])], encodings)).toEqual([]);
  });

  it('ranks by code units', () => {
    expect(['Z', 'a', 'ä', 'b'].map((text) => rankOf(text, ['Z', 'a', 'ä']))).toEqual([
      0, 1, 2, 1.5,
    ]);
  });
});
