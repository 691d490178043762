import { repeatedSum } from './repeatedSum.js';
import type { Tree } from './tree.js';

/** Text is handed on in pieces of about this many characters. */
const PIECE = 1 << 16;

/** What to write of a node around its children. */
export interface NodeWriter {
  /** Up to `"left":` and what follows it; of a leaf, all. */
  open(tree: Tree, node: number): string;
  /** What follows the right child. */
  close(tree: Tree, node: number): string;
}

/** Only what ml-cart reads to predict, keys in code-unit order. */
export const leanNode: NodeWriter = {
  open: (tree, node) =>
    tree.child[node]! < 0 ? `{"distribution":${distribution(tree, node)}}` : '{"left":',
  close: (tree, node) => `,"splitColumn":${tree.column[node]!},"splitValue":${tree.value[node]!}}`,
};

/** The text of a tree's root, in pieces. Trees may be deeper than the stack, so nothing recurs. */
export function* writeTree(tree: Tree, writer: NodeWriter): Generator<string> {
  // A node waits as itself to be opened, as ~itself to be closed, and a comma as NaN.
  const waiting = [0];
  let text = '';
  for (;;) {
    const next = waiting.pop();
    if (next === undefined) break;
    if (Number.isNaN(next)) {
      text += ',"right":';
    } else if (next < 0) {
      text += writer.close(tree, ~next);
    } else {
      text += writer.open(tree, next);
      const left = tree.child[next]!;
      if (left > 0) waiting.push(~next, left + 1, NaN, left);
    }
    if (text.length >= PIECE) {
      yield text;
      text = '';
    }
  }
  yield text;
}

/** The class shares of a leaf as a matrix of one row, up to its highest class. */
export function distribution(tree: Tree, node: number): string {
  const leaf = ~tree.child[node]!;
  const end = tree.leafStart[leaf + 1]!;
  let text = '[[';
  let label = 0;
  for (let i = tree.leafStart[leaf]!; i < end; i++) {
    for (; label < tree.leafClass[i]!; label++) text += '0,';
    text += `${repeatedSum(tree.leafRows[i]!, tree.rows[node]!)}${i + 1 < end ? ',' : ''}`;
    label++;
  }
  return `${text}]]`;
}
