import type { Kernels } from './kernels.js';
import { loadKernels } from './kernels.js';
import type { Tree } from './tree.js';

/**
 * Rows that go down the trees together: their values stay in the cache from tree to tree, and each
 * node is worth reading for as many rows.
 */
const FEWEST_TOGETHER = 4096;
/** Bytes of values, and of nodes, that are laid out at a time. */
const MOST_AT_A_TIME = 1 << 26;
const NODE = 16;
const RANGE = 8;
const PAGE = 0x10000;

/**
 * Lets every tree vote on every row, as the libraries do: a tree votes for its leaf's most
 * frequent class, the lowest among equals; the class that was first to reach the highest count,
 * trees in their order, is the prediction.
 *
 * @param trees at most 65,535, a node's children being behind it
 * @param columns one array of finite numbers per feature of the table
 * @returns `counts`, rows x classes, and the predicted class of each row
 */
export function predict(
  trees: readonly Tree[],
  classes: number,
  columns: readonly Float64Array[],
): { counts: Int32Array; predicted: Int32Array } {
  const rows = columns[0]?.length ?? 0;
  const voting = new Voting(trees, classes, columns.length, rows);
  for (const group of groupsOf(trees)) {
    voting.takeTrees(group);
    for (let from = 0; from < rows; from += voting.together) {
      voting.takeRows(columns, from);
      voting.vote(from);
    }
  }
  return voting.result();
}

/** Trees whose nodes are laid out at a time. */
function* groupsOf(trees: readonly Tree[]): Generator<Tree[]> {
  let group: Tree[] = [];
  let bytes = 0;
  for (const tree of trees) {
    bytes += tree.child.length * NODE;
    if (group.length > 0 && bytes > MOST_AT_A_TIME) {
      yield group;
      group = [];
      bytes = tree.child.length * NODE;
    }
    group.push(tree);
  }
  yield group;
}

const nodesOf = (trees: readonly Tree[]): number =>
  trees.reduce((nodes, tree) => nodes + tree.child.length, 0);

/** Some trees, some rows, and the tally of all rows, in memory that the kernel sees. */
class Voting {
  /** How many rows `takeRows` takes at most. */
  readonly together: number;
  readonly #rows: number;
  readonly #classes: number;
  readonly #kernels: Kernels;
  /** Bytes of each of the two lists of rows: a power of two, so that one bit tells them apart. */
  readonly #half: number;
  readonly #nodes: Int32Array;
  readonly #splitValues: Float64Array;
  readonly #ranges: number;
  readonly #values: Float64Array;
  /** By row: the leader, and the count of each class. */
  readonly #tallies: Int32Array;
  readonly #tallyLength: number;
  #trees: readonly Tree[] = [];
  #rowsTaken = 0;

  constructor(trees: readonly Tree[], classes: number, columns: number, rows: number) {
    const mostNodes = trees.reduce((most, tree) => Math.max(most, tree.child.length), 0);
    const mostTogether = Math.ceil(MOST_AT_A_TIME / 8 / columns);
    this.together = Math.min(rows, mostTogether, Math.max(FEWEST_TOGETHER, mostNodes));
    this.#rows = rows;
    this.#classes = classes;
    this.#tallyLength = (classes + 2) & ~1;
    const nodes = [...groupsOf(trees)].reduce((most, group) => Math.max(most, nodesOf(group)), 0);
    this.#half = 1 << Math.ceil(Math.log2(this.together * 4 + 8));
    const nodesAt = 2 * this.#half;
    this.#ranges = nodesAt + nodes * NODE;
    const valuesAt = this.#ranges + mostNodes * RANGE;
    const talliesAt = valuesAt + this.together * columns * 8;
    const bytes = talliesAt + rows * this.#tallyLength * 4;
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
    this.#kernels = loadKernels(memory);
    this.#splitValues = new Float64Array(memory.buffer, nodesAt, nodes * 2);
    this.#nodes = new Int32Array(memory.buffer, nodesAt, nodes * 4);
    this.#values = new Float64Array(memory.buffer, valuesAt, this.together * columns);
    this.#tallies = new Int32Array(memory.buffer, talliesAt, rows * this.#tallyLength);
  }

  /** Lays out the nodes of trees, one tree behind the other. */
  takeTrees(trees: readonly Tree[]): void {
    this.#trees = trees;
    let at = 0;
    for (const tree of trees) {
      const { features, column, value, child } = tree;
      const classOf = leafClasses(tree);
      for (let node = 0; node < child.length; node++, at++) {
        const next = child[node]!;
        if (next > 0) {
          this.#splitValues[at * 2] = value[node]!;
          this.#nodes[at * 4 + 2] = next;
          this.#nodes[at * 4 + 3] = this.#addressOf(features[column[node]!]!);
        } else {
          this.#nodes[at * 4 + 2] = 0;
          this.#nodes[at * 4 + 3] = classOf[~next]!;
        }
      }
    }
  }

  #addressOf(feature: number): number {
    return this.#values.byteOffset + feature * this.together * 8;
  }

  /** Lays out the values of the rows from `from` on. */
  takeRows(columns: readonly Float64Array[], from: number): void {
    this.#rowsTaken = Math.min(this.together, this.#rows - from);
    for (const [feature, values] of columns.entries()) {
      this.#values.set(values.subarray(from, from + this.#rowsTaken), feature * this.together);
    }
  }

  /** Lets the trees vote on the rows, which begin at `from`. */
  vote(from: number): void {
    const tallyBytes = this.#tallyLength * 4;
    let node = this.#nodes.byteOffset;
    for (const { child } of this.#trees) {
      const endNode = node + child.length * NODE;
      this.#kernels.vote(
        this.#rowsTaken * 8,
        this.#half,
        node,
        endNode,
        this.#ranges,
        this.#tallies.byteOffset + from * tallyBytes,
        tallyBytes / 8,
      );
      node = endNode;
    }
  }

  result(): { counts: Int32Array; predicted: Int32Array } {
    const classes = this.#classes;
    const tallies = this.#tallies;
    const counts = new Int32Array(this.#rows * classes);
    const predicted = new Int32Array(this.#rows);
    for (let row = 0; row < this.#rows; row++) {
      const tally = row * this.#tallyLength;
      predicted[row] = tallies[tally]! & 0xffff;
      for (let label = 0; label < classes; label++) {
        counts[row * classes + label] = tallies[tally + 1 + label]!;
      }
    }
    return { counts, predicted };
  }
}

/** The most frequent class of each leaf. */
function leafClasses({ leafStart, leafClass, leafRows }: Tree): Int32Array {
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
