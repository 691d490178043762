import type { Ways } from './tree.js';

/**
 * Which nodes of a tree rows come to on their way down.
 *
 * @param columns one array of finite numbers per feature of the table
 * @returns 1 for each such node, 0 for the others
 */
export function findReached(tree: Ways, columns: readonly Float64Array[]): Uint8Array {
  const { features, column, value, child } = tree;
  const reached = new Uint8Array(child.length);
  reached[0] = 1;
  const rows = columns[0]?.length ?? 0;
  for (let row = 0; row < rows; row++) {
    let node = 0;
    for (let next = child[0]!; next > 0; next = child[node]!) {
      const isLess = columns[features[column[node]!]!]![row]! < value[node]!;
      node = isLess ? next : next + 1;
      reached[node] = 1;
    }
  }
  return reached;
}
