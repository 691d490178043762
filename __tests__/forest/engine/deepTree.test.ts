import { describe, expect, it } from '@jest/globals';
import { predict } from '../../../src/forest/engine/predict.js';
import type { Tree } from '../../../src/forest/engine/tree.js';
import { writeForest } from '../../../src/forest/engine/writeForest.js';

/** A tree that asks for `x < 1`, then on the right for `x < 2`, and so on. */
function staircase(depth: number): Tree {
  const nodes = 2 * depth + 1;
  const child = Int32Array.from({ length: nodes }, (_, node) =>
    node % 2 === 0 && node < nodes - 1 ? node + 1 : ~Math.floor(node / 2),
  );
  return {
    features: Int32Array.of(0),
    column: new Int32Array(nodes),
    value: Float64Array.from({ length: nodes }, (_, node) => node / 2 + 1),
    gain: new Float64Array(nodes),
    rows: new Int32Array(nodes).fill(1),
    child,
    leafStart: Int32Array.from({ length: depth + 2 }, (_, leaf) => leaf),
    leafClass: Int32Array.from({ length: depth + 1 }, (_, leaf) => leaf % 3),
    leafRows: new Int32Array(depth + 1).fill(1),
  };
}

describe('a tree deeper than the stack', () => {
  const depth = 200_000;
  const tree = staircase(depth);

  it('R28: is written in pieces of bounded size', () => {
    let longest = 0;
    let text = '';
    for (const piece of writeForest([tree, tree])) {
      longest = Math.max(longest, piece.length);
      text += piece;
    }
    expect(longest).toBeLessThan(100_000);
    expect(() => JSON.parse(text) as unknown).not.toThrow();
    expect(text.match(/"left"/g)).toHaveLength(2 * depth);
  });

  it('predicts', () => {
    const x = Float64Array.of(-5, 0.5, 1, 1.5, depth - 0.5, depth, 1e300);
    expect([...predict([tree], 3, [x]).predicted]).toEqual([
      0,
      0,
      1,
      1,
      (depth - 1) % 3,
      depth % 3,
      depth % 3,
    ]);
  });

  it('predicts no rows', () => {
    const { counts, predicted } = predict([tree], 3, [new Float64Array(0)]);
    expect([counts.length, predicted.length]).toEqual([0, 0]);
  });

  it('predicts with more trees than are laid out at a time', () => {
    const trees = new Array<Tree>(12).fill(tree);
    const { counts, predicted } = predict(trees, 3, [Float64Array.of(1.5, 3.5)]);
    expect([...predicted]).toEqual([1, 0]);
    expect([...counts]).toEqual([0, 12, 0, 12, 0, 0]);
  });
});
