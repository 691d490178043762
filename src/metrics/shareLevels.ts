import type { Predictions } from './evaluation.js';

/** The distinct shares that each class is given, in ascending order, class after class. */
export interface ShareLevels {
  readonly shares: Float64Array;
  /** Where the levels of each class begin, and where the last end. */
  readonly starts: Int32Array;
}

/** Rows by the level of the share that each class is given, so that no order of rows plays a part. */
export interface RankedRows {
  readonly truth: Int32Array;
  readonly predicted: Int32Array;
  /** Rows x classes, row after row: an index into the levels. */
  readonly levels: Int32Array;
}

/** Ranks the shares of both sides, or of one, among each other. */
export function rankShares(sides: readonly Predictions[]): {
  readonly levels: ShareLevels;
  readonly ranked: readonly RankedRows[];
} {
  const width = sides[0]?.classes.length ?? 0;
  const picked = sides.map(listShares);
  const starts = new Int32Array(width + 1);
  const all: number[] = [];
  for (let label = 0; label < width; label++) {
    const known = new Set<number>();
    for (const { shares } of picked) {
      for (let at = label; at < shares.length; at += width) known.add(shares[at]!);
    }
    const sorted = Float64Array.from(known).sort();
    const index = new Map<number, number>();
    for (const share of sorted) {
      index.set(share, all.length);
      all.push(share);
    }
    for (const { shares, levels } of picked) {
      for (let at = label; at < shares.length; at += width) {
        levels[at] = index.get(shares[at]!) ?? 0;
      }
    }
    starts[label + 1] = all.length;
  }
  return { levels: { shares: Float64Array.from(all), starts }, ranked: picked };
}

function listShares({
  truth,
  predicted,
  votes,
  total,
}: Predictions): RankedRows & { readonly shares: Float64Array } {
  const shares = Float64Array.from(votes ?? [], (count) => count / total);
  return { truth, predicted, shares, levels: new Int32Array(shares.length) };
}

/** Some of the rows, in the order given. */
export function selectRanked(
  { truth, predicted, levels }: RankedRows,
  rows: readonly number[],
): RankedRows {
  const width = levels.length / truth.length;
  return {
    truth: Int32Array.from(rows, (row) => truth[row]!),
    predicted: Int32Array.from(rows, (row) => predicted[row]!),
    levels: Int32Array.from(
      { length: rows.length * width },
      (_, at) => levels[rows[Math.floor(at / width)]! * width + (at % width)]!,
    ),
  };
}
