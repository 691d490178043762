import type { Scan } from './scan.js';

/**
 * What is learned, classes or numbers: all in which growing a tree differs between the two. It is
 * turned to a sample, then to one node after the other.
 *
 * @typeParam Part what is known of a node's rows before they are looked at again
 * @typeParam Leaves what a grown tree keeps of its leaves
 */
export interface Target<Part, Leaves> {
  /** Of the node: its rows, copies included. */
  readonly total: number;
  /** Of the node: whether the rows are alike, so that no split is tried. */
  readonly isAlike: boolean;
  /** Of the node: twice the most that a gain by formula and the gain of the libraries differ. */
  readonly tolerance: number;
  /** What a root may not gain either: as if it had a parent of this gain. */
  readonly gainAboveRoot: number;
  /** No split gains more. */
  readonly most: number;
  /** A split of the node that leaves one side empty is not worth examining for a bar above this. */
  readonly mostOfNothing: number;
  /** Of the node: the gain of a split that leaves one side empty, as ml-cart rounds it. */
  readonly gainOfNothing: number;

  /** Turns to the sample, and tells what is known of all its rows. */
  start(drawn: Int32Array): Part;
  /** What a row of an entry is labelled with: `===` where ml-cart takes two for equal. */
  answerOf(entry: number): number;
  /** Turns to the node whose rows are `order[from]` to `order[to - 1]`. */
  turnTo(part: Part, from: number, to: number): void;
  /** What scores the positions of the node. */
  pickScan(): Scan;
  /**
   * The gain, as ml-cart rounds it, of the split that puts what is in front of `at` on one side: what
   * the scan has come to in a column that has the node's rows at `from` to `to - 1`.
   */
  gainOf(lesser: number, from: number, at: number, to: number): number;
  /** Notes that the split whose gain was asked for last is the best so far. */
  keep(): void;
  /** A gain as ml-cart states it. */
  statedGain(gain: number): number;
  /**
   * Notes on which side, 1 or 0, of the best split the rows `order[from]` to `order[to - 1]` are, the
   * lesser side first. What is returned holds until another node is divided.
   */
  settle(from: number, to: number, side: number): Child<Part>;
  /** Divides what has no column, by the sides. */
  divide(): void;
  /** Makes the node a leaf. */
  endNode(): void;
  /** Makes a child of the node a leaf, whose rows are alike. */
  endChild(child: Child<Part>): void;
  /** The leaves of the tree, in the order in which they were made. */
  finish(): Leaves;
}

/** A side of a split. */
export interface Child<Part> {
  readonly part: Part;
  /** Copies included. */
  readonly rows: number;
  readonly isAlike: boolean;
}
