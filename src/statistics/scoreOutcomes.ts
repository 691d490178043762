import type { Predictions } from '../metrics/evaluation.js';
import { rowLoss, votesForTruth } from '../metrics/logLoss.js';
import { score, type Scores } from '../metrics/score.js';
import { scoreShares } from '../metrics/scoreShares.js';
import { countShares } from '../metrics/shareCounts.js';
import type { RankedRows, ShareLevels } from '../metrics/shareLevels.js';

/** What each outcome means to the scores of one side. */
export interface OutcomeSide {
  readonly classes: readonly string[];
  readonly truth: Int32Array;
  readonly predicted: Int32Array;
  /** `null` where only answers are known. */
  readonly loss: Float64Array | null;
  /** The shares of all classes; `null` where nobody asks for what they are worth. */
  readonly shares: {
    readonly levels: ShareLevels;
    readonly rows: RankedRows;
    readonly positive: number;
  } | null;
}

/** @param examples per outcome, a row that has it */
export function outcomeSide(side: Predictions, examples: readonly number[]): OutcomeSide {
  const lossOf = rowLoss(side);
  return {
    classes: side.classes,
    truth: Int32Array.from(examples, (row) => side.truth[row]!),
    predicted: Int32Array.from(examples, (row) => side.predicted[row]!),
    loss: side.votes && Float64Array.from(examples, (row) => lossOf(votesForTruth(side, row))),
    shares: null,
  };
}

/** An outcome's meaning on a side, and how many rows have it. */
type Counted = readonly [side: OutcomeSide, counts: Int32Array];

/** The scores of as many rows as are counted in all, the first with its side, the rest with theirs. */
export function scoreOutcomes(...parts: readonly [Counted, ...Counted[]]): Scores {
  const { classes } = parts[0][0];
  const truth = new Int32Array(classes.length);
  const predicted = new Int32Array(classes.length);
  const hits = new Int32Array(classes.length);
  let rows = 0;
  let loss: number | null = 0;
  for (const [side, counts] of parts) {
    for (let outcome = 0; outcome < counts.length; outcome++) {
      const count = counts[outcome]!;
      if (count === 0) continue;
      const label = side.truth[outcome]!;
      const guess = side.predicted[outcome]!;
      truth[label]! += count;
      predicted[guess]! += count;
      if (label === guess) hits[label]! += count;
      if (side.loss === null) loss = null;
      else if (loss !== null) loss += count * side.loss[outcome]!;
      rows += count;
    }
  }
  return score(classes, { truth, predicted, hits }, loss && loss / rows, scoreSharesOf(parts));
}

function scoreSharesOf(parts: readonly [Counted, ...Counted[]]): Scores['probabilities'] {
  const { shares } = parts[0][0];
  if (shares === null) return null;
  const { levels, positive } = shares;
  const ranked = parts.flatMap(([side, counts]) =>
    side.shares === null ? [] : [[side.shares.rows, counts] as const],
  );
  return scoreShares(countShares(levels, ranked), positive);
}
