import type { Kernels } from './kernels.js';
import { openKernels } from './kernels.js';
import { leafClasses, type VotingTree } from './tree.js';

/** What the kernel reads of a node, and of the list of its rows. */
export const NODE_BYTES = 16;
const RANGE_BYTES = 8;

/**
 * Rows that go down the trees together: their values stay in the cache from tree to tree, and each
 * node is worth reading for as many rows.
 */
const FEWEST_TOGETHER = 4096;
/** Bytes of values that are laid out at a time. */
const MOST_VALUE_BYTES = 1 << 26;

/** Some trees, some rows, and the tally of all rows, in memory that the kernel sees. */
export class Voting {
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
  #trees: readonly VotingTree[] = [];
  #rowsTaken = 0;

  /** @param groups trees that are taken at a time */
  constructor(
    groups: readonly (readonly VotingTree[])[],
    classes: number,
    columns: number,
    rows: number,
  ) {
    const nodesOf = (trees: readonly VotingTree[]) => trees.map(({ child }) => child.length);
    const sum = (nodes: readonly number[]) => nodes.reduce((a, b) => a + b, 0);
    const nodes = greatest(groups.map((trees) => sum(nodesOf(trees))));
    const mostNodes = greatest(groups.map((trees) => greatest(nodesOf(trees))));
    const mostTogether = Math.ceil(MOST_VALUE_BYTES / 8 / columns);
    this.together = Math.min(rows, mostTogether, Math.max(FEWEST_TOGETHER, mostNodes));
    this.#rows = rows;
    this.#classes = classes;
    this.#tallyLength = (classes + 2) & ~1;
    this.#half = 1 << Math.ceil(Math.log2(this.together * 4 + 8));
    const nodesAt = 2 * this.#half;
    this.#ranges = nodesAt + nodes * NODE_BYTES;
    const valuesAt = this.#ranges + mostNodes * RANGE_BYTES;
    const talliesAt = valuesAt + this.together * columns * 8;
    const bytes = talliesAt + rows * this.#tallyLength * 4;
    const { buffer, kernels } = openKernels(bytes);
    this.#kernels = kernels;
    this.#splitValues = new Float64Array(buffer, nodesAt, nodes * 2);
    this.#nodes = new Int32Array(buffer, nodesAt, nodes * 4);
    this.#values = new Float64Array(buffer, valuesAt, this.together * columns);
    this.#tallies = new Int32Array(buffer, talliesAt, rows * this.#tallyLength);
  }

  /** Lays out the nodes of trees, one tree behind the other. */
  takeTrees(trees: readonly VotingTree[]): void {
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
      const endNode = node + child.length * NODE_BYTES;
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

function greatest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}
