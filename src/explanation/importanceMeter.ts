import type { Importance } from '../document/result.js';
import type { Forest, ForestOptions } from '../forest/forest.js';
import { RandomNumbers } from '../statistics/randomNumbers.js';
import type { MeasuredRun } from '../training/measureForest.js';
import type { Fold } from '../training/predictFolds.js';

/** How often each column is shuffled. */
const REPEATS = 5;
/** Walks of a row down a tree, over all columns and repeats: about half a second on one core. */
export const MOST_WALKS = 10_000_000;
/** On fewer rows than these, where there are more, the losses would be noise. */
const FEWEST_ROWS = 100;
/** More rows would hardly tell more, and take memory. */
const MOST_ROWS = 20_000;
/** Values of shuffled columns that are asked about at a time: trees are laid out for each time. */
const MOST_VALUES = 1 << 22;

/**
 * Measures permutation importance while the models of a run are there: how much accuracy they lose on
 * tested rows when the values of one column change places, five times for each column.
 *
 * It takes rows x trees x columns x 5 walks of a row down a tree. Where that is more than 10,000,000
 * (or the rows more than 20,000), so many are drawn of each fold that it is not, and where these
 * would be fewer than 100, nothing is measured. Rows are taken by their identity, so that rows that
 * move in the file change nothing.
 * Source: L. Breiman, "Random forests", Machine Learning 45 (2001); scikit-learn's
 * `permutation_importance`.
 */
export class ImportanceMeter {
  readonly #run: MeasuredRun;
  readonly #seed: number;
  /** The share of the tested rows that is measured on; 0 for nothing. */
  readonly #share: number;
  #rows = 0;
  #right = 0;
  /** `[column][repeat]`, rows right after the shuffle. */
  readonly #shuffled: number[][];

  constructor(run: MeasuredRun, { trees, seed }: Pick<ForestOptions, 'trees' | 'seed'>) {
    const columns = run.table.features.length;
    const tested = run.tested.length;
    const most = Math.min(MOST_ROWS, Math.floor(MOST_WALKS / (trees * columns * REPEATS)));
    this.#run = run;
    this.#seed = seed;
    this.#share = tested <= most ? 1 : most < FEWEST_ROWS ? 0 : most / tested;
    this.#shuffled = run.table.features.map(() => new Array<number>(REPEATS).fill(0));
  }

  /** Asks a model about its fold's rows again and again. */
  readonly watch = (forest: Forest, { rows, columns }: Fold): void => {
    if (this.#share === 0) return;
    const random = RandomNumbers.fromSeed(this.#seed ^ this.#rows);
    const picked = this.#pick(rows, random);
    const count = picked.length;
    const labels = picked.map((index) => this.#labelOf(rows[index]!));
    this.#rows += count;
    this.#right += countRight(forest.vote(repeat(picked, columns, 1)).predicted, labels, 0);
    const together = Math.max(1, Math.floor(MOST_VALUES / (count * REPEATS * columns.length)));
    for (let first = 0; first < columns.length; first += together) {
      const last = Math.min(first + together, columns.length);
      const values = repeat(picked, columns, (last - first) * REPEATS);
      const eachBlock = (visit: (feature: number, time: number, from: number) => void): void => {
        for (let block = 0; block < (last - first) * REPEATS; block += 1) {
          visit(first + Math.floor(block / REPEATS), block % REPEATS, block * count);
        }
      };
      eachBlock((feature, _, from) => {
        shuffle(values[feature]!.subarray(from, from + count), random);
      });
      const { predicted } = forest.vote(values);
      eachBlock((feature, time, from) => {
        this.#shuffled[feature]![time]! += countRight(predicted, labels, from);
      });
    }
  };

  result(): Importance {
    const { features } = this.#run.table;
    if (this.#rows === 0) {
      const reason = `Shuffling each of ${features.length} columns would take too long with a model of this size.`;
      return { rows: 0, repeats: 0, columns: [], reason };
    }
    const columns = features.map(({ name }, feature) => {
      const losses = this.#shuffled[feature]!.map((right) => (this.#right - right) / this.#rows);
      return { column: name, ...spread(losses) };
    });
    return { rows: this.#rows, repeats: REPEATS, columns, reason: null };
  }

  /** Indices of some of a fold's rows, by identity. */
  #pick(rows: Int32Array, random: RandomNumbers): Int32Array {
    const { table, tested } = this.#run;
    const keyOf = (index: number): string => table.identities[tested[rows[index]!]!] ?? '';
    const keys = Array.from(rows.keys(), keyOf);
    const order = Int32Array.from(rows.keys()).sort((a, b) => {
      const [left, right] = [keys[a]!, keys[b]!];
      if (left !== right) return left < right ? -1 : 1;
      return this.#labelOf(rows[a]!) - this.#labelOf(rows[b]!);
    });
    if (this.#share === 1) return order;
    shuffle(order, random);
    return order.subarray(0, Math.max(1, Math.floor(order.length * this.#share)));
  }

  #labelOf(position: number): number {
    return this.#run.table.labels[this.#run.tested[position]!]!;
  }
}

/** The picked values of each column, so many times one after the other. */
function repeat(
  picked: Int32Array,
  columns: readonly Float64Array[],
  times: number,
): Float64Array[] {
  return columns.map((column) => {
    const all = new Float64Array(picked.length * times);
    for (const [to, from] of picked.entries()) all[to] = column[from]!;
    for (let time = 1; time < times; time += 1)
      all.copyWithin(time * picked.length, 0, picked.length);
    return all;
  });
}

/** Gives every order the same chance (Fisher and Yates). */
function shuffle(values: Float64Array | Int32Array, random: RandomNumbers): void {
  for (let last = values.length - 1; last > 0; last -= 1) {
    const other = random.below(last + 1);
    const value = values[last]!;
    values[last] = values[other]!;
    values[other] = value;
  }
}

function countRight(predicted: Int32Array, labels: Int32Array, from: number): number {
  let right = 0;
  for (let row = 0; row < labels.length; row += 1) {
    if (predicted[from + row] === labels[row]) right += 1;
  }
  return right;
}

/** The mean and the standard deviation (of the losses themselves, as scikit-learn has it). */
function spread(losses: readonly number[]): { mean: number; deviation: number } {
  const mean = losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
  const squares = losses.reduce((sum, loss) => sum + (loss - mean) * (loss - mean), 0);
  return { mean, deviation: Math.sqrt(squares / losses.length) };
}
