import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { readRecords } from '../../src/table/readRecords.js';
import { TABLE_LIMITS } from '../../src/table/tableLimits.js';
import { anyCell, anyStyle, writeCsv } from './csvText.js';

const GOOD = '__tests__/fixtures/csv/good';

interface Received {
  readonly cells: readonly string[];
  readonly line: number;
  readonly offset: number;
}

function recordsOf(bytes: Buffer): Received[] {
  const records: Received[] = [];
  readRecords(bytes, 'data.csv', 'comma', TABLE_LIMITS, (cells, line, offset) => {
    records.push({ cells, line, offset });
  });
  return records;
}

describe('readRecords', () => {
  const names = readdirSync(GOOD).filter((file) => file.endsWith('.csv'));

  it.each(names)('R8: %s gives the records of its paired JSON, with their lines', (file) => {
    const expected: unknown = JSON.parse(readFileSync(`${GOOD}/${file.slice(0, -4)}.json`, 'utf8'));
    const records = recordsOf(readFileSync(`${GOOD}/${file}`));
    expect(records.map(({ line, cells }) => ({ line, cells }))).toEqual(expected);
  });

  it('R8, R12: gives back any cells from any way of writing them, and the line of each record', () => {
    const anyRecords = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(anyCell, { minLength: width, maxLength: width }), {
          minLength: 1,
          maxLength: 8,
        }),
      )
      // A mark in front of everything is the file's, not the cell's.
      .filter((records) => records[0]?.[0]?.startsWith('\ufeff') === false);
    fc.assert(
      fc.property(anyRecords, anyStyle, (records, style) => {
        const { text, lines } = writeCsv(records, style);
        const received = recordsOf(Buffer.from(text));
        expect(received.map(({ cells }) => cells)).toEqual(records);
        expect(received.map(({ line }) => line)).toEqual(lines);
      }),
      { numRuns: 600 },
    );
  }, 60_000);

  it('R22: gives the byte each record begins at, counted with the byte-order mark', () => {
    const bytes = Buffer.from('\ufeffå,b\r\n\r\n"x\r\n",1\n2,3');
    expect(recordsOf(bytes).map(({ offset }) => offset)).toEqual([
      3,
      bytes.indexOf('"x'),
      bytes.indexOf('2,3'),
    ]);
  });
});
