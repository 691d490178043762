import type { ColumnKind } from '../document/enums.js';
import { UserError } from '../errors.js';
import { ColumnBuilder } from './columnBuilder.js';
import { loadParquet, openRecords } from './openRecords.js';
import { Problems } from './problems.js';
import { readRows } from './readRows.js';
import type { Column } from './table.js';
import { TABLE_LIMITS, type TableLimits } from './tableLimits.js';
import { describePlace, quoteName, quoteNames } from './wording.js';

/** A column that a model was trained on. */
export interface WantedColumn {
  readonly name: string;
  readonly kind: ColumnKind;
}

/** The features of rows that are to be predicted. */
export interface Features {
  /** One per column, in the order asked for. */
  readonly columns: readonly Column[];
  /** The line of the file each row begins on, from 1. */
  readonly lines: Int32Array;
  /** The column that may be absent; `null` where it is, or where none was asked for. */
  readonly optional: Column | null;
}

/**
 * Reads some columns of a table, each as what it is asked to hold; other columns may hold anything.
 *
 * @param optional a further column, which may be absent
 * @throws UserError naming file, line and column of all that stands in the way
 */
export async function readFeatures(
  bytes: Uint8Array,
  path: string,
  wanted: readonly WantedColumn[],
  limits: TableLimits = TABLE_LIMITS,
  optional: WantedColumn | null = null,
): Promise<Features> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const problems = new Problems();
  const lines: number[] = [];
  let builders: readonly ColumnBuilder[] = [];
  let further: ColumnBuilder | null = null;
  const columns = [
    ...wanted.map(({ name }) => name),
    ...(optional === null ? [] : [optional.name]),
  ];
  const isSkipped = (name: string): boolean => !columns.includes(name);
  const asked = { separator: 'auto', decimal: 'auto', columns, isSkipped } as const;
  const openParquet = await loadParquet(bytes);
  const records = openRecords(buffer, path, limits, asked, problems, openParquet);
  readRows(records, path, limits, problems, ({ names, line: headerLine, format, capacity }) => {
    builders = wanted.map(({ name, kind }) => {
      const index = names.indexOf(name);
      if (index < 0) problems.add({ line: headerLine }, 'column-missing', lacks(path, name, names));
      return new ColumnBuilder({ name, index }, kind, format.decimal, capacity);
    });
    problems.refuse();
    const place = optional === null ? -1 : names.indexOf(optional.name);
    const last =
      place < 0 || optional === null
        ? null
        : new ColumnBuilder(
            { name: optional.name, index: place },
            optional.kind,
            format.decimal,
            capacity,
          );
    further = last;
    return (cells, line) => {
      last?.add(cells[last.ref.index] ?? '', lines.length);
      for (const builder of builders) builder.add(cells[builder.ref.index] ?? '', lines.length);
      lines.push(line);
    };
  });
  for (const { ref, obstacle } of [...builders, ...listOptional(further)]) {
    if (obstacle === null) continue;
    const line = lines[obstacle.row]!;
    const what =
      obstacle.code === 'number-range'
        ? 'the number is too large for a 64-bit float'
        : 'the cell is not a decimal number, and the model was trained on numbers here';
    const sentence = `${describePlace(path, { line, column: ref }, records.unit)}: ${what}. Correct it, or leave it empty.`;
    problems.add({ line, column: ref.index }, obstacle.code, sentence);
  }
  problems.refuse();
  if (lines.length === 0) {
    throw new UserError('csv-no-rows', `${path} has no rows to predict.`);
  }
  return {
    columns: builders.map((builder) => builder.finish()),
    lines: Int32Array.from(lines),
    optional: listOptional(further)[0]?.finish() ?? null,
  };
}

/** Assigned while the rows are read. */
function listOptional(builder: ColumnBuilder | null): readonly ColumnBuilder[] {
  return builder === null ? [] : [builder];
}

function lacks(path: string, name: string, names: readonly string[]): string {
  return `${path} lacks the column ${quoteName(name)}, which the model was trained on. Its columns are ${quoteNames(names)}.`;
}
