import { checkText } from './checkText.js';
import { findDialect, type AskedDialect } from './dialect.js';
import { countLineFeeds } from './lines.js';
import type { Problems } from './problems.js';
import { isJsonLines, readJsonLines } from './readJsonLines.js';
import { readRecords, type ReceiveRecord } from './readRecords.js';
import { refuseOtherFormats } from './refuseOtherFormats.js';
import type { FileFormat } from './table.js';
import type { TableLimits } from './tableLimits.js';
import { isGzip, unpack } from './unpack.js';
import type { Unit } from './wording.js';

/** The records of a file, which can be read more than once. */
export interface Records {
  readonly format: FileFormat;
  /** What the line that a record comes with counts. */
  readonly unit: Unit;
  /** The first record is the header. */
  read(receive: ReceiveRecord): void;
  /** At least as many as there are rows below a header of so many cells that begins at a byte. */
  rowsAtMost(columns: number, offset: number): number;
}

/** How a file is to be read. */
export interface Asked extends AskedDialect {
  /** Whether nobody asks for a column: then it may hold anything. */
  readonly isSkipped: (name: string) => boolean;
  /** Whether the parts of an object or of a list are columns of their own. */
  readonly isNested?: boolean;
}

export type OpenParquet = (
  content: Buffer,
  path: string,
  limits: TableLimits,
  isSkipped: Asked['isSkipped'],
  problems: Problems,
) => Records;

/** What opens a Parquet file; `null` for another. Who has none loads none of it. */
export async function loadParquet(bytes: Uint8Array): Promise<OpenParquet | null> {
  if (!isParquet(bytes)) return null;
  const { openParquet } = await import(/* webpackMode: "eager" */ './parquet/openParquet.js');
  return openParquet;
}

/**
 * Opens a table as CSV or JSON Lines, out of gzip where it is in it, or as Parquet.
 *
 * @param problems takes what stands in the way and is known of the file as a whole
 * @throws UserError `csv-too-large`, and what the checks throw
 */
export function openRecords(
  bytes: Buffer,
  path: string,
  limits: TableLimits,
  asked: Asked,
  problems: Problems,
  openParquet: OpenParquet | null,
): Records {
  const content = unpack(bytes, path, limits);
  if (openParquet !== null) return openParquet(content, path, limits, asked.isSkipped, problems);
  const gzip = isGzip(bytes);
  refuseOtherFormats(content, path);
  checkText(content, path);
  const linesFrom = (offset: number): number => 1 + countLineFeeds(content, offset, content.length);
  if (isJsonLines(content)) {
    return {
      format: { kind: 'json-lines', separator: null, decimal: 'point', gzip },
      unit: 'line',
      read: (receive) => {
        readJsonLines(content, path, limits, receive, asked.isNested);
      },
      rowsAtMost: (_, offset) => linesFrom(offset),
    };
  }
  const dialect = findDialect(content, asked);
  return {
    format: { kind: 'csv', ...dialect, gzip },
    unit: 'line',
    read: (receive) => {
      readRecords(content, path, dialect.separator, limits, receive);
    },
    // A row takes a line, and a separator for each cell.
    rowsAtMost: (columns, offset) =>
      Math.min(linesFrom(offset), Math.ceil((content.length - offset) / columns)),
  };
}

function isParquet(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'PAR1';
}
