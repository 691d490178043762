import { CsvError, parse } from 'csv-parse/sync';

import type { Separator } from '../document/enums.js';
import { UserError } from '../errors.js';
import { DELIMITERS } from './dialect.js';
import { CARRIAGE_RETURN, countLineFeeds, LINE_FEED, lineAt } from './lines.js';
import type { TableLimits } from './tableLimits.js';
import { describePlace } from './wording.js';

/**
 * Takes one record: its cells, the line (from 1) and the byte (from 0) it begins at. Line ends
 * inside cells are LF, whatever the file has.
 */
export type ReceiveRecord = (cells: readonly string[], line: number, offset: number) => void;

const BYTE_ORDER_MARK = Buffer.from('\ufeff');

function refuseColumns(place: string, limits: TableLimits): UserError {
  return new UserError(
    'too-many-columns',
    `${place}: there are more than ${limits.columns} columns, which is the limit.`,
  );
}

const QUOTE_ERRORS = new Map([
  [
    'CSV_QUOTE_NOT_CLOSED',
    {
      code: 'csv-quote-open',
      sentence: 'the quote that opens here is never closed. Close it, or remove it.',
    },
  ],
  [
    'CSV_INVALID_CLOSING_QUOTE',
    {
      code: 'csv-quote',
      sentence:
        'the quoted cell that begins here goes on after its closing quote. Inside a quoted cell, write a quote twice.',
    },
  ],
  [
    'INVALID_OPENING_QUOTE',
    {
      code: 'csv-quote',
      sentence:
        'there is a quote inside a cell that does not begin with one. Quote the whole cell, and write the quote twice.',
    },
  ],
]);

/** Our error for the parser's, which would show the content of the cell. */
function translate(
  error: CsvError,
  content: Buffer,
  bomLength: number,
  path: string,
  limits: TableLimits,
): unknown {
  const known = QUOTE_ERRORS.get(error.code);
  const lastSeparator = error['bytes'];
  const index = error['column'];
  if (known === undefined || typeof lastSeparator !== 'number' || typeof index !== 'number') {
    return error;
  }
  // The cell in question follows the last separator, and its first quote is the one to show.
  const quote = content.indexOf('"', lastSeparator);
  const place = { line: lineAt(content, quote), column: { index }, offset: bomLength + quote };
  return index < limits.columns
    ? new UserError(known.code, `${describePlace(path, place)}: ${known.sentence}`)
    : refuseColumns(describePlace(path, place), limits);
}

/**
 * Reads the records of a CSV (RFC 4180, but for the separator) in order. Blank lines and a byte-order
 * mark are left out.
 *
 * @param bytes UTF-8 text whose lines end in LF or CRLF
 * @throws UserError `csv-quote-open`, `csv-quote`, `too-many-columns`, `cell-too-long`, and what
 *   `receive` throws
 */
export function readRecords(
  bytes: Buffer,
  path: string,
  separator: Separator,
  limits: TableLimits,
  receive: ReceiveRecord,
): void {
  const hasBom = bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK);
  const bomLength = hasBom ? BYTE_ORDER_MARK.length : 0;
  const content = bytes.subarray(bomLength);
  const hasCarriageReturn = content.includes(CARRIAGE_RETURN);
  let line = 1;
  let end = 0;

  const check = (cells: readonly string[], offset: number): void => {
    if (cells.length > limits.columns) {
      throw refuseColumns(describePlace(path, { line, offset }), limits);
    }
    for (const [index, cell] of cells.entries()) {
      if (cell.length > limits.cellCharacters) {
        throw new UserError(
          'cell-too-long',
          `${describePlace(path, { line, column: { index } })}: the cell is longer than ${limits.cellCharacters} characters, which is the limit. Is a quote missing?`,
        );
      }
    }
  };

  const receiveRaw = (raw: string[], info: { readonly bytes: number }): null => {
    let start = end;
    while (content[start] === LINE_FEED || content[start] === CARRIAGE_RETURN) start += 1;
    line += countLineFeeds(content, end, start);
    end = info.bytes;
    const cells = hasCarriageReturn ? raw.map((cell) => cell.replaceAll('\r\n', '\n')) : raw;
    check(cells, bomLength + start);
    receive(cells, line, bomLength + start);
    line += countLineFeeds(content, start, end);
    return null;
  };

  try {
    parse(content, {
      columns: false,
      delimiter: DELIMITERS[separator],
      record_delimiter: ['\r\n', '\n'],
      skip_empty_lines: true,
      // The receiver compares the number of cells: the parser's own error carries the record.
      relax_column_count: true,
      // A line of commas must not become an array of any length: one cell too many will do.
      ignore_last_delimiters: limits.columns + 1,
      on_record: receiveRaw,
    });
  } catch (error) {
    throw error instanceof CsvError ? translate(error, content, bomLength, path, limits) : error;
  }
}
