import { Candidates } from './candidates.js';
import type { IndexedTable } from './indexedTable.js';
import type { Sample } from './sample.js';
import type { Scan } from './scan.js';
import type { Target } from './target.js';
import type { Workspace } from './workspace.js';

/**
 * Finds the split of a node that ml-cart finds: of all its candidates, column by column and in
 * ascending order, the first with the greatest gain, gains being rounded as ml-cart rounds them.
 *
 * A formula gives the gain of every position of every column. Only where that comes within the
 * rounding errors of formula and libraries of the best gain is the position examined: what gain do
 * the libraries compute, and do they try it at all?
 */
export class SplitSearch {
  readonly #target: Target<unknown, unknown>;
  readonly #candidates: Candidates;
  /** By column: the greatest gain by formula. */
  readonly #peaks: Float64Array;
  #features: Int32Array = new Int32Array(0);
  #stride = 0;
  /** Columns whose feature was drawn before: they cannot be better and are passed over. */
  #repeated: readonly number[] = [];
  /** What the target says of the node. */
  #tolerance = 0;
  #mostOfNothing = 0;
  readonly #most: number;
  /** What is not worth examining, whatever has been found so far. */
  #floor = 0;
  /** What is worth examining now. */
  #bar = 0;

  /** The best split: its gain, the place of its column in the tree, and its first greater row. */
  gain = -Infinity;
  column = -1;
  value = 0;
  at = 0;

  constructor(
    table: IndexedTable,
    sample: Sample,
    target: Target<unknown, unknown>,
    workspace: Workspace,
  ) {
    this.#target = target;
    this.#most = target.most;
    this.#candidates = new Candidates(table, sample, workspace, target);
    this.#peaks = workspace.peaks;
  }

  /**
   * Turns to a tree. Its column `c` is `features[c]` of the table, and has the rows of a node at
   * `order[c * stride + from]` and on.
   */
  turnTo(features: Int32Array, stride: number): void {
    this.#features = features;
    this.#stride = stride;
    this.#repeated = [...features.keys()].filter(
      (column) => features.indexOf(features[column]!) < column,
    );
  }

  /** Searches the counted node. */
  search(from: number, to: number): void {
    this.#forget();
    if (this.#target.isAlike || this.#features.length === 0) return;
    const scan = this.#target.pickScan();
    const { tolerance, mostOfNothing } = this.#target;
    this.#tolerance = tolerance;
    this.#mostOfNothing = mostOfNothing;
    scan.begin(from, to);
    const highest = this.#findPeaks(scan);
    this.#floor = highest - 2 * tolerance;
    this.#searchColumns(scan, from, to);
    if (this.gain < highest - tolerance) {
      // The libraries do not try the highest peak: equal values hide where the class changes.
      this.#forget();
      this.#floor = -Number.MAX_VALUE;
      this.#searchColumns(scan, from, to);
    }
  }

  #forget(): void {
    this.gain = -Infinity;
    this.column = -1;
  }

  #findPeaks(scan: Scan): number {
    const peaks = this.#peaks;
    const columns = this.#features.length;
    scan.findPeaks(columns, this.#stride);
    for (const column of this.#repeated) peaks[column] = -Infinity;
    let highest = -Infinity;
    for (let column = 0; column < columns; column++) highest = Math.max(highest, peaks[column]!);
    return highest;
  }

  #searchColumns(scan: Scan, from: number, to: number): void {
    const features = this.#features;
    const stride = this.#stride;
    const target = this.#target;
    const candidates = this.#candidates;
    this.#raiseBar();
    for (let column = 0; column < features.length; column++) {
      if (this.#peaks[column]! < this.#bar) continue;
      const start = column * stride + from;
      const end = column * stride + to;
      candidates.turnTo(features[column]!, start, end);
      // A candidate may leave one side empty, which only matters where no split gains anything.
      // The bar only saves work and may be tested with <= or <: see README.
      if (this.#bar <= this.#mostOfNothing && target.gainOfNothing > this.gain) {
        this.#take(target.gainOfNothing, column, start, candidates.allGreaterValue());
      }
      scan.start(start, end);
      for (let at = scan.next(this.#bar); at >= 0; at = scan.next(this.#bar)) {
        const gain = target.gainOf(scan.lesser, start, at, end);
        if (gain > this.gain) this.#take(gain, column, at, candidates.splitValueAt(at));
      }
      if (this.#bar <= this.#mostOfNothing && target.gainOfNothing > this.gain) {
        this.#take(target.gainOfNothing, column, end, candidates.allLesserValue());
      }
    }
  }

  /** @param value NaN if the libraries do not try this split */
  #take(gain: number, column: number, at: number, value: number): void {
    if (Number.isNaN(value)) return;
    this.gain = gain;
    this.column = column;
    this.at = at;
    this.value = value;
    this.#target.keep();
    this.#raiseBar();
  }

  #raiseBar(): void {
    this.#bar =
      this.gain < this.#most ? Math.max(this.gain - this.#tolerance, this.#floor) : Infinity;
  }
}
