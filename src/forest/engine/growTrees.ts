import type { DrawOptions } from './draws.js';
import { Draws, drawnFeatures } from './draws.js';
import type { IndexedTable } from './indexedTable.js';
import type { Tree } from './tree.js';
import type { TreeLimits } from './treeGrower.js';
import { TreeGrower } from './treeGrower.js';

/** Grows a forest's trees one after the other on this thread. */
export function* growTrees(
  table: IndexedTable,
  trees: number,
  drawOptions: DrawOptions,
  limits: TreeLimits,
): Generator<Tree> {
  const draws = new Draws(table.rows, table.columns, drawOptions);
  const features = drawnFeatures(drawOptions.maxFeatures, table.columns);
  const grower = new TreeGrower(table, features, limits);
  for (let tree = 0; tree < trees; tree++) {
    draws.next();
    yield grower.grow(draws.rows, draws.features);
  }
}

/** Grows one tree on all rows and all columns, as they are. */
export function growDecisionTree(table: IndexedTable, limits: TreeLimits): Tree {
  const rows = Int32Array.from({ length: table.rows }, (_, row) => row);
  const features = Int32Array.from({ length: table.columns }, (_, column) => column);
  return new TreeGrower(table, table.columns, limits).grow(rows, features);
}
