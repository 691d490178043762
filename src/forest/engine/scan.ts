/** Scores the positions of a column by a formula, in the kernels. */
export interface Scan {
  /** Rows in front of the position that `next` returned, copies included. */
  lesser: number;

  /** Turns to the counted node whose rows are `order[from]` to `order[to - 1]`. */
  begin(from: number, to: number): void;

  /** The greatest gain of a split between two values of a column; 0 if it has only one. */
  peakGain(from: number, to: number): number;

  /** Turns to a column of the node. */
  start(from: number, to: number): void;

  /**
   * The next position where a value begins and whose split gains at least `gain`, with the class
   * counts in front of it in `lesserCounts`; -1 if there is none.
   */
  next(gain: number): number;
}
