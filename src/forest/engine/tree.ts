import type { AnyTable, ClassTable } from './indexedTable.js';

/** The nodes that a model keeps of a tree, one entry per node in each list; node 0 is the root. */
export interface KeptNodes {
  /** The features the tree was grown on; `column` counts in this list. */
  readonly features: Int32Array;
  /** Where the best split is, -1 if none was found. A leaf may have one that was not good enough. */
  readonly column: Int32Array<ArrayBuffer>;
  /** Rows with less than this go to the left. */
  readonly value: Float64Array<ArrayBuffer>;
  /** Rows, copies included. */
  readonly rows: Int32Array<ArrayBuffer>;
  /** The left child, with the right one behind it; of a leaf, ~ its place among the leaves. */
  readonly child: Int32Array<ArrayBuffer>;
}

/** The nodes of a grown tree. */
export interface Nodes extends KeptNodes {
  /**
   * Of the best split, where numbers are learned its error: infinite if there was none, NaN if none
   * was searched.
   */
  readonly gain: Float64Array<ArrayBuffer>;
}

/** A tree that answers with classes. */
export interface Tree extends Nodes, ClassLeaves {}

/** What a model keeps of it. */
export interface KeptTree extends KeptNodes, ClassLeaves {}

/** The rows of each class in each leaf. */
export interface ClassLeaves {
  /** Where the classes of each leaf begin, in ascending order; one more entry than leaves. */
  readonly leafStart: Int32Array<ArrayBuffer>;
  readonly leafClass: Int32Array<ArrayBuffer>;
  readonly leafRows: Int32Array<ArrayBuffer>;
}

/** A tree that answers with numbers. */
export interface NumberTree extends Nodes, NumberLeaves {}

/** The mean of each leaf's rows. */
export interface NumberLeaves {
  readonly leafValue: Float64Array<ArrayBuffer>;
}

export type TreeOf<Table extends AnyTable> = Table extends ClassTable ? Tree : NumberTree;

/** What tells a row its way down a tree; its memory may be shared. */
export interface Ways {
  readonly features: Int32Array;
  readonly column: Int32Array;
  readonly value: Float64Array;
  readonly child: Int32Array;
}

/** What predicting classes reads of a tree. */
export interface VotingTree extends Ways, Leaves {}

/** What predicting numbers reads of a tree. */
export interface ValuedTree extends Ways {
  readonly leafValue: Float64Array;
}

/** The trees of a model, which all answer with classes, or all with numbers. */
export type AnsweringTrees = readonly VotingTree[] | readonly ValuedTree[];

export function haveNumbers(trees: AnsweringTrees): trees is readonly ValuedTree[] {
  return trees.some((tree) => 'leafValue' in tree);
}

export interface Leaves {
  readonly leafStart: Int32Array;
  readonly leafClass: Int32Array;
  readonly leafRows: Int32Array;
}

/** The class that each leaf votes for: its most frequent one, the lowest among equals. */
export function leafClasses({ leafStart, leafClass, leafRows }: Leaves): Int32Array {
  const classes = new Int32Array(leafStart.length - 1);
  for (let leaf = 0; leaf < classes.length; leaf++) {
    let best = leafStart[leaf]!;
    for (let i = best + 1; i < leafStart[leaf + 1]!; i++) {
      if (leafRows[i]! > leafRows[best]!) best = i;
    }
    classes[leaf] = leafClass[best]!;
  }
  return classes;
}

/** Bytes a tree takes per node, and per class of a leaf. */
export const BYTES_PER_NODE = 28;
export const BYTES_PER_LEAF = 12;

/** The memory of a tree that a thread can hand over. */
export function buffersOf(tree: Tree | NumberTree): ArrayBuffer[] {
  const nodes = [tree.column, tree.value, tree.gain, tree.rows, tree.child];
  const leaves =
    'leafValue' in tree ? [tree.leafValue] : [tree.leafStart, tree.leafClass, tree.leafRows];
  return [...nodes, ...leaves].map(({ buffer }) => buffer);
}

/** The nodes of a tree being grown. */
export class TreeBuilder {
  readonly #column: Int32Array<ArrayBuffer>;
  readonly #value: Float64Array<ArrayBuffer>;
  readonly #gain: Float64Array<ArrayBuffer>;
  readonly #rows: Int32Array<ArrayBuffer>;
  readonly #child: Int32Array<ArrayBuffer>;
  #nodes = 0;
  #leaves = 0;

  /** @param rows the most distinct rows a tree can have */
  constructor(rows: number) {
    const nodes = 2 * rows;
    this.#column = new Int32Array(nodes);
    this.#value = new Float64Array(nodes);
    this.#gain = new Float64Array(nodes);
    this.#rows = new Int32Array(nodes);
    this.#child = new Int32Array(nodes);
  }

  /** Begins a tree with its root. */
  start(): void {
    this.#nodes = 1;
    this.#leaves = 0;
  }

  /** Notes what was found for a node. */
  set(node: number, rows: number, gain: number, column: number, value: number): void {
    this.#rows[node] = rows;
    this.#gain[node] = gain;
    this.#column[node] = column;
    this.#value[node] = value;
  }

  /** Gives a node two children and returns the left one. */
  split(node: number): number {
    const left = this.#nodes;
    this.#child[node] = left;
    this.#nodes += 2;
    return left;
  }

  /** Makes a node the next leaf. */
  end(node: number): void {
    this.#child[node] = ~this.#leaves++;
  }

  finish(features: Int32Array): Nodes {
    const nodes = this.#nodes;
    return {
      features,
      column: this.#column.slice(0, nodes),
      value: this.#value.slice(0, nodes),
      gain: this.#gain.slice(0, nodes),
      rows: this.#rows.slice(0, nodes),
      child: this.#child.slice(0, nodes),
    };
  }
}
