import type { Evaluation } from '../evaluation/evaluation.js';
import type { Result, ResultRule } from '../result/result.js';
import type { GateSettings } from '../settings/settings.js';

/** What a verdict rests on. */
export interface Evidence {
  readonly evaluation: Evaluation;
  readonly baseline: Result['baseline'];
  readonly comparison: Result['comparison'];
}

export interface Verdict {
  readonly verdict: Result['verdict'];
  readonly rules: ResultRule[];
}

/**
 * Holds an evaluation against the gate. Bounds are inclusive. A number that is missing or not
 * finite never passes.
 *
 * @param baselineRequired whether having nothing to compare with is a failure
 */
export function decide(evidence: Evidence, gate: GateSettings, baselineRequired: boolean): Verdict {
  const rules = [
    holdFloor(evidence.evaluation, gate.minAccuracy),
    holdDrop(evidence, gate.maxDrop, baselineRequired),
  ];
  return { verdict: rules.some((rule) => rule.outcome === 'failed') ? 'failed' : 'passed', rules };
}

function holdFloor({ accuracy }: Evaluation, limit: number): ResultRule {
  const rule = `accuracy >= ${limit}`;
  if (!Number.isFinite(accuracy)) return missing(rule, limit);
  return accuracy >= limit
    ? { rule, actual: accuracy, limit, outcome: 'passed', reason: 'At or above the limit.' }
    : { rule, actual: accuracy, limit, outcome: 'failed', reason: 'Below the limit.' };
}

function holdDrop(
  { baseline, comparison }: Evidence,
  limit: number,
  baselineRequired: boolean,
): ResultRule {
  const rule = `accuracy drop <= ${limit}`;
  if (comparison === null) {
    return {
      rule,
      actual: null,
      limit,
      outcome: baselineRequired ? 'failed' : 'not-applied',
      reason: baselineRequired
        ? `baseline-required is true, but there is nothing to compare with. ${baseline.reason}`
        : 'There is nothing to compare with.',
    };
  }
  // One division of whole numbers: a difference of two accuracies would miss a limit such as 0.02
  // by a rounding error.
  const drop = (comparison.newlyWrong - comparison.newlyRight) / comparison.rows;
  if (!Number.isFinite(drop)) return missing(rule, limit);
  return drop <= limit
    ? { rule, actual: drop, limit, outcome: 'passed', reason: 'Within the limit.' }
    : { rule, actual: drop, limit, outcome: 'failed', reason: 'Beyond the limit.' };
}

const missing = (rule: string, limit: number): ResultRule => ({
  rule,
  actual: null,
  limit,
  outcome: 'failed',
  reason: 'The number is missing or not finite.',
});
