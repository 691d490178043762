import type { SchemaElement } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';

import type { Stored } from './cellText.js';
import { decompress } from './decompress.js';
import type { Chunk } from './readFooter.js';
import { readRuns } from './readRuns.js';
import { readValues } from './readValues.js';

/** A column of a group of rows, and what becomes of it. */
export interface PageReading {
  readonly chunk: Chunk;
  readonly element: SchemaElement;
  readonly toText: (value: Stored) => string;
  /** Told how many bytes a page unpacks, before it does; it throws when they are too many. */
  readonly spend: (bytes: number) => void;
}

type Header = ReturnType<typeof parquetHeader>;

/** What is in a page of data. */
interface Page {
  readonly rows: number;
  readonly encoding: string;
  /** Which rows have a value; `null` when all have. */
  readonly levels: Uint8Array | null;
  readonly values: Uint8Array;
}

const LENGTH_BYTES = 4;

/**
 * The cells of a column in a group of rows, page by page; empty where there is no value. Every count
 * of a page is held against what there can be before anything is unpacked or made of it.
 *
 * @throws Error when something is damaged, or of a kind that is not read
 */
export function* readPages(content: Buffer, reading: PageReading): Generator<string[]> {
  const { chunk, element, toText, spend } = reading;
  const bytes = content.subarray(chunk.start, chunk.start + chunk.length);
  const reader = { view: viewOf(bytes), offset: 0 };
  let dictionary: readonly string[] = [];
  for (let rowsLeft = chunk.rows; rowsLeft > 0;) {
    const header = parquetHeader(reader);
    const start = reader.offset;
    reader.offset += requireCount(header.compressed_page_size, bytes.length - start);
    const packed = bytes.subarray(start, reader.offset);
    spend(requireCount(header.uncompressed_page_size, Infinity));
    if (header.type === 'DICTIONARY_PAGE') {
      dictionary = readDictionary(packed, header, reading);
    } else if (header.type === 'DATA_PAGE' || header.type === 'DATA_PAGE_V2') {
      const layOut = header.type === 'DATA_PAGE' ? layOutFirst : layOutSecond;
      const page = layOut(packed, header, chunk.codec, element, rowsLeft);
      rowsLeft -= page.rows;
      yield readCells(page, element, dictionary, toText);
    }
  }
}

function readDictionary(
  packed: Uint8Array,
  { uncompressed_page_size: size, dictionary_page_header: header }: Header,
  { chunk, element, toText }: PageReading,
): string[] {
  const page = decompress(chunk.codec, packed, size);
  const count = requireCount(header?.num_values, page.length);
  return readValues(page, 'PLAIN', element, count).map(toText);
}

/** Of the first version of the format: levels and values are packed together. */
function layOutFirst(
  packed: Uint8Array,
  { uncompressed_page_size: size, data_page_header: header }: Header,
  codec: string,
  element: SchemaElement,
  mostRows: number,
): Page {
  const rows = requireCount(header?.num_values, mostRows);
  const page = decompress(codec, packed, size);
  const encoding = header?.encoding ?? '';
  if (element.repetition_type === 'REQUIRED') return { rows, encoding, levels: null, values: page };
  if (header?.definition_level_encoding !== 'RLE') throw new Error('Levels are not in runs.');
  const length = viewOf(page).getUint32(0, true);
  const end = LENGTH_BYTES + requireCount(length, page.length - LENGTH_BYTES);
  return { rows, encoding, levels: page.subarray(LENGTH_BYTES, end), values: page.subarray(end) };
}

/** Of the second version: levels stand before the values, and are not packed. */
function layOutSecond(
  packed: Uint8Array,
  { uncompressed_page_size: size, data_page_header_v2: header }: Header,
  codec: string,
  element: SchemaElement,
  mostRows: number,
): Page {
  const rows = requireCount(header?.num_values, mostRows);
  const start = requireCount(header?.repetition_levels_byte_length, packed.length);
  const end = start + requireCount(header?.definition_levels_byte_length, packed.length - start);
  const body = packed.subarray(end);
  return {
    rows,
    encoding: header?.encoding ?? '',
    levels: element.repetition_type === 'REQUIRED' ? null : packed.subarray(start, end),
    values:
      header?.is_compressed === false
        ? body
        : decompress(codec, body, requireCount(size - end, Infinity)),
  };
}

function readCells(
  { rows, encoding, levels, values }: Page,
  element: SchemaElement,
  dictionary: readonly string[],
  toText: (value: Stored) => string,
): string[] {
  const isPresent = levels === null ? null : readRuns(levels, 1, rows);
  const count = isPresent === null ? rows : isPresent.reduce((sum, level) => sum + level, 0);
  const texts = encoding.endsWith('_DICTIONARY')
    ? lookUp(values, count, dictionary)
    : readValues(values, encoding, element, count).map(toText);
  if (isPresent === null) return texts;
  let next = 0;
  return Array.from(isPresent, (level) => (level === 0 ? '' : texts[next++]!));
}

function lookUp(values: Uint8Array, count: number, dictionary: readonly string[]): string[] {
  if (count === 0) return [];
  const places = readRuns(values.subarray(1), values[0]!, count);
  return Array.from(places, (place) => {
    const text = dictionary[place];
    if (text === undefined) throw new Error('A value is not in the dictionary.');
    return text;
  });
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function requireCount(value: unknown, most: number): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most) {
    return value;
  }
  throw new Error('A count cannot be right.');
}
