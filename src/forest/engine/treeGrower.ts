import type { IndexedTable } from './indexedTable.js';
import { GROUP } from './indexedTable.js';
import { NodeCounts } from './nodeCounts.js';
import { Sample } from './sample.js';
import { SplitSearch } from './splitSearch.js';
import type { Tree } from './tree.js';
import { TreeBuilder } from './tree.js';
import { Workspace } from './workspace.js';

/** When a node becomes a leaf, in ml-cart's words. */
export interface TreeLimits {
  /** A node with this many rows or fewer is not split. */
  readonly minNumSamples: number;
  /** The root has depth 0. */
  readonly maxDepth: number;
  /** A split has to gain more than this. */
  readonly gainThreshold: number;
}

/** A node that is still to be grown. Its rows are the same range in the order of every column. */
interface OpenNode {
  readonly node: number;
  readonly from: number;
  readonly to: number;
  readonly depth: number;
  readonly parentGain: number;
}

/**
 * Grows one tree after the other in the same memory. Every column's rows are kept in ascending
 * order; a split divides each of these orders, in place, into that of its left and that of its
 * right rows.
 */
export class TreeGrower {
  readonly #limits: TreeLimits;
  readonly #workspace: Workspace;
  readonly #sample: Sample;
  readonly #node: NodeCounts;
  readonly #search: SplitSearch;
  readonly #builder: TreeBuilder;
  #features: Int32Array = new Int32Array(0);
  #stride = 0;

  /** @param features the most features a tree is grown on */
  constructor(table: IndexedTable, features: number, limits: TreeLimits) {
    this.#limits = limits;
    this.#workspace = new Workspace(table.rows, features, table.classes);
    this.#sample = new Sample(table, this.#workspace);
    this.#node = new NodeCounts(this.#workspace);
    this.#search = new SplitSearch(table, this.#sample, this.#node, this.#workspace);
    this.#builder = new TreeBuilder(table.rows);
  }

  /**
   * @param drawn the table's row at each place of the tree's sample
   * @param features the table's columns to grow on, in order, possibly repeated
   */
  grow(drawn: Int32Array, features: Int32Array): Tree {
    const sample = this.#sample;
    sample.take(drawn);
    this.#features = features;
    this.#stride = sample.size;
    this.#search.turnTo(features, sample.size);
    if (features.length === 0) {
      for (let i = 0; i < sample.size; i++) this.#workspace.order[i] = i | GROUP;
    }
    for (let column = 0; column < features.length; column++) {
      sample.writeOrder(features[column]!, column * sample.size);
    }
    this.#builder.start();
    const open: OpenNode[] = [{ node: 0, from: 0, to: sample.size, depth: 0, parentGain: NaN }];
    for (let next = open.pop(); next; next = open.pop()) this.#growNode(next, open);
    return this.#builder.finish(features);
  }

  #growNode(given: OpenNode, open: OpenNode[]): void {
    const { node, from, to, depth, parentGain } = given;
    this.#node.count(from, to);
    const { total } = this.#node;
    const search = this.#search;
    const limits = this.#limits;
    if (total <= limits.minNumSamples) {
      this.#builder.set(node, total, NaN, -1, 0);
      this.#endNode(node);
      return;
    }
    search.search(from, to);
    const { gain, column, value } = search;
    const at = search.at - column * this.#stride;
    this.#builder.set(node, total, gain, column, value);
    if (
      depth < limits.maxDepth &&
      gain > limits.gainThreshold &&
      gain !== parentGain &&
      at > from &&
      at < to
    ) {
      this.#splitNode(given, column, at, gain, open);
    } else {
      this.#endNode(node);
    }
  }

  #endNode(node: number): void {
    const { counts, present } = this.#workspace;
    this.#builder.end(node);
    for (let i = 0; i < this.#node.distinct; i++) {
      this.#builder.addClass(present[i]!, counts[present[i]!]!);
    }
  }

  #splitNode(given: OpenNode, column: number, at: number, gain: number, open: OpenNode[]): void {
    const { node, from, to } = given;
    const depth = given.depth + 1;
    const left = this.#builder.split(node);
    const start = column * this.#stride;
    const leftIsOpen = this.#settle(left, start + from, start + at, 1);
    const rightIsOpen = this.#settle(left + 1, start + at, start + to, 0);
    if (leftIsOpen && rightIsOpen) this.#divide(from, to);
    else if (leftIsOpen) this.#extract(1, from, to);
    else if (rightIsOpen) this.#extract(0, from, to);
    if (rightIsOpen) {
      const moved = leftIsOpen ? 0 : at - from;
      open.push({ node: left + 1, from: at - moved, to: to - moved, depth, parentGain: gain });
    }
    if (leftIsOpen) open.push({ node: left, from, to: at, depth, parentGain: gain });
  }

  /**
   * Notes the side of a child's rows, which are `order[from]` to `order[to - 1]`. A child of one
   * class is a leaf and done with; `true` if it has to be grown.
   */
  #settle(node: number, from: number, to: number, side: number): boolean {
    const { kernels, order, packed, found, sides } = this.#workspace;
    const start = order.byteOffset;
    kernels.mark(
      start + from * 4,
      start + to * 4,
      packed.byteOffset,
      found.byteOffset,
      sides.byteOffset,
      side,
    );
    const rows = found[0]!;
    const others = found[1]!;
    if (others !== 0) return true;
    this.#builder.set(node, rows, rows > this.#limits.minNumSamples ? -Infinity : NaN, -1, 0);
    this.#builder.end(node);
    this.#builder.addClass(this.#sample.classOf(order[from]!), rows);
    return false;
  }

  /** Divides every column's order into that of the left rows and that of the right rows. */
  #divide(from: number, to: number): void {
    const { kernels, sides, spare } = this.#workspace;
    const [start, end, stride, last] = this.#ranges(from, to);
    kernels.divide(start, end, stride, last, sides.byteOffset, spare.byteOffset);
  }

  /** Keeps the rows of one side in every column's order, at the front of the range. */
  #extract(side: number, from: number, to: number): void {
    const { kernels, sides } = this.#workspace;
    const [start, end, stride, last] = this.#ranges(from, to);
    kernels.extract(start, end, stride, last, sides.byteOffset, side);
  }

  /** Where the node's range begins and ends in the first column, the stride, and its last end. */
  #ranges(from: number, to: number): [number, number, number, number] {
    const start = this.#workspace.order.byteOffset;
    const stride = this.#stride * 4;
    const end = start + to * 4;
    return [start + from * 4, end, stride, end + (this.#features.length - 1) * stride];
  }
}
