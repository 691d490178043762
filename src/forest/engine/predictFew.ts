import type { Votes } from '../forest.js';
import type { VotingTree } from './tree.js';

/** A tree whose leaves have one class each, which they vote for. */
export type DecidedTree = Pick<VotingTree, 'features' | 'column' | 'value' | 'child' | 'leafClass'>;

/**
 * The votes that `predict` counts, row by row and tree by tree. It lays nothing out beforehand, so that
 * a row takes as long as its ways down, however large the trees are.
 *
 * @param columns one array of finite numbers per feature of the table
 */
export function predictFew(
  trees: readonly DecidedTree[],
  classes: number,
  columns: readonly Float64Array[],
): Votes {
  const rows = columns[0]?.length ?? 0;
  const counts = new Int32Array(rows * classes);
  const predicted = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    let most = 0;
    for (const { features, column, value, child, leafClass } of trees) {
      let node = 0;
      let next = child[0]!;
      while (next > 0) {
        const isLess = columns[features[column[node]!]!]![row]! < value[node]!;
        node = isLess ? next : next + 1;
        next = child[node]!;
      }
      const label = leafClass[~next]!;
      const votes = ++counts[row * classes + label]!;
      if (votes > most) {
        most = votes;
        predicted[row] = label;
      }
    }
  }
  return { counts, predicted };
}
