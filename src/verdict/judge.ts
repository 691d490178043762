import type { VerdictWord } from '../document/enums.js';
import type { ResultRule } from '../document/result.js';
import { conclude } from './conclude.js';
import type { Policy } from '../rules/policy.js';
import { holdDrops } from './holdDrops.js';
import { holdLimit } from './holdLimit.js';
import { holdMajority } from './holdMajority.js';
import { holdMedian } from './holdMedian.js';
import type { JudgedRun } from './judgedRun.js';
import type { Rule } from '../rules/rule.js';

/** What the rules of one policy say. */
export interface Verdict {
  readonly rules: ResultRule[];
  readonly verdict: VerdictWord;
}

/**
 * Holds a run against its rules. Limits are inclusive. A number that is missing or not finite
 * never passes, and nothing does beside a base that could not be read.
 */
export function judge(run: JudgedRun, gate: Policy): Verdict {
  const { held, ofStayed } = holdDrops(run, gate);
  const findings = run.findings.filter(({ code }) => !gate.ignoreChecks.includes(code));
  const hold = (rule: Rule): ResultRule => {
    if (rule.kind === 'majority') return holdMajority(rule, run, gate.significance);
    if (rule.kind === 'median') return holdMedian(rule, run);
    return held.get(rule) ?? holdLimit(rule, { ...run, findings });
  };
  const rules = [...gate.rules.map(hold), ...ofStayed];
  return { rules, verdict: conclude(rules, run.baseline, gate) };
}
