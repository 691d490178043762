import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { UserError } from '../../src/errors.js';
import { openParquet } from '../../src/table/parquet/openParquet.js';
import { decompress } from '../../src/table/parquet/decompress.js';
import { readRuns } from '../../src/table/parquet/readRuns.js';
import { readFeatures } from '../../src/table/readFeatures.js';
import { readTable, readTableWith } from '../../src/table/readTable.js';
import type { Table } from '../../src/table/table.js';
import { TABLE_LIMITS, type TableLimits } from '../../src/table/tableLimits.js';
import { refusalOf, SETTINGS, tableOf } from './tableOf.js';

const FOLDER = '__tests__/fixtures/parquet';
const CSV = readFileSync(`${FOLDER}/table.csv`);
const WRITTEN = readdirSync(FOLDER).filter((name) =>
  /^(?!refused|pandas-index).*parquet$/.test(name),
);
const SNAPPY = readFileSync(`${FOLDER}/pandas-snappy.parquet`);

function parquetOf(
  bytes: Uint8Array,
  settings: Partial<typeof SETTINGS> = {},
  limits: Partial<TableLimits> = {},
): Table {
  const all = { ...TABLE_LIMITS, ...limits };
  return readTableWith(openParquet, bytes, 'data.parquet', { ...SETTINGS, ...settings }, all);
}

function refused(name: string, settings: Partial<typeof SETTINGS> = {}): UserError {
  return refusalOf(() => parquetOf(readFileSync(`${FOLDER}/${name}.parquet`), settings));
}

describe('a Parquet file', () => {
  it.each(WRITTEN)('says what the CSV of the same table says: %s', (name) => {
    const csv = tableOf(CSV, { target: 'y' });
    const table = parquetOf(readFileSync(`${FOLDER}/${name}`), { target: 'y' });
    const { path, sha256, fingerprint, format, lines } = csv;
    expect({ ...table, path, sha256, fingerprint, format, lines }).toEqual(csv);
    expect(table.format).toEqual({
      kind: 'parquet',
      separator: null,
      decimal: 'point',
      gzip: false,
    });
    expect([...table.lines]).toEqual(Array.from({ length: 24 }, (_, row) => row + 1));
  });

  it('is known by its first bytes, also where rows are to be predicted', async () => {
    const table = await readTable(SNAPPY, 'data.csv', { ...SETTINGS, target: 'y' });
    expect(table.format.kind).toBe('parquet');
    const wanted = [{ name: 'gaps', kind: 'number' }] as const;
    const { columns, lines } = await readFeatures(SNAPPY, 'rows.parquet', wanted);
    const csv = await readFeatures(CSV, 'rows.csv', wanted);
    expect(columns).toEqual(csv.columns);
    expect(lines[0]).toBe(1);
  });

  it('has the index of pandas first and without a name, as its CSV has', () => {
    const table = parquetOf(readFileSync(`${FOLDER}/pandas-index.parquet`));
    expect(table.target).toBe('y');
    expect(table.leftOut[0]).toEqual({ name: '', reason: 'index' });
  });

  it('has rows and no lines', () => {
    const error = refusalOf(() => parquetOf(SNAPPY, { target: 'y', missing: 'error' }));
    expect(error.message).toContain('data.parquet, row 4, column 9 "gaps": the value is missing');
    const ids = refusalOf(() => parquetOf(SNAPPY, { target: 'y', idColumn: 'category' }));
    expect(ids.message).toMatch(
      /data\.parquet, row 2, column 12 "category": row 1 has the same id/,
    );
  });

  it('is refused by the name of what is not read, and what to do', () => {
    expect(refused('refused-nested').message).toBe(
      [
        '3 things stand in the way:',
        '- data.parquet, column 3 "tags": the column holds lists, objects or bytes, and a cell is a text, a number, true or false, a date or a time. Give its parts columns of their own, or add "tags" to `ignore`.',
        '- data.parquet, column 4 "place": the column holds lists, objects or bytes, and a cell is a text, a number, true or false, a date or a time. Give its parts columns of their own, or add "place" to `ignore`.',
        '- data.parquet: the column "photo" cannot be read: it holds bytes that are no UTF-8 text. Write them as text, or leave the column out of the file.',
      ].join('\n'),
    );
    const ignore = ['tags', 'place'];
    expect(refused('refused-nested', { target: 'y', ignore }).message).toBe(
      'data.parquet: the column "photo" cannot be read: it holds bytes that are no UTF-8 text. Write them as text, or leave the column out of the file.',
    );
    const bytes = readFileSync(`${FOLDER}/refused-nested.parquet`);
    const table = parquetOf(bytes, { target: 'y', ignore: [...ignore, 'photo'] });
    expect(table.features.map(({ name }) => name)).toEqual(['float64']);
    expect(refused('refused-lz4').message).toBe(
      'data.parquet: the column "float64" is compressed with "LZ4_RAW", which is not read. Write the file with snappy, gzip, zstd or brotli.',
    );
    expect(refused('refused-encoding').message).toBe(
      'data.parquet: the column "text" cannot be read: its encoding DELTA_BYTE_ARRAY is not read. Write the file as pandas, Polars or DuckDB do when nothing else is asked for.',
    );
  });
});

describe('a hostile Parquet file', () => {
  it.each<[keyof TableLimits, number, string, string]>([
    ['rows', 24, 'too-many-rows', 'data.parquet has 24 rows, and 23 is the limit.'],
    ['columns', 19, 'too-many-columns', 'data.parquet has 19 columns, and 18 is the limit.'],
    ['cellCharacters', 24, 'cell-too-long', 'column 8 "huge": the cell is longer than 23'],
  ])('is held to the limit of %s', (limit, most, code, words) => {
    expect(parquetOf(SNAPPY, { target: 'y' }, { [limit]: most }).labels).toHaveLength(24);
    const error = refusalOf(() => parquetOf(SNAPPY, {}, { [limit]: most - 1 }));
    expect([error.code, error.message]).toEqual([code, expect.stringContaining(words)]);
  });

  it('is held to the limit of bytes by its end, before anything is unpacked', () => {
    const broken = Buffer.from(SNAPPY);
    broken.fill(0xff, 4, 2000);
    const damaged = refusalOf(() => parquetOf(broken, {}));
    expect(damaged.message).toBe(
      'data.parquet: the column "int8" cannot be read: its pages are damaged. Write the file again.',
    );
    const plain = readFileSync(`${FOLDER}/refused-packed.parquet`);
    const error = refusalOf(() => parquetOf(plain, {}, { bytes: 10_000 }));
    expect(error.message).toBe(
      'data.parquet is larger than 10000 bytes when unpacked, which is the limit.',
    );
  });

  it('cannot make much of little', () => {
    expect(() => decompress('GZIP', gzipSync(Buffer.alloc(1e6)), 1000)).toThrow();
    expect(() => decompress('SNAPPY', Buffer.from([0xff, 0xff, 0x7f, 0]), 1000)).toThrow();
    // A run of two thousand million ones.
    expect(() => readRuns(Buffer.from([0xfe, 0xff, 0xff, 0xff, 0x0f, 1]), 1, 10)).toThrow(
      'A run is too long.',
    );
  });

  it('is refused wherever it ends', () => {
    for (const end of [4, 8, 11, 100, SNAPPY.length - 9, SNAPPY.length - 1]) {
      const error = refusalOf(() => parquetOf(SNAPPY.subarray(0, end)));
      expect(error.message).toBe(
        'data.parquet is a damaged Parquet file: its end, which says what is in it, cannot be read. Is it whole? Write it again.',
      );
    }
  });

  it('is read or refused, whatever byte of it is another', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...WRITTEN),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 3 }),
        (name, changes) => {
          const bytes = readFileSync(`${FOLDER}/${name}`);
          for (const [place, byte] of changes) bytes[4 + (place % (bytes.length - 4))] = byte;
          try {
            parquetOf(bytes, { target: 'y' });
          } catch (error) {
            expect(error).toBeInstanceOf(UserError);
          }
        },
      ),
      { numRuns: 250 },
    );
  });
});
