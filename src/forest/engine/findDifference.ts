import { leafClasses, type VotingTree } from './tree.js';

/**
 * The first node in which two trees that are laid out alike differ: in their children, where and
 * at which value they split, or the class a leaf votes for. Without one they answer alike for
 * every row.
 *
 * @returns `null` when there is none
 */
export function findDifference(a: Unbound, b: Unbound): number | null {
  const [classesOfA, classesOfB] = [leafClasses(a), leafClasses(b)];
  const nodes = Math.max(a.child.length, b.child.length);
  for (let node = 0; node < nodes; node++) {
    const [next, other] = [a.child[node]!, b.child[node]!];
    const isSame =
      next > 0
        ? next === other && a.column[node] === b.column[node] && a.value[node] === b.value[node]
        : other < 0 && classesOfA[~next] === classesOfB[~other];
    if (!isSame) return node;
  }
  return null;
}

type Unbound = Omit<VotingTree, 'features'>;
