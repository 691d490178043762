import type { PolicyText, Result, ResultRule } from '../document/result.js';

/**
 * The verdict of one policy: the worse of what became of its rules and of what is known of the
 * base. Nothing passes beside a base that is there and could not be read, whatever the rules are:
 * they may be looser than its own.
 *
 * @param isAccepted whether a label of this policy accepts what comparing with the base comes to
 */
export function conclude(
  rules: readonly ResultRule[],
  source: Result['baseline']['source'],
  { baselineRequired }: Pick<PolicyText, 'baselineRequired'>,
  isAccepted = false,
): Result['verdict'] {
  const ofRules = concludeFrom(rules);
  if (source !== 'unreadable') return ofRules;
  return worseOf(ofRules, baselineRequired && !isAccepted ? 'failed' : 'inconclusive');
}

/** The verdict that follows from what became of the rules; a rule that only warns has no say. */
function concludeFrom(rules: readonly ResultRule[]): Result['verdict'] {
  const outcomes = rules.filter(({ level }) => level === 'fail').map(({ outcome }) => outcome);
  if (outcomes.includes('failed')) return 'failed';
  return outcomes.includes('inconclusive') ? 'inconclusive' : 'passed';
}

const FROM_WORST = ['failed', 'inconclusive', 'passed'] as const;

export const worseOf = (a: Result['verdict'], b: Result['verdict']): Result['verdict'] =>
  FROM_WORST.find((verdict) => verdict === a || verdict === b) ?? 'failed';
