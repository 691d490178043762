import { createHash } from 'node:crypto';

import { UserError } from '../errors.js';
import type { TableSettings } from '../settings/settings.js';
import { assignRoles } from './assignRoles.js';
import { createFingerprint } from './fingerprint.js';
import { countLineFeeds } from './lines.js';
import { readRows } from './readRows.js';
import { type HeadedTable, refuseDataAsHeader } from './refuseDataAsHeader.js';
import type { Table } from './table.js';
import { TableBuilder } from './tableBuilder.js';
import type { TableLimits } from './tableLimits.js';
import { TABLE_LIMITS } from './tableLimits.js';

/**
 * Reads and checks a CSV: UTF-8, comma-separated, with a header, quoted as in RFC 4180. Features
 * are numeric and complete; a table with anything doubtful in it is refused.
 *
 * @param path how messages and the report name the file
 * @throws UserError with a code of its own for every defect, naming file, line and column, never
 *   the content of a cell (the names of columns and classes are shown)
 */
export function readTable(
  bytes: Uint8Array,
  path: string,
  settings: TableSettings,
  limits: TableLimits = TABLE_LIMITS,
): Table {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fingerprint = createFingerprint();
  let read:
    (Pick<HeadedTable, 'header' | 'line' | 'roles'> & { builder: TableBuilder }) | undefined;

  readRows(buffer, path, limits, (header, line, offset) => {
    fingerprint.add(header);
    const roles = assignRoles(header, settings, path);
    // A row takes a line, a separator for each cell and a digit for each feature.
    const capacity = Math.min(
      countLineFeeds(buffer, offset, buffer.length),
      Math.ceil((buffer.length - offset) / (header.length + roles.features.length)),
      limits.rows,
    );
    const builder = new TableBuilder(path, roles, capacity, limits);
    read = { header, line, roles, builder };
    return (cells, rowLine) => {
      fingerprint.add(cells);
      builder.addRow(cells, rowLine);
    };
  });

  if (read === undefined) {
    throw new UserError('csv-empty', `${path} is empty. It needs a header and rows.`);
  }
  const { builder } = read;
  refuseDataAsHeader({
    ...read,
    path,
    rows: builder.rows,
    isClass: (name) => builder.hasClass(name),
  });
  return builder.finish({
    sha256: createHash('sha256').update(buffer).digest('hex'),
    fingerprint: fingerprint.digest(),
  });
}
