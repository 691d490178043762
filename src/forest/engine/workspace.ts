import type { Kernels } from './kernels.js';
import { openKernels } from './kernels.js';

/** The memory one tree after the other is grown in, which the kernels see too. */
export class Workspace {
  readonly kernels: Kernels;
  /** What a kernel found, as integers and as doubles. */
  readonly found: Int32Array;
  readonly foundReal: Float64Array;
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
    this.found = integers(6);
    this.foundReal = new Float64Array(buffer, 0, 3);
    this.order = integers(cells);
    this.spare = integers(rows + 1);
    this.packed = integers(rows);
    this.steps = integers(rows);
    this.counts = integers(classes);
    this.present = integers(classes);
    this.lesserCounts = integers(classes);
    this.peaks = new Float64Array(buffer, next(features * 8), features);
    this.sides = new Uint8Array(buffer, next(rows), rows);
  }
}

/** Bytes of memory a workspace takes. */
export function workspaceBytes(rows: number, features: number, classes: number): number {
  return 4 * rows * Math.max(features, 1) + 13 * rows + 12 * classes + 8 * features + 128;
}
