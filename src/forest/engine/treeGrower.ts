import type { IndexedTable } from './indexedTable.js';
import { GROUP, ROW } from './indexedTable.js';
import { COPIES, CLASS_SHIFT, Sample } from './sample.js';
import { SplitSearch } from './splitSearch.js';
import type { Tree } from './tree.js';
import { TreeBuilder } from './tree.js';

/** When a node becomes a leaf, in ml-cart's words. */
export interface TreeLimits {
  /** A node with this many rows or fewer is not split. */
  readonly minNumSamples: number;
  /** The root has depth 0. */
  readonly maxDepth: number;
  /** A split has to gain more than this. */
  readonly gainThreshold: number;
}

/**
 * Grows one tree after the other in the same memory.
 *
 * Every column's rows are kept in ascending order. A split divides each of these orders into that
 * of its left and that of its right rows, from one of two buffers to the other, so that the rows
 * of a node are the same range in every column, in the buffer of its depth.
 */
export class TreeGrower {
  readonly #limits: TreeLimits;
  readonly #sample: Sample;
  readonly #search: SplitSearch;
  readonly #builder: TreeBuilder;
  readonly #orders: readonly [Int32Array, Int32Array];
  readonly #isLeft: Uint8Array;
  readonly #stack = new NodeStack();
  #features: Int32Array = new Int32Array(0);
  #stride = 0;

  /** @param features the most features a tree is grown on */
  constructor(table: IndexedTable, features: number, limits: TreeLimits) {
    this.#limits = limits;
    this.#sample = new Sample(table);
    this.#search = new SplitSearch(table, this.#sample);
    this.#builder = new TreeBuilder(table.rows);
    const cells = table.rows * Math.max(1, features) + 1;
    this.#orders = [new Int32Array(cells), new Int32Array(cells)];
    this.#isLeft = new Uint8Array(table.rows);
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
    const [order] = this.#orders;
    for (let i = 0; i < sample.size; i++) order[i] = i | GROUP;
    for (let column = 0; column < features.length; column++) {
      sample.writeOrder(features[column]!, order, column * sample.size);
    }
    this.#builder.start();
    this.#stack.push(0, 0, sample.size, 0, NaN);
    while (this.#stack.pop()) this.#growNode();
    return this.#builder.finish(features);
  }

  #growNode(): void {
    const { node, from, to, depth, parentGain } = this.#stack;
    const search = this.#search;
    const { counts } = search;
    const limits = this.#limits;
    const order = this.#orders[depth & 1]!;
    search.count(order, from, to);
    if (counts.total <= limits.minNumSamples) {
      this.#builder.set(node, counts.total, NaN, -1, 0);
      this.#endNode(node);
      return;
    }
    search.search(order, this.#features, this.#stride, from, to);
    const { gain, column, value } = search;
    this.#builder.set(node, counts.total, gain, column, value);
    const at = search.at - column * this.#stride;
    if (
      depth < limits.maxDepth &&
      gain > limits.gainThreshold &&
      gain !== parentGain &&
      at > from &&
      at < to
    ) {
      this.#splitNode(node, column, from, at, to, depth, gain);
    } else {
      this.#endNode(node);
    }
  }

  #endNode(node: number): void {
    const { of, present, distinct } = this.#search.counts;
    this.#builder.end(node);
    for (let i = 0; i < distinct; i++) this.#builder.addClass(present[i]!, of[present[i]!]!);
  }

  #splitNode(
    node: number,
    column: number,
    from: number,
    at: number,
    to: number,
    depth: number,
    gain: number,
  ): void {
    const left = this.#builder.split(node);
    const keepLeft = this.#settle(left, column, from, at, depth, 1);
    const keepRight = this.#settle(left + 1, column, at, to, depth, 0);
    if (keepLeft && keepRight) this.#divide(from, at, to, depth);
    else if (keepLeft) this.#extract(1, from, from, to, depth);
    else if (keepRight) this.#extract(0, at, from, to, depth);
    if (keepRight) this.#stack.push(left + 1, at, to, depth + 1, gain);
    if (keepLeft) this.#stack.push(left, from, at, depth + 1, gain);
  }

  /**
   * Notes the side of a child's rows. A child of one class is a leaf and done with; `true` if it
   * has to be grown.
   */
  #settle(
    node: number,
    column: number,
    from: number,
    to: number,
    depth: number,
    side: number,
  ): boolean {
    const order = this.#orders[depth & 1]!;
    const { packed } = this.#sample;
    const isLeft = this.#isLeft;
    const base = column * this.#stride;
    const label = packed[order[base + from]! & ROW]! >>> CLASS_SHIFT;
    let rows = 0;
    let others = 0;
    for (let i = base + from; i < base + to; i++) {
      const number = order[i]! & ROW;
      const row = packed[number]!;
      isLeft[number] = side;
      rows += row & COPIES;
      others |= (row >>> CLASS_SHIFT) ^ label;
    }
    if (others !== 0) return true;
    this.#builder.set(node, rows, rows > this.#limits.minNumSamples ? -Infinity : NaN, -1, 0);
    this.#builder.end(node);
    this.#builder.addClass(label, rows);
    return false;
  }

  /** Divides every column's order into that of the left rows and that of the right rows. */
  #divide(from: number, at: number, to: number, depth: number): void {
    const source = this.#orders[depth & 1]!;
    const target = this.#orders[(depth + 1) & 1]!;
    const isLeft = this.#isLeft;
    const stride = this.#stride;
    for (let column = 0; column < this.#features.length; column++) {
      const start = column * stride + from;
      const end = column * stride + to;
      const toRight = at - from + start;
      let left = start;
      let leftGroup = GROUP;
      let rightGroup = GROUP;
      for (let i = start; i < end; i++) {
        const entry = source[i]!;
        const number = entry & ROW;
        const side = isLeft[number]!;
        const group = entry & GROUP;
        leftGroup |= group;
        rightGroup |= group;
        const mask = -side;
        target[(left & mask) | ((toRight + i - left) & ~mask)] =
          number | (leftGroup & mask) | (rightGroup & ~mask);
        left += side;
        leftGroup &= ~mask;
        rightGroup &= mask;
      }
    }
  }

  /** Writes every column's order of the rows of one side, for the range that begins at `at`. */
  #extract(side: number, at: number, from: number, to: number, depth: number): void {
    const source = this.#orders[depth & 1]!;
    const target = this.#orders[(depth + 1) & 1]!;
    const isLeft = this.#isLeft;
    const stride = this.#stride;
    for (let column = 0; column < this.#features.length; column++) {
      const end = column * stride + to;
      let next = column * stride + at;
      let group = GROUP;
      for (let i = column * stride + from; i < end; i++) {
        const entry = source[i]!;
        const number = entry & ROW;
        group |= entry & GROUP;
        const kept = isLeft[number]! ^ side ^ 1;
        if (kept) {
          target[next++] = number | group;
          group = 0;
        }
      }
    }
  }
}

/** The nodes that are still to be grown; the one popped last is in the fields. */
class NodeStack {
  node = 0;
  from = 0;
  to = 0;
  depth = 0;
  parentGain = 0;
  readonly #whole: number[] = [];
  readonly #gain: number[] = [];

  push(node: number, from: number, to: number, depth: number, parentGain: number): void {
    this.#whole.push(node, from, to, depth);
    this.#gain.push(parentGain);
  }

  pop(): boolean {
    const gain = this.#gain.pop();
    if (gain === undefined) return false;
    this.parentGain = gain;
    this.depth = this.#whole.pop()!;
    this.to = this.#whole.pop()!;
    this.from = this.#whole.pop()!;
    this.node = this.#whole.pop()!;
    return true;
  }
}
