import { areShares, type VotesOfRows } from '../metrics/evaluation.js';
import type { VoteUnit } from './enums.js';

/** What the document says of votes. */
export function unitOf(votes: VotesOfRows | null): VoteUnit {
  return areShares(votes) ? 'shares' : 'votes';
}

/** The votes of a document; `null` where only answers are known. */
export function readVotes(votes: readonly number[] | null, unit: VoteUnit): VotesOfRows | null {
  if (votes === null) return null;
  return unit === 'shares' ? Float64Array.from(votes) : Int32Array.from(votes);
}
