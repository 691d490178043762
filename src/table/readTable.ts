import { createHash } from 'node:crypto';

import { UserError } from '../errors.js';
import type { TableSettings } from '../settings/settings.js';
import { assignRoles } from './assignRoles.js';
import { checkHeader } from './checkHeader.js';
import { checkText } from './checkText.js';
import { createFingerprint } from './fingerprint.js';
import { countLineFeeds } from './lines.js';
import { readRecords } from './readRecords.js';
import { refuseOtherFormats } from './refuseOtherFormats.js';
import type { Table } from './table.js';
import { TableBuilder } from './tableBuilder.js';
import type { TableLimits } from './tableLimits.js';
import { TABLE_LIMITS } from './tableLimits.js';
import { describePlace } from './wording.js';

/**
 * Reads and checks a CSV: UTF-8, comma-separated, with a header, quoted as in RFC 4180. Features
 * are numeric and complete; a table with anything doubtful in it is refused.
 *
 * @param path how messages and the report name the file
 * @throws UserError with a code of its own for every defect, naming file, line and column, never
 *   the content of a cell (the names of columns and classes are shown)
 */
export const readTable = (
  bytes: Uint8Array,
  path: string,
  settings: TableSettings,
  limits: TableLimits = TABLE_LIMITS,
): Table => {
  if (bytes.length > limits.bytes) {
    throw new UserError(
      'csv-too-large',
      `${path} is larger than ${limits.bytes} bytes, which is the limit.`,
    );
  }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  refuseOtherFormats(buffer, path);
  checkText(buffer, path);

  const fingerprint = createFingerprint();
  let header: readonly string[] = [];
  let builder: TableBuilder | undefined;

  readRecords(buffer, path, limits, (cells, line, offset) => {
    fingerprint.add(cells);
    if (builder === undefined) {
      header = cells;
      checkHeader(header, line, path, limits);
      const roles = assignRoles(header, settings, path);
      // A row takes a line, a separator for each cell and a digit for each feature.
      const capacity = Math.min(
        countLineFeeds(buffer, offset, buffer.length),
        Math.ceil((buffer.length - offset) / (header.length + roles.features.length)),
        limits.rows,
      );
      builder = new TableBuilder(path, roles, capacity, limits);
      return;
    }
    if (cells.length !== header.length) {
      throw new UserError(
        'csv-ragged',
        `${describePlace(path, { line, offset })}: the header has ${header.length} cells, but this row has ${cells.length}. Add or remove cells, or quote a cell that contains a comma.`,
      );
    }
    builder.addRow(cells, line);
  });

  if (builder === undefined) {
    throw new UserError('csv-empty', `${path} is empty. It needs a header and rows.`);
  }
  return builder.finish({
    sha256: createHash('sha256').update(buffer).digest('hex'),
    fingerprint: fingerprint.digest(),
  });
};
