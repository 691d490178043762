import type { Result, ResultRule } from '../../src/document/result.js';
import { isSignificant } from '../../src/rules/significance.js';

export type Verdict = Result['verdict'];

/** From good to bad. */
const WORSE: readonly Verdict[] = ['passed', 'inconclusive', 'failed'];

/** What neither failed nor is inconclusive has passed. */
function worst(outcomes: readonly ResultRule['outcome'][]): Verdict {
  return WORSE.findLast((verdict) => outcomes.includes(verdict)) ?? 'passed';
}

/**
 * The verdict that a run with the one rule `accuracy drop <= 0` would have had with another limit:
 * the evidence of a drop does not depend on its limit. A verdict that does not come from the rule,
 * such as that two tables cannot be compared, stands.
 */
export function judgeAt(result: Result, limit: number): Verdict {
  const rules = [...result.rules, ...(result.baseEvaluation?.rules ?? [])];
  const found = worst(rules.map(({ outcome }) => outcome));
  const judge = ({ actual, evidence }: ResultRule): Verdict => {
    if (evidence === null || actual === null || Math.abs(actual) <= limit) return 'passed';
    return isSignificant(evidence, result.policy.significance) ? 'failed' : 'inconclusive';
  };
  return found === result.verdict ? worst(rules.map(judge)) : result.verdict;
}
