import { readFileSync, readdirSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import { tableOf, refusalOf } from './tableOf.js';

const DAMAGED = '__tests__/fixtures/csv/damaged';

interface Expected {
  readonly file: string;
  readonly code: string;
  readonly line?: number;
  readonly column?: number;
  readonly offset?: number;
}

const expected = JSON.parse(readFileSync(`${DAMAGED}/expected.json`, 'utf8')) as Expected[];

describe('damaged files', () => {
  it('are all expected to be refused', () => {
    const files = readdirSync(DAMAGED).filter((file) => file.endsWith('.csv'));
    expect(files.sort()).toEqual(expected.map(({ file }) => `${file}.csv`).sort());
  });

  it.each(expected)(
    'R8, R9, R10, R11, R14, R15, R19, R20, R22: $file is refused as $code',
    ({ file, code, line, column, offset }) => {
      const error = refusalOf(() => tableOf(readFileSync(`${DAMAGED}/${file}.csv`)));
      expect(error.code).toBe(code);
      expect(error.message).toContain('data.csv');
      expect(/, line (\d+)/.exec(error.message)?.[1]).toBe(line?.toString());
      expect(/, column (\d+)/.exec(error.message)?.[1]).toBe(column?.toString());
      expect(/, byte offset (\d+)/.exec(error.message)?.[1]).toBe(offset?.toString());
      // Every file with something to hide hides this word in a cell.
      expect(`${error.message} ${error.stack ?? ''} ${JSON.stringify(error)}`).not.toContain(
        's3cr3t',
      );
      expect(error.cause).toBeUndefined();
    },
  );

  it.each([
    [
      'quote-open',
      'data.csv, line 3, column 2, byte offset 10: the quote that opens here is never closed. Close it, or remove it.',
    ],
    [
      'ragged-short',
      'data.csv, line 3, byte offset 12: the header has 3 cells, but this row has 2. Add or remove cells, or quote a cell that contains a separator.',
    ],
  ])('R9, R10: says of %s what, where and what to do', (file, message) => {
    expect(refusalOf(() => tableOf(readFileSync(`${DAMAGED}/${file}.csv`))).message).toBe(message);
  });
});
