import type { AnyResult } from '../../document/regressionResult.js';
import type { PolicyText, ResultRule } from '../../document/result.js';
import { evidenceWords } from '../words/evidenceWords.js';
import type { Block } from './block.js';
import { strong } from './pieces.js';

/** How sure what became of each rule is, where that was tested; and of each of the base's rules. */
export function evidenceOfRules({
  basePolicy,
  policy,
  rules,
}: Pick<AnyResult, 'basePolicy' | 'policy' | 'rules'>): Block[] {
  const own = describeTests(rules, policy);
  const others = basePolicy === null ? [] : describeTests(basePolicy.rules, basePolicy.policy);
  return others.length === 0
    ? own
    : [...own, { kind: 'paragraph', line: ["By the base's rules:"] }, ...others];
}

function describeTests(rules: readonly ResultRule[], policy: PolicyText): Block[] {
  return rules.flatMap((rule): Block[] => {
    const words = evidenceWords(rule, policy);
    return words === null
      ? []
      : [{ kind: 'paragraph', line: [strong(`${words.rule}:`), ` ${words.explanation}`] }];
  });
}
