import { UserError } from '../errors.js';
import { checkHeader } from './checkHeader.js';
import type { Records } from './openRecords.js';
import type { Problems } from './problems.js';
import { isCountOf, refuseCounts } from './refuseDataAsHeader.js';
import type { FileFormat } from './table.js';
import type { TableLimits } from './tableLimits.js';
import { describePlace, type Unit } from './wording.js';

/** The first line of a file, and what it says of the others. */
export interface Header {
  readonly names: readonly string[];
  readonly line: number;
  readonly format: FileFormat;
  readonly unit: Unit;
  /** At least as many as there are rows. */
  readonly capacity: number;
}

/** Takes the cells of a row and the line it begins on. */
export type ReceiveRow = (cells: readonly string[], line: number) => void;

/**
 * Reads a table that has a header: checks the header, and that every row has as many cells.
 *
 * @param receiveHeader takes the checked header and gives what takes the rows below it
 * @param problems takes what stands in the way and lets reading go on
 * @throws UserError `header-missing`, and what the records and the receivers throw
 */
export function readRows(
  records: Records,
  path: string,
  limits: TableLimits,
  problems: Problems,
  receiveHeader: (header: Header) => ReceiveRow,
): void {
  const { format, unit } = records;
  let header: Header | null = null;
  let receiveRow: ReceiveRow | null = null;
  records.read((cells, line, offset) => {
    if (header === null || receiveRow === null) {
      checkHeader(cells, line, path, limits, problems, unit);
      const capacity = Math.min(records.rowsAtMost(cells.length, offset), limits.rows);
      header = { names: cells, line, format, unit, capacity };
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
  });
}

/** @throws UserError `csv-empty` */
export function refuseEmpty(path: string): never {
  throw new UserError('csv-empty', `${path} is empty. It needs a header and rows.`);
}
