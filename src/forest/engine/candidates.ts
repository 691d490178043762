import type { IndexedTable } from './indexedTable.js';
import { ROW } from './indexedTable.js';
import type { Sample } from './sample.js';
import type { Target } from './target.js';
import type { Workspace } from './workspace.js';

/**
 * Which split values ml-cart tries in a column of a node. It sorts the rows by value, equal ones
 * as they come in the sample, and tries the mean of every two neighbours of different class, or number to learn.
 */
export class Candidates {
  readonly #table: IndexedTable;
  readonly #sample: Sample;
  readonly #order: Int32Array;
  readonly #target: Pick<Target<unknown, unknown>, 'answerOf'>;
  #feature = 0;
  #from = 0;
  #to = 0;

  constructor(
    table: IndexedTable,
    sample: Sample,
    { order }: Workspace,
    target: Pick<Target<unknown, unknown>, 'answerOf'>,
  ) {
    this.#table = table;
    this.#sample = sample;
    this.#order = order;
    this.#target = target;
  }

  /** Turns to the column of the table whose rows of the node are `order[from]` to `order[to - 1]`. */
  turnTo(feature: number, from: number, to: number): void {
    this.#feature = feature;
    this.#from = from;
    this.#to = to;
  }

  /**
   * The first value tried with exactly the rows in front of `at`, where a new value begins, on its
   * lesser side; NaN if none is.
   *
   * It is the mean of the values on both sides of `at`, or the greater of the two: that one comes
   * from two equal neighbours, or from a mean with the next value that is rounded down to it.
   */
  splitValueAt(at: number): number {
    const below = this.#valueAt(at - 1);
    const value = this.#valueAt(at);
    const mean = (below + value) / 2;
    if (mean > below && mean <= value && this.#lastAnswer(at) !== this.#firstAnswer(at))
      return mean;
    if ((value + value) / 2 !== value) return NaN;
    const end = this.#groupEnd(at);
    if (this.#isMixed(at, end)) return value;
    if (end === this.#to || (value + this.#valueAt(end)) / 2 !== value) return NaN;
    return this.#lastAnswer(end) !== this.#firstAnswer(end) ? value : NaN;
  }

  /** The first value tried that is the lowest or overflows to -Infinity: nothing is less. */
  allGreaterValue(): number {
    const lowest = this.#valueAt(this.#from);
    return this.#firstValue(
      (value) => value > lowest,
      (value) => value <= lowest,
    );
  }

  /** Infinity if a value is tried that overflows to it: everything is less. Else NaN. */
  allLesserValue(): number {
    const highest = this.#valueAt(this.#to - 1);
    if (highest + highest !== Infinity) return NaN;
    return this.#firstValue(
      () => false,
      (value) => value === Infinity,
    );
  }

  /** The first value tried that is `wanted`, NaN if there is none or one is `beyond` before. */
  #firstValue(beyond: (value: number) => boolean, wanted: (value: number) => boolean): number {
    for (let start = this.#from; ;) {
      const end = this.#groupEnd(start);
      const value = this.#valueAt(start);
      const double = (value + value) / 2;
      if (wanted(double) && this.#isMixed(start, end)) return double;
      if (end === this.#to) return NaN;
      const mean = (value + this.#valueAt(end)) / 2;
      if (beyond(mean)) return NaN;
      if (wanted(mean) && this.#lastAnswer(end) !== this.#firstAnswer(end)) return mean;
      start = end;
    }
  }

  #valueAt(at: number): number {
    const row = this.#sample.rowOf[this.#order[at]! & ROW]!;
    return this.#table.values[this.#feature * this.#table.rows + row]!;
  }

  #answerAt(at: number): number {
    return this.#target.answerOf(this.#order[at]!);
  }

  /** Behind the last row of the same value as the one at `start`. */
  #groupEnd(start: number): number {
    let end = start + 1;
    while (end < this.#to && this.#order[end]! >= 0) end++;
    return end;
  }

  #isMixed(start: number, end: number): boolean {
    const answer = this.#answerAt(start);
    for (let i = start + 1; i < end; i++) if (this.#answerAt(i) !== answer) return true;
    return false;
  }

  /** The answer that comes first in the sample, of the value that begins at `start`. */
  #firstAnswer(start: number): number {
    const end = this.#groupEnd(start);
    let first = start;
    for (let i = start + 1; i < end; i++) {
      if ((this.#order[i]! & ROW) < (this.#order[first]! & ROW)) first = i;
    }
    return this.#answerAt(first);
  }

  /** The answer that comes last in the sample, of the value that ends in front of `end`. */
  #lastAnswer(end: number): number {
    const { last } = this.#sample;
    let latest = end - 1;
    for (let i = end - 1; this.#order[i]! >= 0;) {
      i--;
      if (last[this.#order[i]! & ROW]! > last[this.#order[latest]! & ROW]!) latest = i;
    }
    return this.#answerAt(latest);
  }
}
