import { UserError } from '../errors.js';
import { readNumber } from './readNumber.js';
import { readRows } from './readRows.js';
import { TABLE_LIMITS, type TableLimits } from './tableLimits.js';
import { quoteName, quoteNames } from './wording.js';

/** The features of rows that are to be predicted. */
export interface Features {
  /** One array per name, in the order asked for. */
  readonly columns: readonly Float64Array[];
  /** The line of the file each row begins on, from 1. */
  readonly lines: Int32Array;
}

/**
 * Reads some columns of a CSV, as strictly as `readTable` reads features; other columns may hold
 * anything.
 *
 * @throws UserError naming file, line and column
 */
export function readFeatures(
  bytes: Uint8Array,
  path: string,
  names: readonly string[],
  limits: TableLimits = TABLE_LIMITS,
): Features {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const columns = names.map((): number[] => []);
  const lines: number[] = [];
  readRows(buffer, path, limits, (header) => {
    const places = names.map((name) => findColumn(header, name, path));
    return (cells, line) => {
      lines.push(line);
      for (const [i, index] of places.entries()) {
        const column = { name: names[i] ?? '', index };
        columns[i]?.push(readNumber(cells[index] ?? '', path, line, column));
      }
    };
  });
  if (lines.length === 0) {
    throw new UserError('csv-no-rows', `${path} has no rows to predict.`);
  }
  return {
    columns: columns.map((values) => Float64Array.from(values)),
    lines: Int32Array.from(lines),
  };
}

function findColumn(header: readonly string[], name: string, path: string): number {
  const index = header.indexOf(name);
  if (index >= 0) return index;
  throw new UserError(
    'column-missing',
    `${path} lacks the column ${quoteName(name)}, which the model was trained on. Its columns are ${quoteNames(header)}.`,
  );
}
