import type { ClassTable } from './indexedTable.js';
import { ClassLeavesBuilder } from './classLeavesBuilder.js';
import { ManyClassScan } from './manyClassScan.js';
import { NodeCounts } from './nodeCounts.js';
import type { Sample } from './sample.js';
import type { Scan } from './scan.js';
import type { Child, Target } from './target.js';
import type { ClassLeaves } from './tree.js';
import { TwoClassScan } from './twoClassScan.js';
import type { Workspace } from './workspace.js';

/** Classes are learned. A part is the class that its first row has. */
export class ClassTarget implements Target<number, ClassLeaves> {
  readonly #table: ClassTable;
  readonly #workspace: Workspace;
  readonly #sample: Sample;
  readonly #node: NodeCounts;
  readonly #twoClasses: Scan;
  readonly #manyClasses: Scan;
  readonly #leaves: ClassLeavesBuilder;
  /** By side, for one node after the other. */
  readonly #children = [
    { part: 0, rows: 0, isAlike: false },
    { part: 0, rows: 0, isAlike: false },
  ];
  readonly gainAboveRoot = NaN;
  readonly most = Infinity;
  /** Such a gain is zero but for rounding. */
  readonly mostOfNothing = 0;

  constructor(table: ClassTable, sample: Sample, workspace: Workspace) {
    this.#table = table;
    this.#workspace = workspace;
    this.#sample = sample;
    this.#node = new NodeCounts(workspace);
    this.#twoClasses = new TwoClassScan(this.#node, workspace);
    this.#manyClasses = new ManyClassScan(this.#node, workspace);
    this.#leaves = new ClassLeavesBuilder(table.rows);
  }

  get total(): number {
    return this.#node.total;
  }

  get isAlike(): boolean {
    return this.#node.distinct < 2;
  }

  get tolerance(): number {
    return this.#node.tolerance;
  }

  get gainOfNothing(): number {
    return this.#node.gainOfNothing;
  }

  start(drawn: Int32Array): number {
    this.#sample.take(drawn, this.#table.labels);
    this.#leaves.start();
    return 0;
  }

  answerOf(entry: number): number {
    return this.#sample.classOf(entry);
  }

  turnTo(_: number, from: number, to: number): void {
    this.#node.count(from, to);
  }

  pickScan(): Scan {
    return this.#node.distinct === 2 ? this.#twoClasses : this.#manyClasses;
  }

  gainOf(lesser: number): number {
    return this.#node.gainOf(lesser);
  }

  keep(): void {
    // The counts of a child are found anew.
  }

  statedGain(gain: number): number {
    return gain;
  }

  settle(from: number, to: number, side: number): Child<number> {
    const { kernels, order, packed, found, sides } = this.#workspace;
    const start = order.byteOffset;
    kernels.mark(
      start + from * 4,
      start + to * 4,
      packed.byteOffset,
      found.byteOffset,
      sides.byteOffset,
      side,
    );
    const child = this.#children[side]!;
    child.part = this.#sample.classOf(order[from]!);
    child.rows = found[0]!;
    child.isAlike = found[1]! === 0;
    return child;
  }

  divide(): void {
    // All there is of a row stands in the columns.
  }

  endNode(): void {
    const { counts, present } = this.#workspace;
    this.#leaves.begin();
    for (let i = 0; i < this.#node.distinct; i++) {
      this.#leaves.add(present[i]!, counts[present[i]!]!);
    }
  }

  endChild({ part, rows }: Child<number>): void {
    this.#leaves.begin();
    this.#leaves.add(part, rows);
  }

  finish(): ClassLeaves {
    return this.#leaves.finish();
  }
}
