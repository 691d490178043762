import type { NodeCounts } from './nodeCounts.js';
import type { Scan } from './scan.js';
import type { Workspace } from './workspace.js';

/** A node of any number of classes. */
export class ManyClassScan implements Scan {
  readonly #node: NodeCounts;
  readonly #workspace: Workspace;
  lesser = 0;
  #at = 0;
  #end = 0;

  constructor(node: NodeCounts, workspace: Workspace) {
    this.#node = node;
    this.#workspace = workspace;
  }

  begin(from: number, to: number): void {
    const { order } = this.#workspace;
    this.#at = order.byteOffset + from * 4;
    this.#end = order.byteOffset + to * 4;
  }

  findPeaks(columns: number, stride: number): void {
    const { kernels, peaks, packed, counts, lesserCounts, present } = this.#workspace;
    const { total, squares, distinct } = this.#node;
    kernels.peaksMany(
      this.#at,
      this.#end,
      stride * 4,
      peaks.byteOffset,
      peaks.byteOffset + columns * 8,
      packed.byteOffset,
      counts.byteOffset,
      lesserCounts.byteOffset,
      present.byteOffset,
      present.byteOffset + distinct * 4,
      total,
      squares,
    );
    for (let column = 0; column < columns; column++) {
      peaks[column] = Math.max(0, (peaks[column]! - squares / total) / total);
    }
  }

  start(from: number, to: number): void {
    const { order, present, foundReal, lesserCounts } = this.#workspace;
    const { distinct, squares } = this.#node;
    for (let i = 0; i < distinct; i++) lesserCounts[present[i]!] = 0;
    foundReal[0] = 0;
    foundReal[1] = 0;
    foundReal[2] = squares;
    this.#at = order.byteOffset + from * 4;
    this.#end = order.byteOffset + to * 4;
  }

  next(gain: number): number {
    const { kernels, order, packed, found, foundReal, counts, lesserCounts } = this.#workspace;
    const { total, squares } = this.#node;
    this.#at = kernels.scanMany(
      this.#at,
      this.#end,
      packed.byteOffset,
      found.byteOffset,
      counts.byteOffset,
      lesserCounts.byteOffset,
      total,
      gain * total + squares / total,
    );
    if (this.#at === this.#end) return -1;
    this.lesser = foundReal[0]!;
    return (this.#at - order.byteOffset) / 4;
  }
}
