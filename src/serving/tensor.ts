import { quoteName } from '../table/wording.js';
import type { Cell } from './encodeCells.js';
import { HttpProblem } from './httpProblem.js';

/** The datatypes of the protocol that are taken: what a cell is in JSON, and its bytes in binary. */
export const DATATYPES = {
  BOOL: { json: 'boolean', bytes: 1, read: (view, at) => view.getUint8(at) !== 0 },
  UINT8: { json: 'integer', bytes: 1, read: (view, at) => view.getUint8(at) },
  UINT16: { json: 'integer', bytes: 2, read: (view, at) => view.getUint16(at, true) },
  UINT32: { json: 'integer', bytes: 4, read: (view, at) => view.getUint32(at, true) },
  UINT64: { json: 'integer', bytes: 8, read: (view, at) => view.getBigUint64(at, true) },
  INT8: { json: 'integer', bytes: 1, read: (view, at) => view.getInt8(at) },
  INT16: { json: 'integer', bytes: 2, read: (view, at) => view.getInt16(at, true) },
  INT32: { json: 'integer', bytes: 4, read: (view, at) => view.getInt32(at, true) },
  INT64: { json: 'integer', bytes: 8, read: (view, at) => view.getBigInt64(at, true) },
  FP32: { json: 'number', bytes: 4, read: (view, at) => view.getFloat32(at, true) },
  FP64: { json: 'number', bytes: 8, read: (view, at) => view.getFloat64(at, true) },
  BYTES: { json: 'string', bytes: null, read: null },
} as const satisfies Record<
  string,
  | {
      json: 'boolean' | 'integer' | 'number';
      bytes: number;
      read: (view: DataView, at: number) => Cell;
    }
  | { json: 'string'; bytes: null; read: null }
>;

export type Datatype = keyof typeof DATATYPES;

/** A tensor of a request, its cells row after row. */
export interface Tensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly cells: readonly Cell[];
}

/**
 * The cells of a tensor in JSON: flat, or nested as its shape.
 * @throws HttpProblem for a cell that is not of the datatype
 */
export function readJsonCells(name: string, datatype: Datatype, data: unknown): Cell[] {
  if (!Array.isArray(data)) throw problem(name, 'has no list of data');
  const cells: Cell[] = [];
  const { json } = DATATYPES[datatype];
  const add = (items: readonly unknown[]): void => {
    for (const item of items) {
      if (Array.isArray(item)) add(item);
      else if (item === null) cells.push(null);
      else if (json === 'string' && typeof item === 'string') cells.push(item);
      else if (json === 'boolean' && typeof item === 'boolean') cells.push(item);
      else if (json === 'number' && typeof item === 'number') cells.push(item);
      else if (json === 'integer' && Number.isSafeInteger(item)) cells.push(Number(item));
      else throw problem(name, `has data that is not of ${datatype} at place ${cells.length + 1}`);
    }
  };
  // Reading the JSON has bounded how deep it goes.
  add(data);
  return cells;
}

/**
 * The cells of a tensor in the protocol's binary form: little-endian, a text behind its length in
 * 4 bytes.
 *
 * @throws HttpProblem for bytes that are no whole cells
 */
export function readBinaryCells(name: string, datatype: Datatype, bytes: Uint8Array): Cell[] {
  const { bytes: width, read } = DATATYPES[datatype];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (read === null) return readTexts(name, bytes, view);
  if (view.byteLength % width !== 0) {
    throw problem(name, `has ${view.byteLength} bytes, which are no whole values of ${datatype}`);
  }
  return Array.from({ length: view.byteLength / width }, (_, index) => read(view, index * width));
}

function readTexts(name: string, bytes: Uint8Array, view: DataView): string[] {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const texts: string[] = [];
  let at = 0;
  while (at < bytes.byteLength) {
    const start = at + 4;
    const end = start <= bytes.byteLength ? start + view.getUint32(at, true) : Infinity;
    if (end > bytes.byteLength) throw problem(name, 'ends in the middle of a text');
    try {
      texts.push(decoder.decode(bytes.subarray(start, end)));
    } catch {
      throw problem(name, `has a text that is not UTF-8 at place ${texts.length + 1}`);
    }
    at = end;
  }
  return texts;
}

/** What is wrong with an input of a request. */
export function problem(name: string, what: string): HttpProblem {
  return new HttpProblem(400, `The input ${quoteName(name)} ${what}.`);
}
