import type { Workspace } from './workspace.js';

/** What is known of a node's rows. */
export interface NumberPart {
  /** Where they begin in the workspace's `places`. */
  readonly first: number;
  /** Copies included. */
  readonly total: number;
  /** Of their numbers, rounded as the libraries round it. */
  readonly mean: number;
  readonly least: number;
  readonly most: number;
}

const NOTHING: NumberPart = { first: 0, total: 0, mean: 0, least: 0, most: 0 };

/** Numbers beyond these are not weighed, so that no formula overflows or underflows. */
const GREATEST = 1e120;
const SMALLEST_SPREAD = 1e-100;

const UNIT_ROUNDOFF = 1 / 0x20000000000000;

/** The numbers of the current node: their weights, and errors as ml-cart rounds them. */
export class NodeSums {
  readonly #workspace: Workspace;
  #from = 0;
  #to = 0;
  part = NOTHING;
  /** The mean of the weights. */
  meanWeight = 0;
  /** What a unit of squared weight is of the numbers' own squares. */
  unit = 1;
  /** The squared error of the node. */
  squares = 0;
  tolerance = 0;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  get total(): number {
    return this.part.total;
  }

  get isAlike(): boolean {
    return this.part.least === this.part.most;
  }

  /** The error of no split, less by as much as it may be off. */
  get mostOfNothing(): number {
    return this.tolerance - this.squares;
  }

  turnTo(part: NumberPart, from: number, to: number): void {
    this.part = part;
    this.#from = from;
    this.#to = to;
  }

  /**
   * Weighs the node's rows: their distances from the mean as whole numbers, as large as their sum
   * allows, so that sums of them are exact in whatever order. How far a formula of them may be
   * from what the libraries compute is in the README.
   */
  weigh(): void {
    const { mean, least, most, total } = this.part;
    const spread = Math.max(most - mean, mean - least);
    const greatest = Math.max(most, -least);
    if (!(greatest <= GREATEST && spread >= SMALLEST_SPREAD)) {
      this.#weighWith(0, 0);
      this.meanWeight = 0;
      this.unit = 1;
      this.squares = 0;
      this.tolerance = Infinity;
      return;
    }
    const scale = powerOfTwo(60 - exponentOf(spread * total));
    this.#weighWith(mean, scale);
    const { foundReal } = this.#workspace;
    const [sum, amount, squares] = [foundReal[0]!, foundReal[1]!, foundReal[2]!];
    this.meanWeight = sum / total;
    this.unit = 1 / scale / scale;
    this.squares = squares - ((sum * sum) / total) * this.unit;
    const step = total + 2 + 8 * UNIT_ROUNDOFF * amount;
    const weighed = squares / this.unit;
    const ofWeights =
      (5 * step * Math.sqrt(weighed) + 3 * step * step + 20 * UNIT_ROUNDOFF * weighed) * this.unit;
    const ofMean = (total + 3) * UNIT_ROUNDOFF * greatest;
    const ofMeans = 1.1 * total * ofMean * ofMean;
    const ofSums = 2 * (total + 8) * UNIT_ROUNDOFF * (squares + ofMeans);
    this.tolerance = 2.2 * (ofWeights + ofMeans + ofSums);
  }

  #weighWith(centre: number, scale: number): void {
    const { kernels, order, packed, targets, weights, foundReal } = this.#workspace;
    kernels.weigh(
      order.byteOffset + this.#from * 4,
      order.byteOffset + this.#to * 4,
      packed.byteOffset,
      targets.byteOffset,
      weights.byteOffset,
      foundReal.byteOffset,
      centre,
      scale,
    );
  }

  /**
   * The squared error that is left by the split that puts `order[from]` to `order[at - 1]` on one side
   * and what is up to `to` on the other, as ml-cart rounds it.
   */
  errorOf(from: number, at: number, to: number): number {
    const { kernels, order, places, targets, sides, foundReal } = this.#workspace;
    const { first, total } = this.part;
    kernels.sumErrors(
      order.byteOffset + from * 4,
      order.byteOffset + at * 4,
      order.byteOffset + to * 4,
      places.byteOffset + first * 4,
      places.byteOffset + (first + total) * 4,
      targets.byteOffset,
      sides.byteOffset,
      foundReal.byteOffset,
    );
    return foundReal[3]! + foundReal[2]!;
  }

  /** The same of a split that leaves one side empty. */
  errorOfNothing(): number {
    return this.errorOf(this.#from, this.#from, this.#to);
  }
}

const bits = new Uint32Array(2);
const number = new Float64Array(bits.buffer);

/** The exponent of the greatest power of two that is not above a normal number. */
function exponentOf(value: number): number {
  number[0] = value;
  return ((bits[1]! >>> 20) & 0x7ff) - 1023;
}

function powerOfTwo(exponent: number): number {
  bits[0] = 0;
  bits[1] = (exponent + 1023) << 20;
  return number[0]!;
}
