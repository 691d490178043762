import type { Result, ResultRule } from '../result/result.js';
import type { GateSettings } from '../settings/settings.js';
import { holdDrops } from './holdDrops.js';
import type { JudgedRun } from './judgedRun.js';
import { readMetric } from './readMetric.js';
import { formatBound, type Rule } from './rule.js';

/** What the rules of one policy say. */
export interface Verdict {
  readonly rules: ResultRule[];
  readonly verdict: Result['verdict'];
}

/**
 * Holds a run against its rules. Limits are inclusive. A number that is missing or not finite
 * never passes.
 */
export function judge(run: JudgedRun, gate: GateSettings): Verdict {
  const drops = holdDrops(run, gate);
  const rules = gate.rules.map((rule) => drops.get(rule) ?? holdLimit(rule, run));
  return { rules, verdict: concludeFrom(rules) };
}

/** The verdict that follows from what became of the rules; a rule that only warns has no say. */
export function concludeFrom(rules: readonly ResultRule[]): Result['verdict'] {
  const outcomes = rules.filter(({ level }) => level === 'fail').map(({ outcome }) => outcome);
  if (outcomes.includes('failed')) return 'failed';
  return outcomes.includes('inconclusive') ? 'inconclusive' : 'passed';
}

function holdLimit(rule: Rule, run: JudgedRun): ResultRule {
  const { kind, level, limit } = rule;
  const stated = { rule: formatBound(rule), kind, level, limit, evidence: null };
  const reading = readMetric(rule, run);
  if (!('value' in reading)) return { ...stated, actual: null, ...reading };
  const { value } = reading;
  const isFloor = kind === 'floor';
  const passes = isFloor ? value >= limit : value <= limit;
  return {
    ...stated,
    actual: value,
    outcome: passes ? 'passed' : 'failed',
    reason: passes
      ? `At or ${isFloor ? 'above' : 'below'} the limit.`
      : `${isFloor ? 'Below' : 'Above'} the limit.`,
  };
}
