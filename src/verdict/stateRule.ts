import type { ResultRule } from '../document/result.js';
import { formatBound, type Rule } from '../rules/rule.js';

/** A rule as the document states it, before it was held against anything. */
export function stateRule(rule: Rule): Omit<ResultRule, 'outcome' | 'reason'> {
  return {
    rule: formatBound(rule),
    ...rule,
    actual: null,
    worst: null,
    evidence: null,
    seeds: null,
  };
}
