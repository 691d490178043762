import type { ResultRule } from '../document/result.js';
import type { Rule } from '../rules/rule.js';
import type { JudgedRun } from './judgedRun.js';
import { stateRule } from './stateRule.js';

/**
 * Holds the accuracy against that of always answering the most frequent class. That share is found
 * on the same rows, so it is no limit that one could be just beyond: the rule fails when the model
 * is shown to be worse, at the significance that drops have. Where every row has the same class there is
 * nothing to learn, and it is not applied.
 */
export function holdMajority(
  rule: Rule,
  { evaluation, majority }: JudgedRun,
  significance: number,
): ResultRule {
  const { accuracy, majorityShare } = evaluation;
  if (majorityShare === 1) {
    return {
      ...stateRule(rule),
      limit: majorityShare,
      actual: accuracy,
      outcome: 'not-applied',
      reason:
        'Every row has the same class, as where scores ought to be all passes: who always answers it is always right.',
    };
  }
  const isBelow = accuracy < majorityShare;
  const isShown = isBelow && majority.worsePValue <= significance;
  const chance = `${(majority.worsePValue * 100).toFixed(2)}%`;
  const below = `if the model were as good as always answering the largest class, it would be at least this much below in ${chance} of such tables`;
  return {
    ...stateRule(rule),
    limit: majorityShare,
    actual: accuracy,
    outcome: isShown ? 'failed' : 'passed',
    reason: isShown
      ? `Below always answering the largest class, and statistically significant: ${below}.`
      : isBelow
        ? `Below always answering the largest class, but it may be chance: ${below}.`
        : 'At or above always answering the largest class.',
  };
}
