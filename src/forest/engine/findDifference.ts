import { leafClasses, type ValuedTree, type VotingTree } from './tree.js';

/** A tree of either kind, whatever features its splits count in. */
export type Unbound = Omit<VotingTree, 'features'> | Omit<ValuedTree, 'features'>;

/**
 * The first node in which two trees that are laid out alike differ: in their children, where and
 * at which value they split, or the class that a leaf votes for, or its number. Without one they
 * answer alike for every row.
 *
 * @returns `null` when there is none
 */
export function findDifference(a: Unbound, b: Unbound): number | null {
  const [answersOfA, answersOfB] = [answersOf(a), answersOf(b)];
  const nodes = Math.max(a.child.length, b.child.length);
  for (let node = 0; node < nodes; node++) {
    const [next, other] = [a.child[node]!, b.child[node]!];
    const isSame =
      next > 0
        ? next === other && a.column[node] === b.column[node] && a.value[node] === b.value[node]
        : other < 0 && answersOfA[~next] === answersOfB[~other];
    if (!isSame) return node;
  }
  return null;
}

function answersOf(tree: Unbound): Int32Array | Float64Array {
  return 'leafValue' in tree ? tree.leafValue : leafClasses(tree);
}
