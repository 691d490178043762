import type { NodeSums } from './nodeSums.js';
import type { Scan } from './scan.js';
import type { Workspace } from './workspace.js';

/** A node of numbers: all that counts is how many rows, and the sum of their weights. */
export class SumScan implements Scan {
  readonly #node: NodeSums;
  readonly #workspace: Workspace;
  lesser = 0;
  #at = 0;
  #end = 0;

  constructor(node: NodeSums, workspace: Workspace) {
    this.#node = node;
    this.#workspace = workspace;
  }

  begin(from: number, to: number): void {
    this.start(from, to);
  }

  findPeaks(columns: number, stride: number): void {
    const { kernels, peaks, packed, weights } = this.#workspace;
    const { total, meanWeight, unit, squares } = this.#node;
    kernels.peaksSum(
      this.#at,
      this.#end,
      stride * 4,
      peaks.byteOffset,
      peaks.byteOffset + columns * 8,
      packed.byteOffset,
      weights.byteOffset,
      total,
      meanWeight,
    );
    for (let column = 0; column < columns; column++) {
      peaks[column] = peaks[column]! * total * unit - squares;
    }
  }

  start(from: number, to: number): void {
    const { order, scanned } = this.#workspace;
    scanned.fill(0);
    this.#at = order.byteOffset + from * 4;
    this.#end = order.byteOffset + to * 4;
  }

  next(gain: number): number {
    const { kernels, order, packed, weights, scanned } = this.#workspace;
    const { total, meanWeight, unit, squares } = this.#node;
    this.#at = kernels.scanSum(
      this.#at,
      this.#end,
      packed.byteOffset,
      weights.byteOffset,
      scanned.byteOffset,
      total,
      meanWeight,
      (gain + squares) / unit / total,
    );
    if (this.#at === this.#end) return -1;
    this.lesser = scanned[2]!;
    return (this.#at - order.byteOffset) / 4;
  }
}
