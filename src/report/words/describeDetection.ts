import type { Result } from '../../document/result.js';
import { parseRules } from '../../rules/parseRules.js';
import { describeLeastDrop } from './describePlan.js';

/** What the tested rows can show at all: a sentence, or none. */
export function describeDetection({ comparison, evaluation, policy, settings }: Result): string[] {
  const { rules, ...others } = policy;
  const plan = {
    ...others,
    rules: parseRules(rules),
    rows: comparison?.rows ?? evaluation.rows,
    isGrouped: settings.groupColumn !== null,
  };
  const sentence = describeLeastDrop(plan);
  return sentence === null ? [] : [sentence];
}
