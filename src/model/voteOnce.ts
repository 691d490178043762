import type { VotingTree } from '../forest/engine/tree.js';
import type { ReadTree } from './treeReader.js';

/** A tree that was read as one that votes: each leaf has one row, of the class it votes for. */
export function voteOnce<Read extends Omit<ReadTree, 'leafShares'>>(
  tree: Read,
): Read & Omit<VotingTree, 'features'> {
  const leaves = tree.leafClass.length;
  return {
    ...tree,
    leafStart: Int32Array.from({ length: leaves + 1 }, (_, leaf) => leaf),
    leafRows: new Int32Array(leaves).fill(1),
  };
}
