import { MersenneTwister } from './mersenneTwister.js';

/** What each tree is grown on, in ml-random-forest's words. */
export interface DrawOptions {
  /** A share of the columns if at most 1, else a number of them. */
  readonly maxFeatures: number;
  /** Draw features with replacement. */
  readonly replacement: boolean;
  /** Draw as many rows as there are, with replacement; else take all rows as they are. */
  readonly useSampleBagging: boolean;
  readonly seed: number;
}

/**
 * Draws rows and features for one tree after the other. Each draw is seeded by the last number of
 * the one before, so the trees' draws follow from each other and have to be made in order.
 */
export class Draws {
  readonly #options: DrawOptions;
  readonly #columns: number;
  #seed: number;
  /** How many trees have been drawn for. */
  made = 0;
  /** The row at each place of the current tree's sample. */
  readonly rows: Int32Array;
  /** The current tree's columns. */
  features: Int32Array = new Int32Array(0);

  constructor(rows: number, columns: number, options: DrawOptions) {
    this.#options = options;
    this.#columns = columns;
    this.#seed = options.seed;
    this.rows = Int32Array.from({ length: rows }, (_, row) => row);
  }

  /** Draws for the next tree. */
  next(): void {
    if (this.#options.useSampleBagging) this.#drawRows();
    this.#drawFeatures();
    this.made++;
  }

  #drawRows(): void {
    const { rows } = this;
    const random = new MersenneTwister(this.#seed);
    for (let place = 0; place < rows.length; place++) rows[place] = random.below(rows.length);
    this.#seed = random.next();
  }

  #drawFeatures(): void {
    const random = new MersenneTwister(this.#seed);
    const columns = this.#columns;
    const features = new Int32Array(drawnFeatures(this.#options.maxFeatures, columns));
    if (this.#options.replacement) {
      for (let i = 0; i < features.length; i++) features[i] = random.below(columns);
    } else {
      const drawn = new Set<number>();
      let feature = random.below(columns);
      for (let i = 0; i < features.length; i++) {
        while (drawn.has(feature)) feature = random.below(columns);
        drawn.add(feature);
        features[i] = feature;
      }
    }
    this.features = features;
    this.#seed = random.next();
  }
}

/** How many features each tree draws. */
export function drawnFeatures(maxFeatures: number, columns: number): number {
  return maxFeatures <= 1 ? Math.floor(columns * maxFeatures) : maxFeatures;
}
