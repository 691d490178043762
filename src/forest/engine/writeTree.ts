import { repeatedSum } from './repeatedSum.js';
import type { KeptNodes, KeptTree, NumberTree } from './tree.js';

/** Text is handed on in pieces of about this many characters. */
const PIECE = 1 << 16;

/** What to write of a node around its children. */
export interface NodeWriter<T extends KeptNodes> {
  /** Up to `"left":` and what follows it; of a leaf, all. */
  open(tree: T, node: number): string;
  /** What follows the right child. */
  close(tree: T, node: number): string;
}

/** Only what ml-cart reads to predict, keys in code-unit order. */
export const leanNode: NodeWriter<KeptTree> = makeLean(distribution);
export const leanNumberNode: NodeWriter<NumberTree> = makeLean(leafNumber);

function makeLean<T extends KeptNodes>(write: (tree: T, node: number) => string): NodeWriter<T> {
  return {
    open: (tree, node) =>
      tree.child[node]! < 0 ? `{"distribution":${write(tree, node)}}` : '{"left":',
    close: (tree, node) =>
      `,"splitColumn":${tree.column[node]!},"splitValue":${tree.value[node]!}}`,
  };
}

/** The text of a tree's root, in pieces. Trees may be deeper than the stack, so nothing recurs. */
export function* writeTree<T extends KeptNodes>(tree: T, writer: NodeWriter<T>): Generator<string> {
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
export function distribution(tree: KeptTree, node: number): string {
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

/** The number that a leaf answers with; `null` where its rows overflow. */
export function leafNumber(tree: NumberTree, node: number): string {
  return JSON.stringify(tree.leafValue[~tree.child[node]!]!);
}
