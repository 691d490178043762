import { repeatedSum } from './repeatedSum.js';
import type { Workspace } from './workspace.js';

/** How many rows of each class the current node has: `counts` and `present` of the workspace. */
export class NodeCounts {
  readonly #workspace: Workspace;
  /** Rows, copies included. */
  total = 0;
  /** How many classes are present. */
  distinct = 0;
  /** Sum of the squared counts. */
  squares = 0;
  /** Gini impurity, rounded as ml-cart rounds it. */
  impurity = 0;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** Counts the node whose rows are `order[from]` to `order[to - 1]`. */
  count(from: number, to: number): void {
    const { kernels, order, packed, counts, present } = this.#workspace;
    for (let i = 0; i < this.distinct; i++) counts[present[i]!] = 0;
    const start = order.byteOffset;
    this.distinct = kernels.count(
      start + from * 4,
      start + to * 4,
      packed.byteOffset,
      counts.byteOffset,
      present.byteOffset,
    );
    sortStart(present, this.distinct);
    this.#sum();
  }

  #sum(): void {
    const { counts, present } = this.#workspace;
    let total = 0;
    let squares = 0;
    for (let i = 0; i < this.distinct; i++) {
      const count = counts[present[i]!]!;
      total += count;
      squares += count * count;
    }
    let shares = 0;
    for (let i = 0; i < this.distinct; i++) {
      const share = repeatedSum(counts[present[i]!]!, total);
      shares += share * share;
    }
    this.total = total;
    this.squares = squares;
    this.impurity = 1 - shares;
  }

  /** The gain of the split that puts `lesserCounts`, `lesser` rows, on one side, as ml-cart rounds it. */
  gainOf(lesser: number): number {
    const { counts, present, lesserCounts } = this.#workspace;
    const greater = this.total - lesser;
    let lesserShares = 0;
    let greaterShares = 0;
    for (let i = 0; i < this.distinct; i++) {
      const label = present[i]!;
      const count = lesserCounts[label]!;
      const lesserShare = repeatedSum(count, lesser);
      const greaterShare = repeatedSum(counts[label]! - count, greater);
      lesserShares += lesserShare * lesserShare;
      greaterShares += greaterShare * greaterShare;
    }
    const greaterPart = ((1 - greaterShares) * greater) / this.total;
    const lesserPart = ((1 - lesserShares) * lesser) / this.total;
    return this.impurity - (greaterPart + lesserPart);
  }

  /** The same of a split that leaves one side empty: zero but for rounding. */
  get gainOfNothing(): number {
    return this.impurity - (this.impurity * this.total) / this.total;
  }

  /**
   * Twice the most that the gain by formula and the gain of the libraries differ. They add 1/n
   * once per row, so a share may be off by n/2 roundings, its square by n, and so on: see README.
   */
  get tolerance(): number {
    return 4 * (this.total + this.distinct + 16) * UNIT_ROUNDOFF;
  }
}

const UNIT_ROUNDOFF = 1 / 0x20000000000000;

/** Sorts the first entries, few as a rule. */
function sortStart(list: Int32Array, length: number): void {
  if (length > 32) {
    list.subarray(0, length).sort();
    return;
  }
  for (let i = 1; i < length; i++) {
    const entry = list[i]!;
    let at = i;
    for (; at > 0 && list[at - 1]! > entry; at--) list[at] = list[at - 1]!;
    list[at] = entry;
  }
}
