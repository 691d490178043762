import { deflateRawSync } from 'node:zlib';
import { findLeaf } from '../../src/forest/engine/findLeaf.js';
import { decodeTree } from '../../src/parts/decodeTree.js';
import { FORMAT, PartFault } from '../../src/parts/part.js';
import { PartWriter } from '../../src/parts/partWriter.js';
import { readPart } from '../../src/parts/readPart.js';
import { seal, sourceOf } from '../parts/memory.js';
import { type Target, unlessRefused } from './target.js';

const SHAPE = { rows: 10, columns: 3, classes: 2, featuresPerTree: 1 };
const COLUMNS = [0, 1, 2].map((column) =>
  Float64Array.from({ length: 10 }, (_, row) => row - column),
);

function isFault(error: Error): boolean {
  return error instanceof PartFault;
}

function seed(): Uint8Array {
  const sha = 'a'.repeat(64);
  const writer = new PartWriter();
  const record = { asked: sha, grown: sha, featuresPerTree: 1, trees: 10, first: 2 };
  writer.add(record, [Buffer.from('one'), Buffer.from('two')]);
  const identity = { version: '1.0.0', data: sha, settings: sha };
  const header = { format: FORMAT, gate: 'iris', part: 1, parts: 2, ...identity } as const;
  return Buffer.concat([...writer.pieces(header)]);
}

/** Trees that another job has grown, under a digest that fits. */
export const part: Target = {
  seeds: () => [seed(), Buffer.from('FGparts1')],
  attempt: (input) => {
    for (const bytes of [input, ...(input.length > 32 ? [seal(input)] : [])]) {
      const found = unlessRefused(() => readPart(sourceOf('part', bytes)), isFault);
      for (const { at } of found?.records ?? []) {
        for (const { from, length } of at) {
          if (from + length > bytes.length) throw new Error('a tree is said to be behind the end');
        }
      }
    }
  },
};

/** One of them, unpacked. */
export const tree: Target = {
  seeds: () => [
    Buffer.from([0, 1, 0, 0, 1, 1, 10]),
    Buffer.from([1, 1, 0, 1, 0, 0, ...[0, 0, 0, 0, 0, 0, 8, 64], 1, 0, 4, 1, 1, 6]),
  ],
  attempt: (input) => {
    const grown = unlessRefused(() => decodeTree(deflateRawSync(input), SHAPE), isFault);
    if (grown === null) return;
    for (let row = 0; row < 10; row += 1) {
      if (findLeaf(grown, COLUMNS, row) >= grown.leafStart.length - 1) throw new Error('no leaf');
    }
    if (grown.rows[0] !== 10) throw new Error('it has other rows');
  },
};
