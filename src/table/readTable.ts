import { createHash } from 'node:crypto';

import { UserError } from '../errors.js';
import type { TableSettings } from '../settings/settings.js';
import { assignRoles } from './assignRoles.js';
import { createFingerprint } from './fingerprint.js';
import {
  loadParquet,
  openRecords,
  type Asked,
  type OpenParquet,
  type Records,
} from './openRecords.js';
import { Problems } from './problems.js';
import { type Header, readRows, type ReceiveRow, refuseEmpty } from './readRows.js';
import { refuseDataAsHeader } from './refuseDataAsHeader.js';
import type { Table } from './table.js';
import { TableBuilder } from './tableBuilder.js';
import type { TableLimits } from './tableLimits.js';
import { TABLE_LIMITS } from './tableLimits.js';

/**
 * Reads and checks a table: a CSV in UTF-8 with a header, JSON Lines or Parquet. What its columns hold is
 * found out from all rows; nothing is dropped without being named in the table.
 *
 * @param path how messages and the report name the file
 * @throws UserError with a code of its own for every defect, naming file, line and column, never
 *   the content of a cell (the names of columns and classes are shown)
 */
export async function readTable(
  bytes: Uint8Array,
  path: string,
  settings: TableSettings,
  limits: TableLimits = TABLE_LIMITS,
): Promise<Table> {
  return readTableWith(await loadParquet(bytes), bytes, path, settings, limits);
}

/** The same at once, with what opens a Parquet file, if it is one. */
export function readTableWith(
  openParquet: OpenParquet | null,
  bytes: Uint8Array,
  path: string,
  settings: TableSettings,
  limits: TableLimits,
): Table {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fingerprint = createFingerprint();
  const problems = new Problems();
  const asked = askedOf(settings);
  const records = openRecords(buffer, path, limits, asked, problems, openParquet);
  const reading = { records, path, settings, limits };
  const first = read({ ...reading, problems, categories: new Set(), fingerprint });
  const builder =
    first.mixed.length === 0
      ? first
      : read({
          ...reading,
          problems: new Problems(),
          categories: new Set(first.mixed),
          fingerprint: null,
        });
  refuseDataAsHeader({ ...builder.headed, path });
  return builder.finish({
    sha256: createHash('sha256').update(buffer).digest('hex'),
    fingerprint: fingerprint.digest(),
  });
}

interface Reading {
  readonly records: Records;
  readonly path: string;
  readonly settings: TableSettings;
  readonly limits: TableLimits;
  readonly problems: Problems;
  /** The columns that are known to have texts, by their place in the header. */
  readonly categories: ReadonlySet<number>;
  /** Takes what the file says, where that is wanted. */
  readonly fingerprint: ReturnType<typeof createFingerprint> | null;
}

/** Takes the rows of a file. */
function read(reading: Reading): TableBuilder {
  const { records, path, settings, limits, problems, categories, fingerprint } = reading;
  let result: TableBuilder | undefined;
  const receiveHeader = (header: Header): ReceiveRow => {
    fingerprint?.add(header.names);
    // What rows lack beside such a header is named too.
    if (!problems.isEmpty) return () => undefined;
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
    readRows(records, path, limits, problems, receiveHeader);
  } catch (error) {
    // What ends the reading comes behind what was found before.
    const isFirst = result === undefined && problems.isEmpty;
    if (isFirst || !(error instanceof UserError)) throw error;
    problems.add({ line: Infinity }, error.code, error.message);
    problems.refuse();
  }
  if (result === undefined) problems.refuse();
  return result ?? refuseEmpty(path);
}

function askedOf({
  separator,
  decimal,
  target,
  idColumn,
  groupColumn,
  ignore,
  categoricalFeatures,
  numericFeatures,
  slices,
}: TableSettings): Asked {
  const named = [target, idColumn, groupColumn].filter((name) => name !== null);
  return {
    separator,
    decimal,
    columns: [...named, ...ignore, ...categoricalFeatures, ...numericFeatures, ...slices],
    isSkipped: (name) => ignore.includes(name) && !slices.includes(name),
  };
}
