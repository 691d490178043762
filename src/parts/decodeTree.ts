import { inflateRawSync } from 'node:zlib';
import type { KeptTree } from '../forest/engine/tree.js';
import { PartFault } from './part.js';

/** What a tree has to fit. */
export interface TreeShape {
  /** Of the training set: so many end in the leaves of a tree. */
  readonly rows: number;
  /** Of the training set. */
  readonly columns: number;
  readonly classes: number;
  readonly featuresPerTree: number;
}

/** Bytes that a tree of a row more may take: two nodes, a value, and a leaf of one class. */
const MOST_PER_ROW = 40;
const MOST_PER_FEATURE = 5;
const MOST_BEGINNING = 16;

/**
 * The tree that `encodeTree` wrote. Whatever else the bytes are, no tree comes of them that does not
 * fit: a walk down it ends, in a leaf of this training set's classes.
 *
 * @throws PartFault
 */
export function decodeTree(compressed: Uint8Array, shape: TreeShape): KeptTree {
  const { rows, columns, classes, featuresPerTree } = shape;
  const reader = new ByteReader(inflate(compressed, shape));
  const splits = reader.whole(rows - 1);
  const count = reader.whole(columns);
  if (count !== featuresPerTree) throw malformed('it draws another number of features');
  const features = Int32Array.from({ length: count }, () => reader.whole(columns - 1));

  const nodes = 2 * splits + 1;
  const tree = {
    features,
    column: new Int32Array(nodes).fill(-1),
    value: new Float64Array(nodes),
    rows: new Int32Array(nodes),
    child: new Int32Array(nodes),
  };
  const split = new Int32Array(splits);
  let [met, leaves, next] = [0, 0, 1];
  const waiting = [0];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const column = reader.whole(count) - 1;
    if (column < 0) {
      tree.child[node] = ~leaves++;
      continue;
    }
    if (met === splits) throw malformed('it has more splits than it says');
    split[met++] = node;
    tree.column[node] = column;
    tree.child[node] = next;
    waiting.push(next + 1, next);
    next += 2;
  }
  if (met < splits) throw malformed('it has fewer splits than it says');
  reader.planes(splits, (at, value) => {
    if (!Number.isFinite(value)) throw malformed('it splits at what is no number');
    tree.value[split[at]!] = value;
  });
  return { ...tree, ...readLeaves(reader, tree, { rows, classes, leaves }) };
}

/** Reads the leaves, and counts the rows of every node. */
function readLeaves(
  reader: ByteReader,
  { child, rows: rowsOf }: Pick<KeptTree, 'child' | 'rows'>,
  { rows, classes, leaves }: { rows: number; classes: number; leaves: number },
): Pick<KeptTree, 'leafStart' | 'leafClass' | 'leafRows'> {
  const leafStart = new Int32Array(leaves + 1);
  const found: number[] = [];
  const counted: number[] = [];
  let left = rows;
  for (let leaf = 0; leaf < leaves; leaf += 1) {
    const entries = reader.whole(classes);
    if (entries === 0) throw malformed('it has a leaf without a class');
    let last = -1;
    for (let entry = 0; entry < entries; entry += 1) {
      const label = reader.whole(classes - 1);
      if (label <= last) throw malformed('it has a leaf whose classes are not in order');
      const count = reader.whole(left);
      if (count === 0) throw malformed('it has a class without rows');
      last = label;
      left -= count;
      found.push(label);
      counted.push(count);
    }
    leafStart[leaf + 1] = found.length;
  }
  if (left > 0 || !reader.isAtEnd) throw malformed('it is not of these rows');
  const leafRows = Int32Array.from(counted);
  // Children stand behind their node.
  for (let node = child.length - 1; node >= 0; node -= 1) {
    const at = child[node]!;
    if (at >= 0) rowsOf[node] = rowsOf[at]! + rowsOf[at + 1]!;
    else
      for (let i = leafStart[~at]!; i < leafStart[~at + 1]!; i += 1) rowsOf[node]! += leafRows[i]!;
  }
  return { leafStart, leafClass: Int32Array.from(found), leafRows };
}

function inflate(compressed: Uint8Array, { rows, columns }: TreeShape): Buffer {
  const maxOutputLength = MOST_BEGINNING + MOST_PER_ROW * rows + MOST_PER_FEATURE * columns;
  try {
    return inflateRawSync(compressed, { maxOutputLength });
  } catch {
    throw malformed('it cannot be unpacked');
  }
}

function malformed(why: string): PartFault {
  return new PartFault(`holds a tree that no forest of these rows has: ${why}`);
}

class ByteReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  /** A whole number from 0 to `most`. */
  whole(most: number): number {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw malformed('it ends too early');
      value += (byte & 127) * factor;
      if (value > most) throw malformed('it has a number that is too large');
      if (byte < 128) return value;
      factor *= 128;
    }
  }

  /** So many doubles, whose bytes lie apart. */
  planes(count: number, take: (at: number, value: number) => void): void {
    const from = this.#at;
    this.#at += 8 * count;
    if (this.#at > this.#bytes.length) throw malformed('it ends too early');
    const view = new DataView(new ArrayBuffer(8));
    for (let at = 0; at < count; at += 1) {
      for (let plane = 0; plane < 8; plane += 1) {
        view.setUint8(plane, this.#bytes[from + plane * count + at]!);
      }
      take(at, view.getFloat64(0, true));
    }
  }
}
