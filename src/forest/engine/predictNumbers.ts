import { findLeaf } from './findLeaf.js';
import type { ValuedTree } from './tree.js';

/**
 * The mean of the trees' answers for each row, added up in their order as ml-random-forest adds them.
 *
 * @param columns one array of finite numbers per feature of the table
 */
export function predictNumbers(
  trees: readonly ValuedTree[],
  columns: readonly Float64Array[],
): Float64Array {
  const rows = columns[0]?.length ?? 0;
  const sums = new Float64Array(rows);
  for (const tree of trees) {
    for (let row = 0; row < rows; row++) {
      sums[row]! += tree.leafValue[findLeaf(tree, columns, row)]!;
    }
  }
  return sums.map((sum) => sum / trees.length);
}
