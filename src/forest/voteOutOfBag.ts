import { drawOptions } from './drawOptions.js';
import { Draws } from './engine/draws.js';
import { leafClasses, type Tree } from './engine/tree.js';
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
  trees: readonly Tree[],
  { columns, labels, groups }: TrainingSet,
  classes: number,
  options: Pick<ForestOptions, 'featuresPerTree' | 'seed'>,
  { rows = labels.length, parts = 1 } = {},
): Int32Array[] {
  const draws = new Draws(labels.length, columns.length, drawOptions(options, columns.length));
  const votes = Array.from({ length: parts }, () => new Int32Array(rows * classes));
  const seenBy = new Int32Array(labels.length).fill(-1);
  for (const [place, tree] of trees.entries()) {
    draws.next();
    for (const row of draws.rows) seenBy[groups?.[row] ?? row] = place;
    const counts = votes[Math.floor((place * parts) / trees.length)]!;
    const { child, value, column, features } = tree;
    const classOf = leafClasses(tree);
    for (let row = 0; row < rows; row++) {
      if (seenBy[groups?.[row] ?? row] === place) continue;
      let node = 0;
      for (let next = child[0]!; next > 0; next = child[node]!) {
        node = columns[features[column[node]!]!]![row]! < value[node]! ? next : next + 1;
      }
      counts[row * classes + classOf[~child[node]!]!]!++;
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
