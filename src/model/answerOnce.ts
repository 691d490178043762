import type { ValuedTree, VotingTree } from '../forest/engine/tree.js';
import type { ReadTree } from './treeReader.js';

/** A tree that was read, without what it was read with. */
export type AnsweringTree = Omit<VotingTree, 'features'> | Omit<ValuedTree, 'features'>;

/**
 * A tree that was read as one that answers: each leaf has its number, or one row, of the class it
 * votes for.
 */
export function answerOnce({ column, value, child, ...leaves }: ReadTree): AnsweringTree {
  const { leafClass, leafShares } = leaves;
  const { length } = leafClass;
  if (leafShares.includes(0)) {
    const leafValue = new Float64Array(length);
    for (const [node, next] of child.entries()) if (next < 0) leafValue[~next] = value[node]!;
    return { column, value, child, leafValue };
  }
  return {
    column,
    value,
    child,
    leafClass,
    leafStart: Int32Array.from({ length: length + 1 }, (_, leaf) => leaf),
    leafRows: new Int32Array(length).fill(1),
  };
}
