import { readRleBitPackedHybrid } from 'hyparquet/src/encoding.js';
import { readVarInt } from 'hyparquet/src/thrift.js';

/** Wider numbers than any place in a dictionary needs. */
const MOST_BITS = 31;

/**
 * Whole numbers in runs, of one value or of packed ones.
 *
 * @param width bits of a number
 * @throws Error when they are damaged
 */
export function readRuns(bytes: Uint8Array, width: number, count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  if (width === 0) return numbers;
  if (width > MOST_BITS) throw new Error('Numbers of a run are too wide.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  checkLengths(view, width, count);
  readRleBitPackedHybrid({ view, offset: 0 }, width, numbers, bytes.length);
  return numbers;
}

/** A run is written out in full before anyone sees that there was no room for it. */
function checkLengths(view: DataView, width: number, count: number): void {
  const reader = { view, offset: 0 };
  for (let seen = 0; seen < count;) {
    const head = readVarInt(reader) >>> 0;
    const length = head >>> 1;
    const isPacked = (head & 1) === 1;
    if (!isPacked && length > count - seen) throw new Error('A run is too long.');
    seen += isPacked ? 8 * length : length;
    reader.offset += isPacked ? length * width : Math.ceil(width / 8);
  }
}
