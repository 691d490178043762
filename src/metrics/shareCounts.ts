import type { RankedRows, ShareLevels } from './shareLevels.js';

/** How many rows there are at each level of each class. */
export interface ShareCounts extends ShareLevels {
  readonly all: Float64Array;
  /** Those of them that are of the class. */
  readonly positives: Float64Array;
  /** Rows that are predicted to be of the class, and those of them that are. */
  readonly chosen: Float64Array;
  readonly hits: Float64Array;
}

/** @param parts rows, and how often each counts; `null` for once */
export function countShares(
  levels: ShareLevels,
  parts: readonly (readonly [rows: RankedRows, weights: Int32Array | null])[],
): ShareCounts {
  const { length } = levels.shares;
  const width = levels.starts.length - 1;
  const counts = {
    ...levels,
    all: new Float64Array(length),
    positives: new Float64Array(length),
    chosen: new Float64Array(length),
    hits: new Float64Array(length),
  };
  const { all, positives, chosen, hits } = counts;
  for (const [rows, weights] of parts) {
    for (let row = 0; row < rows.truth.length; row++) {
      const weight = weights === null ? 1 : weights[row]!;
      if (weight === 0) continue;
      const label = rows.truth[row]!;
      const guess = rows.predicted[row]!;
      const from = row * width;
      for (let other = 0; other < width; other++) all[rows.levels[from + other]!]! += weight;
      positives[rows.levels[from + label]!]! += weight;
      const answered = rows.levels[from + guess]!;
      chosen[answered]! += weight;
      if (guess === label) hits[answered]! += weight;
    }
  }
  return counts;
}
