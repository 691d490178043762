import type { VotingTree } from './tree.js';
import { NODE_BYTES, Voting } from './voting.js';

/** Bytes of nodes that are laid out at a time. */
const MOST_NODE_BYTES = 1 << 26;

/**
 * Lets every tree vote on every row, as the libraries do: a tree votes for its leaf's most
 * frequent class, the lowest among equals; the class that was first to reach the highest count,
 * trees in their order, is the prediction.
 *
 * @param trees at most 65,535, a node's children being behind it
 * @param columns one array of finite numbers per feature of the table
 * @returns `counts`, rows x classes, and the predicted class of each row
 */
export function predict(
  trees: readonly VotingTree[],
  classes: number,
  columns: readonly Float64Array[],
): { counts: Int32Array; predicted: Int32Array } {
  const rows = columns[0]?.length ?? 0;
  const groups = groupTrees(trees);
  const voting = new Voting(groups, classes, columns.length, rows);
  for (const group of groups) {
    voting.takeTrees(group);
    for (let from = 0; from < rows; from += voting.together) {
      voting.takeRows(columns, from);
      voting.vote(from);
    }
  }
  return voting.result();
}

/** Trees whose nodes are laid out at a time. */
function groupTrees(trees: readonly VotingTree[]): VotingTree[][] {
  const groups: VotingTree[][] = [[]];
  let bytes = 0;
  for (const tree of trees) {
    const more = tree.child.length * NODE_BYTES;
    if (bytes > 0 && bytes + more > MOST_NODE_BYTES) {
      groups.push([]);
      bytes = 0;
    }
    groups.at(-1)?.push(tree);
    bytes += more;
  }
  return groups;
}
