import type { Kernels } from './kernels.js';
import { openKernels } from './kernels.js';

/** The memory one tree after the other is grown in, which the kernels see too. */
export class Workspace {
  readonly kernels: Kernels;
  /** What a kernel found, as integers and as doubles. */
  readonly found: Int32Array;
  readonly foundReal: Float64Array;
  /** How far a scan of numbers has come: a sum of 64 bits and how many rows. */
  readonly scanned: Int32Array;
  /**
   * The numbers of the tree's rows in the order of each column, column after column. The sign bit
   * is set where a new value begins.
   */
  readonly order: Int32Array;
  readonly spare: Int32Array;
  /** By row number: the class in the upper 16 bits, the copies in the lower. */
  readonly packed: Int32Array;
  /** By row number, in a node of two classes: the copies, and again above if of the higher. */
  readonly steps: Int32Array;
  /** By row number: 1 on the left of a split, 0 on its right. */
  readonly sides: Uint8Array;
  /** Rows of the node by class. */
  readonly counts: Int32Array;
  /** The classes of the node, ascending. */
  readonly present: Int32Array;
  /** Rows in front of a split by class. */
  readonly lesserCounts: Int32Array;
  /** By column: the greatest gain by formula. */
  readonly peaks: Float64Array;
  /** By row number, where numbers are learned: the number, and its weight as a 64-bit integer. */
  readonly targets: Float64Array;
  readonly weights: Float64Array;
  /** The row numbers in the order of the sample, copies included, where numbers are learned. */
  readonly places: Int32Array;

  /** @param classes 0 where numbers are learned */
  constructor(rows: number, features: number, classes: number) {
    const cells = rows * Math.max(features, 1) + 1;
    const { buffer, kernels } = openKernels(workspaceBytes(rows, features, classes));
    this.kernels = kernels;
    let end = 0;
    const next = (bytes: number): number => {
      const start = end;
      end += (bytes + 7) & ~7;
      return start;
    };
    const integers = (length: number): Int32Array =>
      new Int32Array(buffer, next(length * 4), length);
    const doubles = (length: number): Float64Array =>
      new Float64Array(buffer, next(length * 8), length);
    const numbers = classes === 0 ? rows : 0;
    this.found = integers(8);
    this.scanned = integers(4);
    this.foundReal = new Float64Array(buffer, 0, 4);
    this.order = integers(cells);
    this.spare = integers(rows + 1);
    this.packed = integers(rows);
    this.steps = integers(rows);
    this.counts = integers(classes);
    this.present = integers(classes);
    this.lesserCounts = integers(classes);
    this.peaks = doubles(features);
    this.targets = doubles(numbers);
    this.weights = doubles(numbers);
    this.places = integers(numbers);
    this.sides = new Uint8Array(buffer, next(rows), rows);
  }
}

/** Bytes of memory a workspace takes. */
export function workspaceBytes(rows: number, features: number, classes: number): number {
  const numbers = classes === 0 ? 20 * rows : 0;
  return 4 * rows * Math.max(features, 1) + 13 * rows + numbers + 12 * classes + 8 * features + 160;
}
