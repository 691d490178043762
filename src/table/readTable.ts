import { createHash } from 'node:crypto';

import { UserError } from '../errors.js';
import type { TableSettings } from '../settings/settings.js';
import { assignRoles } from './assignRoles.js';
import type { AskedDialect } from './dialect.js';
import { createFingerprint } from './fingerprint.js';
import { Problems } from './problems.js';
import { type Header, readRows, type ReceiveRow, refuseEmpty } from './readRows.js';
import { refuseDataAsHeader } from './refuseDataAsHeader.js';
import type { Table } from './table.js';
import { TableBuilder } from './tableBuilder.js';
import type { TableLimits } from './tableLimits.js';
import { TABLE_LIMITS } from './tableLimits.js';

/**
 * Reads and checks a table: a CSV in UTF-8 with a header, or JSON Lines. What its columns hold is
 * found out from all rows; nothing is dropped without being named in the table.
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
  const first = read(buffer, path, settings, limits, new Set(), fingerprint);
  const mixed = new Set(first.mixed);
  const builder = mixed.size === 0 ? first : read(buffer, path, settings, limits, mixed, null);
  refuseDataAsHeader({ ...builder.headed, path });
  return builder.finish({
    sha256: createHash('sha256').update(buffer).digest('hex'),
    fingerprint: fingerprint.digest(),
  });
}

/**
 * Takes the rows of a file.
 *
 * @param categories the columns that are known to have texts, by their place in the header
 * @param fingerprint takes what the file says, where that is wanted
 */
function read(
  buffer: Buffer,
  path: string,
  settings: TableSettings,
  limits: TableLimits,
  categories: ReadonlySet<number>,
  fingerprint: ReturnType<typeof createFingerprint> | null,
): TableBuilder {
  const problems = new Problems();
  let result: TableBuilder | undefined;
  const receiveHeader = (header: Header): ReceiveRow => {
    fingerprint?.add(header.names);
    problems.refuse();
    const roles = assignRoles(header.names, settings, path);
    const builder = new TableBuilder({
      path,
      roles,
      settings,
      header,
      limits,
      problems,
      categories,
    });
    result = builder;
    return (cells, line) => {
      fingerprint?.add(cells);
      builder.addRow(cells, line);
    };
  };
  try {
    readRows(buffer, path, limits, askedDialect(settings), problems, receiveHeader);
  } catch (error) {
    // What ends the reading comes behind what was found before.
    if (result === undefined || !(error instanceof UserError)) throw error;
    problems.add({ line: Infinity }, error.code, error.message);
    problems.refuse();
  }
  return result ?? refuseEmpty(path);
}

function askedDialect({
  separator,
  decimal,
  target,
  idColumn,
  groupColumn,
  ignore,
  categoricalFeatures,
  numericFeatures,
}: TableSettings): AskedDialect {
  const named = [target, idColumn, groupColumn].filter((name) => name !== null);
  return {
    separator,
    decimal,
    columns: [...named, ...ignore, ...categoricalFeatures, ...numericFeatures],
  };
}
