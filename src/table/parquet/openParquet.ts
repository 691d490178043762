import { errorCode, UserError } from '../../errors.js';
import type { Records } from '../openRecords.js';
import type { ReceiveRecord } from '../readRecords.js';
import type { TableLimits } from '../tableLimits.js';
import type { Problems } from '../problems.js';
import { describePlace, quoteName } from '../wording.js';
import { areBytes, textOf, type Stored } from './cellText.js';
import { readFooter, refuseSize, type StoredColumn } from './readFooter.js';
import { readPages } from './readPages.js';
import { UnreadEncoding } from './readValues.js';

/**
 * Opens a Parquet file (parquet.apache.org) of flat columns. Its rows have no lines: they are counted
 * from 1. Cells are the texts that the same table has in a CSV of pandas.
 *
 * @param content the file
 * @param isSkipped whether nobody asks for a column: then it may hold anything, and its cells are empty
 * @throws UserError `parquet-damaged`, `parquet-type`, and what `readFooter` throws; reading throws
 *   `parquet-damaged`, `cell-too-long` and `csv-too-large`
 */
export function openParquet(
  content: Buffer,
  path: string,
  limits: TableLimits,
  isSkipped: (name: string) => boolean,
  problems: Problems,
): Records {
  const { rows, columns } = readFooter(content, path, limits);
  const writers = columns.map(({ name, element, isNested }) =>
    isNested || (isSkipped(name) && areBytes(element)) ? null : textOf(element),
  );
  columns.forEach(({ name }, index) => {
    if (writers[index] !== null || isSkipped(name)) return;
    problems.add(
      { line: 0, column: index },
      'parquet-type',
      `${describePlace(path, { line: 0, column: { index, name } })}: the column holds lists, objects or bytes, and a cell is a text, a number, true or false, a date or a time. Give its parts columns of their own, or add ${quoteName(name)} to \`ignore\`.`,
    );
  });
  const read = (receive: ReceiveRecord): void => {
    let unpacked = 0;
    let written = 0;
    const spend = (bytes: number): void => {
      unpacked += bytes;
      if (unpacked > limits.bytes) throw refuseSize(path, limits);
    };
    const sources = columns.map((column, at) => {
      const toText = writers[at] ?? null;
      return toText === null ? repeatEmpty() : readColumn(content, path, column, toText, spend);
    });
    receive(
      columns.map(({ name }) => name),
      0,
      0,
    );
    for (let row = 1; row <= rows; row += 1) {
      const cells = sources.map((source, index) => {
        const cell = source.next().value;
        written += cell.length + 1;
        if (cell.length <= limits.cellCharacters) return cell;
        throw new UserError(
          'cell-too-long',
          `${describePlace(path, { line: row, column: { index, name: columns[index]!.name } }, 'row')}: the cell is longer than ${limits.cellCharacters} characters, which is the limit.`,
        );
      });
      // A text that stands in the file once may be in every row.
      if (written > limits.bytes) throw refuseSize(path, limits);
      receive(cells, row, 0);
    }
  };
  return {
    format: { kind: 'parquet', separator: null, decimal: 'point', gzip: false },
    unit: 'row',
    read,
    rowsAtMost: () => rows,
  };
}

function* repeatEmpty(): Generator<string, never> {
  for (;;) yield '';
}

function* readColumn(
  content: Buffer,
  path: string,
  { name, element, chunks }: StoredColumn,
  toText: (value: Stored) => string,
  spend: (bytes: number) => void,
): Generator<string, never> {
  try {
    for (const chunk of chunks) {
      for (const cells of readPages(content, { chunk, element, toText, spend })) yield* cells;
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(
      'parquet-damaged',
      `${path}: the column ${quoteName(name)} cannot be read: ${describe(error)}`,
    );
  }
  throw new Error('More rows were asked for than there are.');
}

function describe(error: unknown): string {
  if (error instanceof UnreadEncoding) {
    return `${error.message} Write the file as pandas, Polars or DuckDB do when nothing else is asked for.`;
  }
  return errorCode(error) === 'ERR_ENCODING_INVALID_ENCODED_DATA'
    ? 'it holds bytes that are no UTF-8 text. Write them as text, or leave the column out of the file.'
    : 'its pages are damaged. Write the file again.';
}
