import type { DataReader, SchemaElement } from 'hyparquet';
import { deltaBinaryUnpack, deltaLengthByteArray } from 'hyparquet/src/delta.js';
import { byteStreamSplit } from 'hyparquet/src/encoding.js';
import { readPlain } from 'hyparquet/src/plain.js';

import type { Stored } from './cellText.js';
import { readRuns } from './readRuns.js';

/** Values that are there, and are not read. */
export class UnreadEncoding extends Error {}

const LENGTH_BYTES = 4;

/**
 * Values that stand in a page themselves. Encodings in which a few bytes can become any number of
 * them are not read.
 *
 * @throws Error when they are damaged or encoded otherwise
 */
export function readValues(
  bytes: Uint8Array,
  encoding: string,
  element: SchemaElement,
  count: number,
): Stored[] {
  if (count === 0) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const reader = { view, offset: 0 };
  const values = decode(reader, bytes, encoding, element, count);
  if (reader.offset !== bytes.length) throw new Error('Values end elsewhere than their page.');
  return values;
}

function decode(
  reader: DataReader,
  bytes: Uint8Array,
  encoding: string,
  { type, type_length: length }: SchemaElement,
  count: number,
): Stored[] {
  if (type === undefined) throw new Error('A column has no type.');
  if (encoding === 'PLAIN') return list(readPlain(reader, type, count, length));
  if (encoding === 'BYTE_STREAM_SPLIT') return list(byteStreamSplit(reader, count, type, length));
  if (encoding === 'RLE' && type === 'BOOLEAN') {
    reader.offset = bytes.length;
    return Array.from(readRuns(bytes.subarray(LENGTH_BYTES), 1, count), (bit) => bit === 1);
  }
  if (encoding === 'DELTA_BINARY_PACKED') {
    const numbers = new BigInt64Array(count);
    deltaBinaryUnpack(reader, count, numbers);
    // DuckDB counts unsigned numbers of 32 bits with more of them.
    return type === 'INT32'
      ? Array.from(numbers, (number) => Number(BigInt.asIntN(32, number)))
      : list(numbers);
  }
  if (encoding === 'DELTA_LENGTH_BYTE_ARRAY') {
    const texts = new Array<Uint8Array>(count);
    deltaLengthByteArray(reader, count, texts);
    return texts;
  }
  throw new UnreadEncoding(`its encoding ${encoding} is not read.`);
}

function list(values: ArrayLike<Stored>): Stored[] {
  return Array.from(values);
}
