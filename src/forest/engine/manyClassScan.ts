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

  begin(): void {
    // The counts are all it needs.
  }

  peakGain(from: number, to: number): number {
    this.start(from, to);
    const { kernels, packed, counts, lesserCounts } = this.#workspace;
    const { total, squares } = this.#node;
    const peak = kernels.peakMany(
      this.#at,
      this.#end,
      packed.byteOffset,
      counts.byteOffset,
      lesserCounts.byteOffset,
      total,
      squares,
    );
    return Math.max(0, (peak - squares / total) / total);
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
