import { Candidates } from './candidates.js';
import type { IndexedTable } from './indexedTable.js';
import { repeatedSum } from './repeatedSum.js';
import type { Sample } from './sample.js';
import type { Workspace } from './workspace.js';

const UNIT_ROUNDOFF = 1 / 0x20000000000000;

/**
 * Finds the split of a node that ml-cart finds: of all its candidates, column by column and in
 * ascending order, the first with the greatest gain, gains being rounded as ml-cart rounds them.
 *
 * A kernel scores every position of every column by a formula. Only where the score comes within
 * the rounding errors of formula and libraries of the best gain so far is the position examined:
 * what gain do the libraries compute, and do they try it at all?
 */
export class SplitSearch {
  readonly #workspace: Workspace;
  readonly #candidates: Candidates;

  /** Rows of the counted node, copies included. */
  total = 0;
  /** How many classes the counted node has. */
  distinct = 0;

  /** The best split: its gain, the place of its column in the tree, and its first greater row. */
  gain = -Infinity;
  column = -1;
  value = 0;
  at = 0;

  #impurity = 0;
  #squares = 0;
  #tolerance = 0;
  /** The greatest gain in each column, by formula. */
  readonly #peaks: Float64Array;
  /** What is not worth examining, whatever has been found so far. */
  #floor = 0;
  #barGain = 0;
  #bar = 0;

  constructor(table: IndexedTable, sample: Sample, features: number, workspace: Workspace) {
    this.#workspace = workspace;
    this.#peaks = new Float64Array(features);
    this.#candidates = new Candidates(table, sample, workspace);
  }

  /** Counts the classes of the node whose rows are `order[from]` to `order[to - 1]`. */
  count(from: number, to: number): void {
    const { kernels, order, packed, counts, present } = this.#workspace;
    for (let i = 0; i < this.distinct; i++) counts[present[i]!] = 0;
    const start = order.byteOffset;
    this.distinct = kernels.count(
      start + from * 4,
      start + to * 4,
      packed.byteOffset,
      counts.byteOffset,
      present.byteOffset,
    );
    sortStart(present, this.distinct);
    this.total = 0;
    for (let i = 0; i < this.distinct; i++) this.total += counts[present[i]!]!;
  }

  /**
   * Searches the counted node. Column `c` of the tree is `features[c]` of the table and has its
   * rows at `order[c * stride + from]` and on.
   */
  search(features: Int32Array, stride: number, from: number, to: number): void {
    this.#forget();
    if (this.distinct < 2) return;
    this.#sumSquares();
    this.#tolerance = 4 * (this.total + this.distinct + 16) * UNIT_ROUNDOFF;
    if (this.distinct === 2) this.#markSteps(from, to);
    const peaks = this.#peaks;
    let highest = 0;
    for (let column = 0; column < features.length; column++) {
      const start = column * stride;
      peaks[column] =
        features.indexOf(features[column]!) < column
          ? -Infinity
          : this.#peakGain(start + from, start + to);
      highest = Math.max(highest, peaks[column]!);
    }
    this.#floor = highest - 2 * this.#tolerance;
    this.#searchColumns(features, stride, from, to);
    if (this.gain < highest - this.#tolerance) {
      // The peak is not one that the libraries try.
      this.#forget();
      this.#floor = -1;
      this.#searchColumns(features, stride, from, to);
    }
  }

  #forget(): void {
    this.gain = -Infinity;
    this.column = -1;
  }

  /** Examines, column by column, what may be better than the best so far and is above the floor. */
  #searchColumns(features: Int32Array, stride: number, from: number, to: number): void {
    this.#raiseBar();
    for (let column = 0; column < features.length; column++) {
      if (this.#peaks[column]! < this.#barGain) continue;
      const start = column * stride + from;
      const end = column * stride + to;
      this.#candidates.turnTo(features[column]!, start, end);
      this.#considerEmpty(column, start);
      if (this.distinct === 2) this.#scanTwo(column, start, end);
      else this.#scanMany(column, start, end);
      this.#considerFull(column, end);
    }
  }

  /** The greatest gain, by formula, between two values of a column; at most 0 if it has only one. */
  #peakGain(from: number, to: number): number {
    const { kernels, order, packed, steps, counts, present, lesserCounts } = this.#workspace;
    const { total } = this;
    const start = order.byteOffset + from * 4;
    const end = order.byteOffset + to * 4;
    if (this.distinct === 2) {
      const all = counts[present[1]!]!;
      return (2 * kernels.peakTwo(start, end, steps.byteOffset, total, all)) / total / total;
    }
    for (let i = 0; i < this.distinct; i++) lesserCounts[present[i]!] = 0;
    const score = kernels.peakMany(
      start,
      end,
      packed.byteOffset,
      counts.byteOffset,
      lesserCounts.byteOffset,
      total,
      this.#squares,
    );
    return Math.max(0, (score - this.#squares / total) / total);
  }

  #sumSquares(): void {
    const { counts, present } = this.#workspace;
    let squares = 0;
    let shares = 0;
    for (let i = 0; i < this.distinct; i++) {
      const count = counts[present[i]!]!;
      const share = repeatedSum(count, this.total);
      shares += share * share;
      squares += count * count;
    }
    this.#impurity = 1 - shares;
    this.#squares = squares;
  }

  #markSteps(from: number, to: number): void {
    const { kernels, order, packed, steps, present } = this.#workspace;
    const start = order.byteOffset;
    const higher = present[1]!;
    kernels.markSteps(
      start + from * 4,
      start + to * 4,
      packed.byteOffset,
      steps.byteOffset,
      higher,
    );
  }

  #scanTwo(column: number, from: number, to: number): void {
    const { kernels, order, steps, found, counts, present, lesserCounts } = this.#workspace;
    const { total } = this;
    const start = order.byteOffset;
    const end = start + to * 4;
    const lower = present[0]!;
    const higher = present[1]!;
    const all = counts[higher]!;
    let lesser = 0;
    let ofHigher = 0;
    let at = start + from * 4;
    for (;;) {
      at = kernels.scanTwo(
        at,
        end,
        steps.byteOffset,
        found.byteOffset,
        lesser,
        ofHigher,
        total,
        all,
        this.#bar,
      );
      if (at === end) return;
      lesser = found[0]!;
      ofHigher = found[1]!;
      lesserCounts[lower] = lesser - ofHigher;
      lesserCounts[higher] = ofHigher;
      this.#consider(column, (at - start) / 4, lesser);
    }
  }

  #scanMany(column: number, from: number, to: number): void {
    const { kernels, order, packed, found, foundReal, counts, present, lesserCounts } =
      this.#workspace;
    const start = order.byteOffset;
    const end = start + to * 4;
    for (let i = 0; i < this.distinct; i++) lesserCounts[present[i]!] = 0;
    foundReal[0] = 0;
    foundReal[1] = 0;
    foundReal[2] = this.#squares;
    let at = start + from * 4;
    for (;;) {
      at = kernels.scanMany(
        at,
        end,
        packed.byteOffset,
        found.byteOffset,
        counts.byteOffset,
        lesserCounts.byteOffset,
        this.total,
        this.#bar,
      );
      if (at === end) return;
      this.#consider(column, (at - start) / 4, foundReal[0]);
    }
  }

  /** Takes the split in front of position `at` if it is the best so far and the libraries try it. */
  #consider(column: number, at: number, lesser: number): void {
    const { counts, present, lesserCounts } = this.#workspace;
    const { total } = this;
    const greater = total - lesser;
    let lesserSum = 0;
    let greaterSum = 0;
    for (let i = 0; i < this.distinct; i++) {
      const label = present[i]!;
      const count = lesserCounts[label]!;
      const lesserShare = repeatedSum(count, lesser);
      const greaterShare = repeatedSum(counts[label]! - count, greater);
      lesserSum += lesserShare * lesserShare;
      greaterSum += greaterShare * greaterShare;
    }
    const impurity = ((1 - greaterSum) * greater) / total + ((1 - lesserSum) * lesser) / total;
    const gain = this.#impurity - impurity;
    if (gain > this.gain) this.#take(gain, column, at, this.#candidates.splitValueAt(at));
  }

  /**
   * A candidate may leave one side empty. Its gain is zero but for rounding, so it only matters in
   * a node that no split improves.
   */
  #considerEmpty(column: number, from: number): void {
    if (this.#barGain > 0) return;
    this.#takeUseless(column, from, this.#candidates.allGreaterValue());
  }

  #considerFull(column: number, to: number): void {
    if (this.#barGain > 0) return;
    this.#takeUseless(column, to, this.#candidates.allLesserValue());
  }

  #takeUseless(column: number, at: number, value: number): void {
    const gain = this.#impurity - (this.#impurity * this.total) / this.total;
    if (gain > this.gain) this.#take(gain, column, at, value);
  }

  #take(gain: number, column: number, at: number, value: number): void {
    if (Number.isNaN(value)) return;
    this.gain = gain;
    this.column = column;
    this.at = at;
    this.value = value;
    this.#raiseBar();
  }

  /** Sets the gain, and the kernels' score, that a position has to reach to be examined. */
  #raiseBar(): void {
    const { total } = this;
    this.#barGain = Math.max(this.gain - this.#tolerance, this.#floor);
    this.#bar =
      this.distinct === 2
        ? (this.#barGain * total * total) / 2
        : this.#barGain * total + this.#squares / total;
  }
}

/** Sorts the first entries, few as a rule. */
function sortStart(list: Int32Array, length: number): void {
  if (length > 32) {
    list.subarray(0, length).sort();
    return;
  }
  for (let i = 1; i < length; i++) {
    const entry = list[i]!;
    let at = i;
    for (; at > 0 && list[at - 1]! > entry; at--) list[at] = list[at - 1]!;
    list[at] = entry;
  }
}
