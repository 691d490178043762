import type { Kernels } from './kernels.js';
import { loadKernels } from './kernels.js';
import type { Tree } from './tree.js';

/** Rows are predicted in blocks of about this many bytes. */
const BLOCK = 1 << 21;
const NODE = 16;
const PAGE = 0x10000;
/** The upper half of a double that is not a number, whatever the lower one is. */
const NAN = 0x7ff80000;
/** The kernel takes this many rows at a time. */
const LANES = 4;

/**
 * Lets every tree vote on every row, as the libraries do: a tree votes for its leaf's most
 * frequent class, the lowest among equals; the class that was first to reach the highest count,
 * trees in their order, is the prediction.
 *
 * @param columns one array per feature of the table
 * @returns `counts`, rows x classes, and the predicted class of each row
 */
export function predict(
  trees: readonly Tree[],
  classes: number,
  columns: readonly Float64Array[],
): { counts: Int32Array; predicted: Int32Array } {
  const rows = columns[0]?.length ?? 0;
  const counts = new Int32Array(rows * classes);
  const predicted = new Int32Array(rows);
  const most = new Int32Array(rows);
  const voting = new Voting(trees, columns, Math.min(rows, blockRows(columns.length)));
  for (let from = 0; from < rows; from += voting.size) {
    const size = voting.read(from);
    for (const tree of trees) {
      const votes = voting.vote(tree);
      for (let i = 0; i < size; i++) {
        const row = from + i;
        const vote = votes[i]!;
        const count = ++counts[row * classes + vote]!;
        // Without a branch, which could not be foreseen: 1 if this class now leads, else 0.
        const leads = (most[row]! - count) >>> 31;
        most[row]! += leads;
        predicted[row]! ^= (predicted[row]! ^ vote) & -leads;
      }
    }
  }
  return { counts, predicted };
}

const blockRows = (columns: number): number => Math.max(1, Math.floor(BLOCK / 8 / columns));

/** A block of rows, value beside value, and one tree at a time, node beside node. */
class Voting {
  readonly #columns: readonly Float64Array[];
  readonly #kernels: Kernels;
  readonly #rows: Float64Array;
  readonly #votes: Int32Array;
  readonly #nodes: Int32Array;
  readonly #splitValues: Float64Array;
  #read = 0;
  /** The most rows of a block. */
  readonly size: number;

  constructor(trees: readonly Tree[], columns: readonly Float64Array[], size: number) {
    this.#columns = columns;
    this.size = size;
    const nodes = trees.reduce((most, tree) => Math.max(most, tree.child.length), 0);
    const padded = size + (-size & (LANES - 1));
    const cells = padded * columns.length;
    const bytes = nodes * NODE + cells * 8 + padded * 4;
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
    this.#kernels = loadKernels(memory);
    this.#splitValues = new Float64Array(memory.buffer, 0, nodes * 2);
    this.#nodes = new Int32Array(memory.buffer, 0, nodes * 4);
    this.#rows = new Float64Array(memory.buffer, nodes * NODE, cells);
    this.#votes = new Int32Array(memory.buffer, nodes * NODE + cells * 8, padded);
  }

  /** Reads the block of rows that begins at `from`; returns how many they are. */
  read(from: number): number {
    const rows = this.#rows;
    const width = this.#columns.length;
    for (const [feature, values] of this.#columns.entries()) {
      this.#read = Math.min(this.size, values.length - from);
      for (let i = 0; i < this.#read; i++) rows[i * width + feature] = values[from + i]!;
    }
    return this.#read;
  }

  /** The tree's votes on the rows that were read. */
  vote(tree: Tree): Int32Array {
    const { features, column, value, child } = tree;
    const nodes = this.#nodes;
    const classOf = leafClasses(tree);
    for (let node = 0; node < child.length; node++) {
      const next = child[node]!;
      if (next > 0) {
        this.#splitValues[node * 2] = value[node]!;
        nodes[node * 4 + 2] = next;
        nodes[node * 4 + 3] = features[column[node]!]! * 8;
      } else {
        nodes[node * 4] = classOf[~next]!;
        nodes[node * 4 + 1] = NAN;
        nodes[node * 4 + 2] = node - 1;
        nodes[node * 4 + 3] = 0;
      }
    }
    const rowBytes = this.#columns.length * 8;
    const start = this.#rows.byteOffset;
    const end = start + this.#read * rowBytes;
    this.#kernels.descend(start, end, rowBytes, nodes.byteOffset, this.#votes.byteOffset);
    return this.#votes;
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
