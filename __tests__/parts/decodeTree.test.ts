import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findLeaf } from '../../src/forest/engine/findLeaf.js';
import { leafClasses } from '../../src/forest/engine/tree.js';
import { writeForest } from '../../src/forest/engine/writeForest.js';
import type { ForestOptions } from '../../src/forest/forest.js';
import { growForest } from '../../src/forest/growForest.js';
import { decodeTree } from '../../src/parts/decodeTree.js';
import { encodeTree } from '../../src/parts/encodeTree.js';
import { PartFault } from '../../src/parts/part.js';
import { noisyTable } from '../forest/engine/noisyTable.js';

const OPTIONS: ForestOptions = {
  algorithm: 'random-forest',
  trees: 3,
  featuresPerTree: 3,
  maxDepth: null,
  minNumSamples: 1,
  gainThreshold: 0,
  seed: 1,
};

async function grow(rows: number, classes: number, options: Partial<ForestOptions> = {}) {
  const { columns, labels } = noisyTable(rows, 5, classes);
  const forest = await growForest({ columns, labels }, classes, { ...OPTIONS, ...options });
  const shape = { rows, columns: 5, classes, featuresPerTree: forest.featuresPerTree };
  return { forest, shape, columns };
}

describe('decodeTree', () => {
  it('gives back the tree that was encoded: its text, and its nodes in their places', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 150 }),
        fc.integer({ min: 2, max: 200 }),
        fc.constantFrom<Partial<ForestOptions>>(
          {},
          { maxDepth: 2 },
          { minNumSamples: 7 },
          { gainThreshold: 0.05 },
          { algorithm: 'decision-tree', trees: 1, featuresPerTree: 5 },
        ),
        async (rows, classes, options) => {
          const { forest, shape } = await grow(rows, classes, options);
          const again = forest.trees.map((tree) => decodeTree(encodeTree(tree), shape));
          expect([...writeForest(again)].join('')).toBe([...writeForest(forest.trees)].join(''));
          for (const [at, tree] of again.entries()) {
            const grown = forest.trees[at]!;
            const isSplit = (_: number, node: number): boolean => grown.child[node]! > 0;
            expect(tree.child.filter(isSplit)).toEqual(grown.child.filter(isSplit));
            expect(tree.value.filter(isSplit)).toEqual(grown.value.filter(isSplit));
            expect(tree.rows).toEqual(grown.rows);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('takes nothing that a walk would not end in, or that is not of these rows and classes', async () => {
    const { forest, shape, columns } = await grow(60, 3);
    const bytes = inflateRawSync(encodeTree(forest.trees[0]!));
    let refused = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 3 }),
        fc.option(fc.nat(bytes.length)),
        (changes, end) => {
          const spoilt = Buffer.from(bytes.subarray(0, end ?? bytes.length));
          for (const [at, byte] of changes) if (at < spoilt.length) spoilt[at] = byte;
          try {
            const tree = decodeTree(deflateRawSync(spoilt), shape);
            const classes = leafClasses(tree);
            for (let row = 0; row < 60; row += 1) {
              expect(classes[findLeaf(tree, columns, row)]).toBeLessThan(3);
            }
            expect(tree.rows[0]).toBe(60);
          } catch (error) {
            expect(error).toBeInstanceOf(PartFault);
            refused += 1;
          }
        },
      ),
      { numRuns: 500, seed: 1 },
    );
    expect(refused).toBeGreaterThan(100);
  });

  it.each([
    ['no compressed bytes', Buffer.from('nonsense'), 'cannot be unpacked'],
    ['a bomb', deflateRawSync(Buffer.alloc(1e7)), 'cannot be unpacked'],
    ['nothing', deflateRawSync(Buffer.alloc(0)), 'ends too early'],
    ['another number of features', deflateRawSync(Buffer.from([0, 2, 0, 1])), 'another number'],
    ['too many splits', deflateRawSync(Buffer.from([255, 255, 255, 255, 15])), 'too large'],
    ['fewer splits', deflateRawSync(Buffer.from([2, 1, 0, 1, 0, 0])), 'fewer splits'],
    ['more splits', deflateRawSync(Buffer.from([0, 1, 0, 1, 0, 0])), 'more splits'],
    ['an empty leaf', deflateRawSync(Buffer.from([0, 1, 0, 0, 0])), 'without a class'],
    ['a class without rows', deflateRawSync(Buffer.from([0, 1, 0, 0, 1, 0, 0])), 'without rows'],
    ['classes twice', deflateRawSync(Buffer.from([0, 1, 0, 0, 2, 1, 1, 1, 9])), 'not in order'],
    ['too few rows', deflateRawSync(Buffer.from([0, 1, 0, 0, 1, 1, 9])), 'not of these rows'],
    ['more than a tree', deflateRawSync(Buffer.from([0, 1, 0, 0, 1, 1, 10, 0])), 'not of these'],
  ])('refuses %s', (_, bytes, why) => {
    const shape = { rows: 10, columns: 3, classes: 2, featuresPerTree: 1 };
    expect(() => decodeTree(bytes, shape)).toThrow(PartFault);
    expect(() => decodeTree(bytes, shape)).toThrow(why);
  });
});
