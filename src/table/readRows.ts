import { UserError } from '../errors.js';
import { checkHeader } from './checkHeader.js';
import { checkText } from './checkText.js';
import { readRecords, type ReceiveRecord } from './readRecords.js';
import { isCountOf, refuseCounts } from './refuseDataAsHeader.js';
import { refuseOtherFormats } from './refuseOtherFormats.js';
import type { TableLimits } from './tableLimits.js';
import { describePlace } from './wording.js';

/**
 * Reads a CSV that has a header: checks the file and the header, and that every row has as many
 * cells as the header.
 *
 * @param receiveHeader takes the checked header and gives what takes the rows below it
 * @throws UserError `csv-too-large`, `csv-ragged`, `header-missing`, and what the checks and the receivers throw
 */
export function readRows(
  buffer: Buffer,
  path: string,
  limits: TableLimits,
  receiveHeader: (header: readonly string[], line: number, offset: number) => ReceiveRecord,
): void {
  if (buffer.length > limits.bytes) {
    throw new UserError(
      'csv-too-large',
      `${path} is larger than ${limits.bytes} bytes, which is the limit.`,
    );
  }
  refuseOtherFormats(buffer, path);
  checkText(buffer, path);
  let header: { readonly cells: readonly string[]; readonly line: number } | null = null;
  let receiveRow: ReceiveRecord | null = null;
  readRecords(buffer, path, limits, (cells, line, offset) => {
    if (header === null || receiveRow === null) {
      checkHeader(cells, line, path, limits);
      header = { cells, line };
      receiveRow = receiveHeader(cells, line, offset);
      return;
    }
    const width = header.cells.length;
    if (cells.length !== width) {
      if (isCountOf(header.cells, cells.length - 1)) throw refuseCounts(path, header.line);
      throw new UserError(
        'csv-ragged',
        `${describePlace(path, { line, offset })}: the header has ${width} cells, but this row has ${cells.length}. Add or remove cells, or quote a cell that contains a comma.`,
      );
    }
    receiveRow(cells, line, offset);
  });
}
