import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { encode } from '../../src/preprocessing/encode.js';
import type { Encoding } from '../../src/preprocessing/encoding.js';
import { fitEncoding } from '../../src/preprocessing/fitEncoding.js';
import { encodeCells, type Cell } from '../../src/serving/encodeCells.js';
import { readFeatures } from '../../src/table/readFeatures.js';

const NUMBER = fitEncoding({ name: 'x', levels: null });
const CATEGORY = fitEncoding({ name: 'x', levels: ['', '1', '2.5', 'blue', 'red', 'true'] });

/** What `predict` makes of the cells, each of which is a row of a CSV. */
async function encodeFile(cells: readonly Cell[], encoding: Encoding): Promise<Float64Array> {
  const texts = cells.map((cell) => (cell === null ? '' : String(cell)));
  const rows = texts.map((text) => `"${text.replaceAll('"', '""')}",other\n`);
  const csv = `x,y\n${rows.join('')}`;
  const { columns } = await readFeatures(Buffer.from(csv), 'new.csv', [encoding]);
  return encode(columns[0]!, encoding);
}

const anyNumber = fc.oneof(fc.double({ noDefaultInfinity: true }), fc.integer(), fc.constant(-0));
const anyText = fc.oneof(
  fc.constantFrom(
    'red',
    'blue',
    'NA',
    ' na ',
    '',
    '?',
    '-',
    'none',
    'true',
    '1',
    '2.5',
    '1e3',
    '.5',
  ),
  fc.string({
    unit: fc.constantFrom('a', 'r', ' ', '1', '.', '\u00e9', '\u{1f332}'),
    maxLength: 4,
  }),
);

describe('encodeCells', () => {
  it('gives a model of numbers what predict gives it', async () => {
    const cell = fc.oneof(
      anyNumber,
      fc.constant(null),
      fc.double().map(String),
      fc.constantFrom('', 'NA', '-', ' 7 '),
    );
    const usable = cell.filter((value) => !/Infinity/.test(String(value)));
    await fc.assert(
      fc.asyncProperty(fc.array(usable, { minLength: 1, maxLength: 30 }), async (cells) => {
        const { values, missing } = encodeCells(cells, NUMBER);
        const expected = await encodeFile(cells, NUMBER);
        // Zeros of both signs go the same way.
        expect(Array.from(values, (value) => value + 0)).toEqual(
          Array.from(expected, (value) => value + 0),
        );
        expect(missing).toBe(expected.filter((value) => value === 1e300).length);
      }),
    );
  });

  it('gives a model of texts what predict gives it', async () => {
    const cell: fc.Arbitrary<Cell> = fc.oneof(anyNumber, anyText, fc.boolean(), fc.constant(null));
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 30 }), async (cells) => {
        const { values, unseen } = encodeCells(cells, CATEGORY);
        expect(values).toEqual(await encodeFile(cells, CATEGORY));
        expect(unseen).toBe(values.filter((value) => !Number.isInteger(value)).length);
      }),
    );
  });

  it.each<[Cell, string]>([
    [
      'red',
      'Row 2, column "x": "red" is no decimal number, and the model was trained on numbers here',
    ],
    [true, 'Row 2, column "x": "true" is no decimal number'],
    ['0x10', '"0x10" is no decimal number'],
    ['1e999', 'the number is too large for a 64-bit float'],
    [Infinity, 'the number is too large for a 64-bit float'],
    [10n ** 400n, 'the number is too large for a 64-bit float'],
    ['9'.repeat(100_001), 'the text has more than 100000 characters'],
  ])('refuses %p among numbers', (cell, message) => {
    expect(() => encodeCells([1, cell], NUMBER)).toThrow(message);
  });
});
