import type { NumberTable } from './indexedTable.js';
import { ROW } from './indexedTable.js';
import { NodeSums } from './nodeSums.js';
import type { NumberPart } from './nodeSums.js';
import type { Sample } from './sample.js';
import type { Scan } from './scan.js';
import { SumScan } from './sumScan.js';
import type { Child, Target } from './target.js';
import type { NumberLeaves } from './tree.js';
import type { Workspace } from './workspace.js';

/** Numbers are learned. What ml-cart calls the gain is an error there; here it is minus that. */
export class NumberTarget implements Target<NumberPart, NumberLeaves> {
  readonly #table: NumberTable;
  readonly #workspace: Workspace;
  readonly #sample: Sample;
  readonly #node: NodeSums;
  readonly #scan: Scan;
  readonly #means: Float64Array<ArrayBuffer>;
  #leaves = 0;
  /** Rows of the child that was settled first. */
  #lesser = 0;
  #lesserMean = 0;
  #greaterMean = 0;
  readonly gainAboveRoot = 0;
  readonly most = 0;

  constructor(table: NumberTable, sample: Sample, workspace: Workspace) {
    this.#table = table;
    this.#workspace = workspace;
    this.#sample = sample;
    this.#node = new NodeSums(workspace);
    this.#scan = new SumScan(this.#node, workspace);
    this.#means = new Float64Array(table.rows);
  }

  get total(): number {
    return this.#node.total;
  }

  get isAlike(): boolean {
    return this.#node.isAlike;
  }

  get tolerance(): number {
    return this.#node.tolerance;
  }

  get mostOfNothing(): number {
    return this.#node.mostOfNothing;
  }

  get gainOfNothing(): number {
    return -this.#node.errorOfNothing();
  }

  start(drawn: Int32Array): NumberPart {
    const { targets, places } = this.#workspace;
    const all = this.#table.targets;
    const sample = this.#sample;
    sample.take(drawn, null);
    this.#leaves = 0;
    let least = Infinity;
    let most = -Infinity;
    let sum = 0;
    for (let number = 0; number < sample.size; number++) {
      targets[number] = all[sample.rowOf[number]!]!;
    }
    for (let place = 0; place < drawn.length; place++) {
      const target = all[drawn[place]!]!;
      places[place] = sample.numberOf(drawn[place]!);
      sum += target;
      least = Math.min(least, target);
      most = Math.max(most, target);
    }
    return { first: 0, total: drawn.length, mean: sum / drawn.length, least, most };
  }

  answerOf(entry: number): number {
    return this.#workspace.targets[entry & ROW]!;
  }

  turnTo(part: NumberPart, from: number, to: number): void {
    this.#node.turnTo(part, from, to);
  }

  pickScan(): Scan {
    this.#node.weigh();
    return this.#scan;
  }

  gainOf(_: number, from: number, at: number, to: number): number {
    return -this.#node.errorOf(from, at, to);
  }

  keep(): void {
    this.#lesserMean = this.#workspace.foundReal[0]!;
    this.#greaterMean = this.#workspace.foundReal[1]!;
  }

  statedGain(gain: number): number {
    return -gain;
  }

  settle(from: number, to: number, side: number): Child<NumberPart> {
    const { kernels, order, packed, targets, foundReal, sides } = this.#workspace;
    const start = order.byteOffset;
    const total = kernels.markNumbers(
      start + from * 4,
      start + to * 4,
      packed.byteOffset,
      targets.byteOffset,
      foundReal.byteOffset,
      sides.byteOffset,
      side,
    );
    const least = foundReal[0]!;
    const most = foundReal[1]!;
    const { first } = this.#node.part;
    const mean = side === 1 ? this.#lesserMean : this.#greaterMean;
    const part = { first: side === 1 ? first : first + this.#lesser, total, mean, least, most };
    if (side === 1) this.#lesser = total;
    return { part, rows: total, isAlike: least === most };
  }

  divide(): void {
    const { kernels, places, sides, spare } = this.#workspace;
    const { first, total } = this.#node.part;
    const start = places.byteOffset + first * 4;
    const end = start + total * 4;
    kernels.divide(start, end, 0, end, sides.byteOffset, spare.byteOffset);
  }

  endNode(): void {
    this.#means[this.#leaves++] = this.#node.part.mean;
  }

  endChild({ part }: Child<NumberPart>): void {
    this.#means[this.#leaves++] = part.mean;
  }

  finish(): NumberLeaves {
    return { leafValue: this.#means.slice(0, this.#leaves) };
  }
}
