import { drawUnseen } from './drawUnseen.js';
import { findLeaf } from './engine/findLeaf.js';
import type { NumberTree } from './engine/tree.js';
import type { RegressionOptions, RegressionSet } from './regression.js';

/**
 * The mean answer, for each row, of the trees that were grown without it, as ml-random-forest's
 * `predictOOB` gives it. A row counts as seen where one of its group was drawn.
 *
 * @param trees of a random forest grown from the set with these options, all of them in their order
 * @returns NaN for a row that no tree was grown without
 */
export function predictOutOfBag(
  trees: readonly NumberTree[],
  { columns, targets, groups }: RegressionSet,
  options: Pick<RegressionOptions, 'featuresPerTree' | 'seed'>,
): Float64Array {
  const rows = targets.length;
  const sums = new Float64Array(rows);
  const counts = new Int32Array(rows);
  for (const { tree, hasSeen } of drawUnseen(trees, rows, columns.length, groups, options)) {
    for (let row = 0; row < rows; row++) {
      if (hasSeen(row)) continue;
      sums[row]! += tree.leafValue[findLeaf(tree, columns, row)]!;
      counts[row]!++;
    }
  }
  return sums.map((sum, row) => sum / counts[row]!);
}
