/** Scores the positions of a column by a formula, in the kernels. */
export interface Scan {
  /** Rows in front of the position that `next` returned, copies included. */
  lesser: number;

  /** Turns to the counted node whose rows are `order[from]` to `order[to - 1]`. */
  begin(from: number, to: number): void;

  /**
   * Writes the greatest gain of a split between two values of each of the first columns to the
   * workspace's `peaks`; 0 for a column of one value.
   */
  findPeaks(columns: number, stride: number): void;

  /** Turns to a column of the node. */
  start(from: number, to: number): void;

  /**
   * The next position where a value begins and whose split gains at least `gain`, with the class
   * counts in front of it in `lesserCounts`; -1 if there is none.
   */
  next(gain: number): number;
}
