import type { Result } from '../../document/result.js';
import { formatPercent } from './numbers.js';

/**
 * What to know of a model that is not shown to be better than one that learned nothing; `null` of
 * one that is. Plain text.
 */
export function describeMajority({ evaluation, majority, policy }: Result): string | null {
  const { accuracy, majorityShare } = evaluation;
  if (majority.betterPValue <= policy.significance || majorityShare === 1) return null;
  const isWorse = accuracy < majorityShare && majority.worsePValue <= policy.significance;
  const opening = isWorse ? 'The model is worse than' : 'The model is not shown to be better than';
  return `${opening} always answering the largest class, which is right for ${formatPercent(majorityShare)} of the rows. Look at the other metrics: the features may say nothing about the target, or the rows are too few to tell.`;
}
