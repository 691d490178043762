import { deflateRawSync } from 'node:zlib';
import type { KeptTree } from '../forest/engine/tree.js';
import { ByteWriter } from './byteWriter.js';

/** More effort makes numbers that look like noise hardly smaller. */
const LEVEL = 1;

/**
 * A tree as bytes, compressed. In this order, whole numbers as `ByteWriter.whole` writes them:
 *
 * - how many splits there are, how many features the tree has, and which;
 * - the nodes as they are met from the root, the left child before the right: the column of a split
 *   among the features and 1 more, 0 of a leaf;
 * - the values of the splits in this order, little-endian doubles: all first bytes, all second, ...;
 * - of each leaf in this order: how many classes it has, each class and its rows.
 *
 * Where a node's children are among the nodes follows from that: the next two places are given to the
 * children of a split when it is met, which is how trees are grown.
 */
export function encodeTree(tree: KeptTree): Uint8Array {
  const writer = new ByteWriter();
  const splits = (tree.child.length - 1) / 2;
  writer.whole(splits);
  writer.whole(tree.features.length);
  for (const feature of tree.features) writer.whole(feature);
  const values = new Float64Array(splits);
  const leaves = new Int32Array(splits + 1);
  let split = 0;
  let leaf = 0;
  const waiting = [0];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const left = tree.child[node]!;
    writer.whole(left < 0 ? 0 : tree.column[node]! + 1);
    if (left < 0) {
      leaves[leaf++] = ~left;
    } else {
      values[split++] = tree.value[node]!;
      waiting.push(left + 1, left);
    }
  }
  writePlanes(values, writer);
  for (const at of leaves) {
    const [start, end] = [tree.leafStart[at]!, tree.leafStart[at + 1]!];
    writer.whole(end - start);
    for (let entry = start; entry < end; entry += 1) {
      writer.whole(tree.leafClass[entry]!);
      writer.whole(tree.leafRows[entry]!);
    }
  }
  return deflateRawSync(writer.take(), { level: LEVEL });
}

function writePlanes(values: Float64Array, writer: ByteWriter): void {
  const view = new DataView(new ArrayBuffer(values.length * 8));
  for (const [at, value] of values.entries()) view.setFloat64(at * 8, value, true);
  for (let plane = 0; plane < 8; plane += 1) {
    for (let at = plane; at < view.byteLength; at += 8) writer.byte(view.getUint8(at));
  }
}
