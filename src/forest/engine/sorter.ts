import type { Kernels } from './kernels.js';
import { openKernels } from './kernels.js';

const BYTES = 8;
/** Values of a byte. */
const BUCKETS = 256;

/** Keys and the rows they belong to. */
interface Keyed {
  readonly keys: Float64Array;
  readonly rows: Int32Array;
}

/** A stable radix sort of doubles, least significant byte first, on as many rows again and again. */
export class Sorter {
  readonly #kernels: Kernels;
  readonly #counts: Int32Array;
  #from: Keyed;
  #to: Keyed;

  constructor(rows: number) {
    const { buffer, kernels } = openKernels(sorterBytes(rows));
    this.#kernels = kernels;
    let end = 0;
    const doubles = (length: number) =>
      new Float64Array(buffer, (end += length * 8) - length * 8, length);
    const integers = (length: number) =>
      new Int32Array(buffer, (end += length * 4) - length * 4, length);
    const [keys, otherKeys] = [doubles(rows), doubles(rows)];
    this.#from = { keys, rows: integers(rows) };
    this.#to = { keys: otherKeys, rows: integers(rows) };
    this.#counts = integers(BYTES * BUCKETS);
  }

  /** Writes the rows of `values` in ascending order, marked where a new value begins, to `order`. */
  sort(values: Float64Array, order: Int32Array): void {
    if (values.length === 0) return;
    const counts = this.#counts.fill(0);
    const { keys, rows } = this.#from;
    keys.set(values);
    const end = keys.byteOffset + keys.byteLength;
    this.#kernels.makeKeys(keys.byteOffset, end, rows.byteOffset, counts.byteOffset);
    for (let byte = 0; byte < BYTES; byte++) this.#sortByByte(byte);
    const sorted = this.#from;
    const start = sorted.keys.byteOffset;
    this.#kernels.markValues(start, start + keys.byteLength, sorted.rows.byteOffset);
    order.set(sorted.rows);
  }

  /** Nothing moves when all rows have the same byte. */
  #sortByByte(byte: number): void {
    const { keys, rows } = this.#from;
    const next = this.#counts.subarray(byte * BUCKETS, (byte + 1) * BUCKETS);
    let start = 0;
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      const count = next[bucket]!;
      if (count === rows.length) return;
      next[bucket] = start;
      start += count;
    }
    this.#kernels.sortByByte(
      keys.byteOffset,
      keys.byteOffset + keys.byteLength,
      rows.byteOffset,
      this.#to.keys.byteOffset,
      this.#to.rows.byteOffset,
      byte,
      next.byteOffset,
    );
    [this.#from, this.#to] = [this.#to, this.#from];
  }
}

/** Bytes of memory a sorter takes. */
export function sorterBytes(rows: number): number {
  return 24 * rows + 4 * BYTES * BUCKETS;
}
