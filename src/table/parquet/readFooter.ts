import type { FileMetaData, SchemaElement } from 'hyparquet';
import { parquetMetadata } from 'hyparquet/src/metadata.js';

import { UserError } from '../../errors.js';
import { quoteName } from '../wording.js';
import type { TableLimits } from '../tableLimits.js';
import { isCodec } from './decompress.js';

/** A column as the footer describes it. */
export interface StoredColumn {
  readonly name: string;
  readonly element: SchemaElement;
  /** Whether a cell is a list, a map or a struct: then nothing of it is read. */
  readonly isNested: boolean;
  /** Where its values lie, one per group of rows. */
  readonly chunks: readonly Chunk[];
}

export interface Chunk {
  readonly codec: string;
  readonly rows: number;
  /** The first byte in the file, and the number of bytes. */
  readonly start: number;
  readonly length: number;
}

export interface Footer {
  readonly rows: number;
  readonly columns: readonly StoredColumn[];
}

/** The name that pandas gives to an index without one; in a CSV it has none, and comes first. */
const UNNAMED_INDEX = /^__index_level_\d+__$/;

/**
 * Reads what the end of a Parquet file says of it, and holds it to the limits before anything is
 * unpacked.
 *
 * @throws UserError `parquet-damaged`, `parquet-compression`, `too-many-rows`, `too-many-columns`,
 *   `csv-too-large`
 */
export function readFooter(content: Buffer, path: string, limits: TableLimits): Footer {
  let stored: Pick<FileMetaData, 'schema' | 'row_groups' | 'num_rows'>;
  let footer: Footer;
  let size: number;
  try {
    stored = parquetMetadata(content, { geoparquet: false });
    size = sum(stored.row_groups.flatMap(sizesOf));
    footer = { rows: toCount(stored.num_rows), columns: listColumns(stored, content.length) };
  } catch {
    throw new UserError(
      'parquet-damaged',
      `${path} is a damaged Parquet file: its end, which says what is in it, cannot be read. Is it whole? Write it again.`,
    );
  }
  const { rows, columns } = footer;
  if (rows > limits.rows) {
    throw new UserError(
      'too-many-rows',
      `${path} has ${rows} rows, and ${limits.rows} is the limit.`,
    );
  }
  if (columns.length > limits.columns) {
    throw new UserError(
      'too-many-columns',
      `${path} has ${columns.length} columns, and ${limits.columns} is the limit.`,
    );
  }
  if (size > limits.bytes) throw refuseSize(path, limits);
  const unread = columns
    .flatMap(({ name, chunks }) => chunks.map(({ codec }) => ({ name, codec })))
    .find(({ codec }) => !isCodec(codec));
  if (unread !== undefined) {
    throw new UserError(
      'parquet-compression',
      `${path}: the column ${quoteName(unread.name)} is compressed with ${quoteName(unread.codec)}, which is not read. Write the file with snappy, gzip, zstd or brotli.`,
    );
  }
  return footer;
}

export function refuseSize(path: string, limits: TableLimits): UserError {
  return new UserError(
    'csv-too-large',
    `${path} is larger than ${limits.bytes} bytes when unpacked, which is the limit.`,
  );
}

function listColumns(
  {
    schema,
    row_groups: groups,
    num_rows: rows,
  }: Pick<FileMetaData, 'schema' | 'row_groups' | 'num_rows'>,
  fileLength: number,
): StoredColumn[] {
  if (sum(groups.map((group) => toCount(group.num_rows))) !== toCount(rows)) throw damaged();
  const columns: StoredColumn[] = [];
  let leaf = 0;
  for (let at = 1; at < schema.length;) {
    const element = schema[at]!;
    requireText(element.name);
    const { next, leaves } = skipElement(schema, at);
    const place = leaf;
    const isNested = element.type === undefined || element.repetition_type === 'REPEATED';
    columns.push({
      name: UNNAMED_INDEX.test(element.name) ? '' : element.name,
      element,
      isNested,
      chunks: isNested ? [] : groups.map((group) => readChunk(group, place, fileLength)),
    });
    leaf += leaves;
    at = next;
  }
  if (groups.some((group) => group.columns.length !== leaf)) throw damaged();
  const isIndex = ({ name }: StoredColumn): boolean => name === '';
  return [...columns.filter(isIndex), ...columns.filter((column) => !isIndex(column))];
}

/** The elements of a schema stand in a row, each before its children. */
function skipElement(
  schema: readonly SchemaElement[],
  start: number,
): { readonly next: number; readonly leaves: number } {
  let leaves = 0;
  let at = start;
  for (let open = 1; open > 0; open -= 1) {
    const element = schema[at];
    if (element === undefined) throw damaged();
    const children = toCount(element.num_children ?? 0);
    if (children === 0) leaves += 1;
    open += children;
    at += 1;
  }
  return { next: at, leaves };
}

function readChunk(
  { columns, num_rows: rows }: FileMetaData['row_groups'][number],
  leaf: number,
  fileLength: number,
): Chunk {
  const chunk = columns[leaf];
  const stored = chunk?.meta_data;
  if (stored === undefined || chunk?.file_path !== undefined) throw damaged();
  requireText(stored.codec);
  const data = toCount(stored.data_page_offset);
  const dictionary = toCount(stored.dictionary_page_offset ?? 0);
  // Some writers give the place of a dictionary that is not there.
  const start = dictionary > 0 && dictionary < data ? dictionary : data;
  const length = toCount(stored.total_compressed_size);
  if (start + length > fileLength) throw damaged();
  return { codec: stored.codec, rows: toCount(rows), start, length };
}

function sizesOf({ columns }: FileMetaData['row_groups'][number]): number[] {
  return columns.map(({ meta_data: stored }) => toCount(stored?.total_uncompressed_size));
}

/** What a file says of itself is outside data, whatever its type promises. */
function toCount(value: unknown): number {
  const count = Number(value);
  const isNumeric = typeof value === 'bigint' || typeof value === 'number';
  if (!isNumeric || !Number.isSafeInteger(count) || count < 0) throw damaged();
  return count;
}

function requireText(value: unknown): void {
  if (typeof value !== 'string') throw damaged();
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

function damaged(): Error {
  return new Error('The footer contradicts itself.');
}
