import { UserError } from '../errors.js';
import { checkHeader } from './checkHeader.js';
import { checkText } from './checkText.js';
import { findDialect, type AskedDialect } from './dialect.js';
import { countLineFeeds } from './lines.js';
import { isJsonLines, readJsonLines } from './readJsonLines.js';
import type { Problems } from './problems.js';
import { readRecords, type ReceiveRecord } from './readRecords.js';
import { isCountOf, refuseCounts } from './refuseDataAsHeader.js';
import { refuseOtherFormats } from './refuseOtherFormats.js';
import type { FileFormat } from './table.js';
import type { TableLimits } from './tableLimits.js';
import { isGzip, unpack } from './unpack.js';
import { describePlace } from './wording.js';

/** The first line of a file, and what it says of the others. */
export interface Header {
  readonly names: readonly string[];
  readonly line: number;
  readonly format: FileFormat;
  /** At least as many as there are rows. */
  readonly capacity: number;
}

/** Takes the cells of a row and the line it begins on. */
export type ReceiveRow = (cells: readonly string[], line: number) => void;

/**
 * Reads a table that has a header, as CSV or as JSON Lines, out of gzip where it is in it: checks the
 * file and the header, and that every row has as many cells as the header.
 *
 * @param receiveHeader takes the checked header and gives what takes the rows below it
 * @param problems takes what stands in the way and lets reading go on
 * @throws UserError `csv-too-large`, `header-missing`, and what the checks and the receivers throw
 */
export function readRows(
  bytes: Buffer,
  path: string,
  limits: TableLimits,
  asked: AskedDialect,
  problems: Problems,
  receiveHeader: (header: Header) => ReceiveRow,
): void {
  const content = unpack(bytes, path, limits);
  refuseOtherFormats(content, path);
  checkText(content, path);
  const gzip = isGzip(bytes);
  if (isJsonLines(content)) {
    const format = { kind: 'json-lines', separator: null, decimal: 'point', gzip } as const;
    readJsonLines(
      content,
      path,
      limits,
      receiveAll(content, path, limits, format, problems, receiveHeader),
    );
    return;
  }
  const format: FileFormat = { kind: 'csv', ...findDialect(content, asked), gzip };
  readRecords(
    content,
    path,
    format.separator ?? 'comma',
    limits,
    receiveAll(content, path, limits, format, problems, receiveHeader),
  );
}

function receiveAll(
  content: Buffer,
  path: string,
  limits: TableLimits,
  format: FileFormat,
  problems: Problems,
  receiveHeader: (header: Header) => ReceiveRow,
): ReceiveRecord {
  let header: Header | null = null;
  let receiveRow: ReceiveRow | null = null;
  return (cells, line, offset) => {
    if (header === null || receiveRow === null) {
      checkHeader(cells, line, path, limits, problems);
      // A row takes a line, and in a CSV a separator for each cell.
      const lines = 1 + countLineFeeds(content, offset, content.length);
      const most = Math.ceil((content.length - offset) / cells.length);
      const capacity = Math.min(lines, format.kind === 'csv' ? most : lines, limits.rows);
      header = { names: cells, line, format, capacity };
      receiveRow = receiveHeader(header);
      return;
    }
    const width = header.names.length;
    if (cells.length === width) {
      receiveRow(cells, line);
      return;
    }
    if (isCountOf(header.names, cells.length - 1)) throw refuseCounts(path, header.line);
    const place = describePlace(path, { line, offset });
    problems.add(
      { line },
      'csv-ragged',
      `${place}: the header has ${width} cells, but this row has ${cells.length}. Add or remove cells, or quote a cell that contains a separator.`,
    );
  };
}

/** @throws UserError `csv-empty` */
export function refuseEmpty(path: string): never {
  throw new UserError('csv-empty', `${path} is empty. It needs a header and rows.`);
}
