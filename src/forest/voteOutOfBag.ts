import { drawUnseen } from './drawUnseen.js';
import { findLeaf } from './engine/findLeaf.js';
import { leafClasses, type KeptTree } from './engine/tree.js';
import type { ForestOptions, TrainingSet } from './forest.js';

/** The predicted class of a row that no tree was grown without. */
export const NO_VOTE = -1;

/**
 * Lets each row be voted on by the trees that were grown without it: of a bootstrap sample, about
 * 37 in 100. A row counts as seen where one of its group was drawn.
 * Source: L. Breiman, "Out-of-bag estimation", 1996.
 *
 * @param trees grown from the set with these options, all of them in their order
 * @param rows how many rows of the set are asked, the first ones
 * @param parts how many parts of the forest vote for themselves, each a run of its trees
 * @returns per part the votes, rows x classes, row after row
 */
export function voteOutOfBag(
  trees: readonly KeptTree[],
  { columns, labels, groups }: TrainingSet,
  classes: number,
  options: Pick<ForestOptions, 'featuresPerTree' | 'seed'>,
  { rows = labels.length, parts = 1 } = {},
): Int32Array[] {
  const votes = Array.from({ length: parts }, () => new Int32Array(rows * classes));
  const seeing = drawUnseen(trees, labels.length, columns.length, groups, options);
  for (const { tree, place, hasSeen } of seeing) {
    const counts = votes[Math.floor((place * parts) / trees.length)]!;
    const classOf = leafClasses(tree);
    for (let row = 0; row < rows; row++) {
      if (hasSeen(row)) continue;
      counts[row * classes + classOf[findLeaf(tree, columns, row)]!]!++;
    }
  }
  return votes;
}

/** The class with the most votes of each row, the lowest among equals; `NO_VOTE` without a vote. */
export function findLeaders(votes: Int32Array, classes: number): Int32Array {
  return Int32Array.from({ length: votes.length / classes }, (_, row) => {
    let best = NO_VOTE;
    let most = 0;
    for (let label = 0; label < classes; label++) {
      const count = votes[row * classes + label]!;
      if (count > most) [best, most] = [label, count];
    }
    return best;
  });
}
