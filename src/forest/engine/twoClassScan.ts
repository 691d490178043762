import type { NodeCounts } from './nodeCounts.js';
import type { Scan } from './scan.js';
import type { Workspace } from './workspace.js';

/** A node of two classes: all that counts is how many rows, and how many of the higher class. */
export class TwoClassScan implements Scan {
  readonly #node: NodeCounts;
  readonly #workspace: Workspace;
  lesser = 0;
  #higher = 0;
  #ofHigher = 0;
  #at = 0;
  #end = 0;

  constructor(node: NodeCounts, workspace: Workspace) {
    this.#node = node;
    this.#workspace = workspace;
  }

  begin(from: number, to: number): void {
    const { kernels, order, packed, steps, counts, present } = this.#workspace;
    const higher = present[1]!;
    this.#at = order.byteOffset + from * 4;
    this.#end = order.byteOffset + to * 4;
    kernels.markSteps(this.#at, this.#end, packed.byteOffset, steps.byteOffset, higher);
    this.#ofHigher = counts[higher]!;
  }

  findPeaks(columns: number, stride: number): void {
    const { kernels, peaks, steps } = this.#workspace;
    const { total } = this.#node;
    kernels.peaksTwo(
      this.#at,
      this.#end,
      stride * 4,
      peaks.byteOffset,
      peaks.byteOffset + columns * 8,
      steps.byteOffset,
      total,
      this.#ofHigher,
    );
    for (let column = 0; column < columns; column++) {
      peaks[column] = (2 * peaks[column]!) / total / total;
    }
  }

  start(from: number, to: number): void {
    this.lesser = 0;
    this.#higher = 0;
    this.#at = this.#workspace.order.byteOffset + from * 4;
    this.#end = this.#workspace.order.byteOffset + to * 4;
  }

  next(gain: number): number {
    const { kernels, order, steps, found, present, lesserCounts } = this.#workspace;
    const { total } = this.#node;
    this.#at = kernels.scanTwo(
      this.#at,
      this.#end,
      steps.byteOffset,
      found.byteOffset,
      this.lesser,
      this.#higher,
      total,
      this.#ofHigher,
      (gain * total * total) / 2,
    );
    if (this.#at === this.#end) return -1;
    this.lesser = found[0]!;
    this.#higher = found[1]!;
    lesserCounts[present[0]!] = this.lesser - this.#higher;
    lesserCounts[present[1]!] = this.#higher;
    return (this.#at - order.byteOffset) / 4;
  }
}
