import type { Ways } from './tree.js';

/** The leaf that a row comes to. */
export function findLeaf(
  { features, column, value, child }: Ways,
  columns: readonly Float64Array[],
  row: number,
): number {
  let node = 0;
  let next = child[0]!;
  while (next > 0) {
    const isLess = columns[features[column[node]!]!]![row]! < value[node]!;
    node = isLess ? next : next + 1;
    next = child[node]!;
  }
  return ~next;
}
