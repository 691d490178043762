import { ClassCounts } from './classCounts.js';
import type { IndexedTable } from './indexedTable.js';
import { ROW } from './indexedTable.js';
import { repeatedSum } from './repeatedSum.js';
import type { Sample } from './sample.js';
import { CLASS_SHIFT, COPIES } from './sample.js';

const UNIT_ROUNDOFF = 1 / 0x20000000000000;

/**
 * Finds the split of a node that ml-cart finds: of all its candidates, column by column and in
 * ascending order, the first with the greatest gain, gains being rounded as ml-cart rounds them.
 *
 * A formula scores every position of every column; only where the score comes within its own and
 * the libraries' rounding errors of the best gain so far is the position examined: is it a
 * candidate at all, and what gain do the libraries compute?
 */
export class SplitSearch {
  readonly #table: IndexedTable;
  readonly #sample: Sample;
  readonly #step: Int32Array;
  readonly #lesser: Int32Array;
  readonly counts: ClassCounts;

  /** The best split so far: its gain, the position of its column, and its first greater row. */
  gain = -Infinity;
  column = -1;
  value = 0;
  at = 0;

  #order: Int32Array;
  #from = 0;
  #to = 0;
  #impurity = 0;
  #squares = 0;
  #tolerance = 0;
  #bar = 0;

  constructor(table: IndexedTable, sample: Sample) {
    this.#table = table;
    this.#sample = sample;
    this.#order = sample.rowOf;
    this.#step = new Int32Array(table.rows);
    this.#lesser = new Int32Array(table.classes);
    this.counts = new ClassCounts(table.classes);
  }

  /** Counts the classes of the node whose rows are `order[from]` to `order[to - 1]`. */
  count(order: Int32Array, from: number, to: number): void {
    const { counts } = this;
    const { packed } = this.#sample;
    counts.clear();
    for (let i = from; i < to; i++) {
      const row = packed[order[i]! & ROW]!;
      counts.add(row >>> CLASS_SHIFT, row & COPIES);
    }
    counts.sortPresent();
  }

  /**
   * Searches the counted node. Column `c` of the tree is `features[c]` of the table and has its
   * rows at `order[c * stride + from]` and on.
   */
  search(order: Int32Array, features: Int32Array, stride: number, from: number, to: number): void {
    const { of, present, distinct, total } = this.counts;
    this.gain = -Infinity;
    this.column = -1;
    this.#order = order;
    if (distinct < 2) return;
    let squares = 0;
    let sum = 0;
    for (let i = 0; i < distinct; i++) {
      const count = of[present[i]!]!;
      const share = repeatedSum(count, total);
      sum += share * share;
      squares += count * count;
    }
    this.#impurity = 1 - sum;
    this.#squares = squares;
    this.#tolerance = 4 * (total + distinct + 16) * UNIT_ROUNDOFF;
    const two = distinct === 2;
    if (two) this.#markSteps(order, from, to);
    this.#raiseBar();
    for (let column = 0; column < features.length; column++) {
      if (features.indexOf(features[column]!) < column) continue;
      this.#from = column * stride + from;
      this.#to = column * stride + to;
      this.#considerEmpty(column, features[column]!, false);
      if (two) this.#scanTwo(column, features[column]!);
      else this.#scanMany(column, features[column]!);
      this.#considerEmpty(column, features[column]!, true);
    }
  }

  /** Of two classes: each row's copies, and again in the upper half if it is of the higher class. */
  #markSteps(order: Int32Array, from: number, to: number): void {
    const { packed } = this.#sample;
    const step = this.#step;
    const higher = this.counts.present[1]!;
    for (let i = from; i < to; i++) {
      const number = order[i]! & ROW;
      const row = packed[number]!;
      const copies = row & COPIES;
      step[number] = row >>> CLASS_SHIFT === higher ? copies * (COPIES + 2) : copies;
    }
  }

  /**
   * With two classes the gain of a split into l and g rows is 2 d^2 / (n^2 l g), where
   * d = (higher class among the lesser rows) n - (higher class) l.
   */
  #scanTwo(column: number, feature: number): void {
    const order = this.#order;
    const step = this.#step;
    const to = this.#to;
    const { present, of, total } = this.counts;
    const higherTotal = of[present[1]!]!;
    let bar = this.#bar;
    let lesser = 0;
    let higher = 0;
    let last = step[order[this.#from]! & ROW]!;
    for (let i = this.#from + 1; i < to; i++) {
      lesser += last & COPIES;
      higher += last >>> 16;
      const entry = order[i]!;
      last = step[entry & ROW]!;
      const d = higher * total - lesser * higherTotal;
      if (d * d >= bar * (lesser * (total - lesser)) && entry < 0) {
        this.#lesser[present[0]!] = lesser - higher;
        this.#lesser[present[1]!] = higher;
        this.#consider(column, feature, i, lesser);
        bar = this.#bar;
      }
    }
  }

  /**
   * The gain of a split is (L / l + G / g) / n less what all splits share, where L and G are the
   * sums of the squared class counts of its l lesser and g greater rows.
   */
  #scanMany(column: number, feature: number): void {
    const order = this.#order;
    const { packed } = this.#sample;
    const counts = this.#lesser;
    const { present, of, total, distinct } = this.counts;
    const to = this.#to;
    for (let i = 0; i < distinct; i++) counts[present[i]!] = 0;
    let bar = this.#bar;
    let lesser = 0;
    let lesserSquares = 0;
    let greaterSquares = this.#squares;
    let last = packed[order[this.#from]! & ROW]!;
    for (let i = this.#from + 1; i < to; i++) {
      const label = last >>> CLASS_SHIFT;
      const copies = last & COPIES;
      const before = counts[label]!;
      lesserSquares += copies * (2 * before + copies);
      greaterSquares -= copies * (2 * (of[label]! - before) - copies);
      counts[label] = before + copies;
      lesser += copies;
      const entry = order[i]!;
      last = packed[entry & ROW]!;
      const greater = total - lesser;
      if (
        lesserSquares * greater + greaterSquares * lesser >= bar * (lesser * greater) &&
        entry < 0
      ) {
        this.#consider(column, feature, i, lesser);
        bar = this.#bar;
      }
    }
  }

  /** Takes the split in front of position `at` if it is a candidate and the best so far. */
  #consider(column: number, feature: number, at: number, lesser: number): void {
    const value = this.#splitValueAt(feature, at);
    if (Number.isNaN(value)) return;
    const { of, present, distinct, total } = this.counts;
    const greater = total - lesser;
    let lesserSum = 0;
    let greaterSum = 0;
    for (let i = 0; i < distinct; i++) {
      const label = present[i]!;
      const count = this.#lesser[label]!;
      const lesserShare = repeatedSum(count, lesser);
      const greaterShare = repeatedSum(of[label]! - count, greater);
      lesserSum += lesserShare * lesserShare;
      greaterSum += greaterShare * greaterShare;
    }
    const impurity = ((1 - greaterSum) * greater) / total + ((1 - lesserSum) * lesser) / total;
    this.#take(this.#impurity - impurity, column, value, at);
  }

  #take(gain: number, column: number, value: number, at: number): void {
    if (!(gain > this.gain)) return;
    this.gain = gain;
    this.column = column;
    this.value = value;
    this.at = at;
    this.#raiseBar();
  }

  /** What a position has to score to be examined. */
  #raiseBar(): void {
    const { distinct, total } = this.counts;
    const gain = Math.max(this.gain - this.#tolerance, -1);
    this.#bar = distinct === 2 ? (gain * total * total) / 2 : gain * total + this.#squares / total;
  }

  /**
   * The first split value the libraries try that has exactly the rows before `at`, where a new
   * value begins, on its lesser side; NaN if they try none.
   *
   * They try the mean of every two neighbours of different class, equal values included, so the
   * mean is that of the values on both sides of `at`, or the greater of the two. That one comes
   * from two equal neighbours, or from a mean with the next value that was rounded down to it.
   */
  #splitValueAt(feature: number, at: number): number {
    const below = this.#valueAt(feature, at - 1);
    const value = this.#valueAt(feature, at);
    const end = this.#groupEnd(at);
    const mean = (below + value) / 2;
    if (mean > below && mean <= value && this.#lastClass(at) !== this.#firstClass(at)) return mean;
    if ((value + value) / 2 !== value) return NaN;
    if (this.#isMixed(at, end)) return value;
    if (end < this.#to && (value + this.#valueAt(feature, end)) / 2 === value) {
      if (this.#lastClass(end) !== this.#firstClass(end)) return value;
    }
    return NaN;
  }

  /**
   * Candidates with all rows on one side: a mean that is the lowest value or overflows. Their gain
   * is zero but for rounding, so they only matter in a node that no split improves.
   */
  #considerEmpty(column: number, feature: number, overflow: boolean): void {
    if (this.gain > this.#tolerance) return;
    const highest = this.#valueAt(feature, this.#to - 1);
    if (overflow && highest + highest !== Infinity) return;
    const value = this.#firstEmptySplit(feature, overflow);
    if (Number.isNaN(value)) return;
    const { total } = this.counts;
    const gain = this.#impurity - (this.#impurity * total) / total;
    this.#take(gain, column, value, overflow ? this.#to : this.#from);
  }

  #firstEmptySplit(feature: number, overflow: boolean): number {
    const lowest = this.#valueAt(feature, this.#from);
    for (let start = this.#from; start < this.#to;) {
      const end = this.#groupEnd(start);
      const value = this.#valueAt(feature, start);
      const double = (value + value) / 2;
      if ((overflow ? double === Infinity : double <= lowest) && this.#isMixed(start, end)) {
        return double;
      }
      if (end === this.#to) break;
      const mean = (value + this.#valueAt(feature, end)) / 2;
      if (!overflow && mean > lowest) break;
      if ((!overflow || mean === Infinity) && this.#lastClass(end) !== this.#firstClass(end)) {
        return mean;
      }
      start = end;
    }
    return NaN;
  }

  #valueAt(feature: number, at: number): number {
    const row = this.#sample.rowOf[this.#order[at]! & ROW]!;
    return this.#table.values[feature * this.#table.rows + row]!;
  }

  #groupEnd(start: number): number {
    let end = start + 1;
    while (end < this.#to && this.#order[end]! >= 0) end++;
    return end;
  }

  #classAt(at: number): number {
    return this.#sample.packed[this.#order[at]! & ROW]! >>> CLASS_SHIFT;
  }

  #isMixed(start: number, end: number): boolean {
    const label = this.#classAt(start);
    for (let i = start + 1; i < end; i++) if (this.#classAt(i) !== label) return true;
    return false;
  }

  /** The class that comes first in the sample, of the group that begins at `start`. */
  #firstClass(start: number): number {
    const end = this.#groupEnd(start);
    let first = start;
    for (let i = start + 1; i < end; i++) {
      if ((this.#order[i]! & ROW) < (this.#order[first]! & ROW)) first = i;
    }
    return this.#classAt(first);
  }

  /** The class that comes last in the sample, of the group that ends in front of `end`. */
  #lastClass(end: number): number {
    const { last } = this.#sample;
    const order = this.#order;
    let latest = end - 1;
    for (let i = end - 1; order[i]! >= 0;) {
      i--;
      if (last[order[i]! & ROW]! > last[order[latest]! & ROW]!) latest = i;
    }
    return this.#classAt(latest);
  }
}
