import type { IndexedTable } from './indexedTable.js';
import { GROUP } from './indexedTable.js';
import { Sample } from './sample.js';
import { SplitSearch } from './splitSearch.js';
import type { Child, Target } from './target.js';
import type { Nodes } from './tree.js';
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
interface OpenNode<Part> {
  readonly node: number;
  readonly from: number;
  readonly to: number;
  readonly depth: number;
  readonly parentGain: number;
  readonly part: Part;
}

/** What decides how much memory trees are grown in. */
export interface GrowerSize {
  readonly rows: number;
  /** The most features a tree is grown on. */
  readonly features: number;
  /** 0 where numbers are learned. */
  readonly classes: number;
}

/**
 * Grows one tree after the other in the same memory. Every column's rows are kept in ascending
 * order; a split divides each of these orders, in place, into that of its left and that of its
 * right rows.
 */
export class TreeGrower<Part, Leaves> {
  readonly #limits: TreeLimits;
  readonly #workspace: Workspace;
  readonly #sample: Sample;
  readonly #target: Target<Part, Leaves>;
  readonly #search: SplitSearch;
  readonly #builder: TreeBuilder;
  #features: Int32Array = new Int32Array(0);
  #stride = 0;

  /** @param makeTarget makes what is learned from the table, in the memory trees are grown in */
  constructor(
    table: IndexedTable,
    { rows, features, classes }: GrowerSize,
    limits: TreeLimits,
    makeTarget: (sample: Sample, workspace: Workspace) => Target<Part, Leaves>,
  ) {
    this.#limits = limits;
    this.#workspace = new Workspace(rows, features, classes);
    this.#sample = new Sample(table, this.#workspace);
    this.#target = makeTarget(this.#sample, this.#workspace);
    this.#search = new SplitSearch(table, this.#sample, this.#target, this.#workspace);
    this.#builder = new TreeBuilder(rows);
  }

  /**
   * @param drawn the table's row at each place of the tree's sample
   * @param features the table's columns to grow on, in order, possibly repeated
   */
  grow(drawn: Int32Array, features: Int32Array): Nodes & Leaves {
    const sample = this.#sample;
    const target = this.#target;
    const part = target.start(drawn);
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
    const parentGain = target.gainAboveRoot;
    const open: OpenNode<Part>[] = [
      { node: 0, from: 0, to: sample.size, depth: 0, parentGain, part },
    ];
    for (let next = open.pop(); next; next = open.pop()) this.#growNode(next, open);
    return { ...this.#builder.finish(features), ...target.finish() };
  }

  #growNode(given: OpenNode<Part>, open: OpenNode<Part>[]): void {
    const { node, from, to, depth, parentGain, part } = given;
    const target = this.#target;
    target.turnTo(part, from, to);
    const { total } = target;
    const search = this.#search;
    const limits = this.#limits;
    if (total <= limits.minNumSamples) {
      this.#builder.set(node, total, NaN, -1, 0);
      this.#endNode(node);
      return;
    }
    search.search(from, to);
    const { column, value } = search;
    const gain = target.statedGain(search.gain);
    const at = search.at - column * this.#stride;
    this.#builder.set(node, total, gain, column, value);
    if (
      column >= 0 &&
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
    this.#builder.end(node);
    this.#target.endNode();
  }

  #splitNode(
    given: OpenNode<Part>,
    column: number,
    at: number,
    gain: number,
    open: OpenNode<Part>[],
  ): void {
    const { node, from, to } = given;
    const depth = given.depth + 1;
    const target = this.#target;
    const left = this.#builder.split(node);
    const start = column * this.#stride;
    const lesser = target.settle(start + from, start + at, 1);
    const greater = target.settle(start + at, start + to, 0);
    if (lesser.isAlike) this.#endChild(left, lesser);
    if (greater.isAlike) this.#endChild(left + 1, greater);
    if (lesser.isAlike && greater.isAlike) return;
    target.divide();
    if (!lesser.isAlike && !greater.isAlike) this.#divide(from, to);
    else this.#extract(greater.isAlike ? 1 : 0, from, to);
    if (!greater.isAlike) {
      const moved = lesser.isAlike ? at - from : 0;
      const range = { from: at - moved, to: to - moved };
      open.push({ node: left + 1, ...range, depth, parentGain: gain, part: greater.part });
    }
    if (!lesser.isAlike) {
      open.push({ node: left, from, to: at, depth, parentGain: gain, part: lesser.part });
    }
  }

  /** A child whose rows are alike is a leaf and done with. */
  #endChild(node: number, child: Child<Part>): void {
    const { rows } = child;
    const gain = rows > this.#limits.minNumSamples ? this.#target.statedGain(-Infinity) : NaN;
    this.#builder.set(node, rows, gain, -1, 0);
    this.#builder.end(node);
    this.#target.endChild(child);
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
