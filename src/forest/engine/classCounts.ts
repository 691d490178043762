import { repeatedSum } from './repeatedSum.js';

/** How many rows of each class there are, and which classes there are at all. */
export class ClassCounts {
  /** By class; 0 for the classes that are not present. */
  readonly of: Int32Array;
  /** The present classes in ascending order, in the first `distinct` entries. */
  readonly present: Int32Array;
  distinct = 0;
  /** All rows. */
  total = 0;

  constructor(classes: number) {
    this.of = new Int32Array(classes);
    this.present = new Int32Array(classes);
  }

  clear(): void {
    for (let i = 0; i < this.distinct; i++) this.of[this.present[i]!] = 0;
    this.distinct = 0;
    this.total = 0;
  }

  add(label: number, copies: number): void {
    const before = this.of[label]!;
    if (before === 0) this.present[this.distinct++] = label;
    this.of[label] = before + copies;
    this.total += copies;
  }

  /** To be called after the last `add`. */
  sortPresent(): void {
    const { present, distinct } = this;
    if (distinct > 32) {
      present.subarray(0, distinct).sort();
      return;
    }
    for (let i = 1; i < distinct; i++) {
      const label = present[i]!;
      let at = i;
      for (; at > 0 && present[at - 1]! > label; at--) present[at] = present[at - 1]!;
      present[at] = label;
    }
  }
}

/** The Gini impurity of `lesser`, rounded as ml-cart rounds it. */
export function impurityOf(lesser: Int32Array, n: number, all: ClassCounts): number {
  if (n === 0) return 0;
  let sum = 0;
  for (let i = 0; i < all.distinct; i++) {
    const share = repeatedSum(lesser[all.present[i]!]!, n);
    sum += share * share;
  }
  return 1 - sum;
}
