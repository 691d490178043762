import type { PolicyText, Result, ResultRule } from '../../document/result.js';
import type { Block } from '../blocks/block.js';
import { buildPolicy } from '../blocks/policySection.js';
import { evidenceBlocks } from '../blocks/rulesSection.js';
import { ruleTable } from '../blocks/ruleTable.js';
import type { Section } from '../blocks/section.js';
import { decisiveWords, evidenceWords } from '../words/evidenceWords.js';

/** All rules, and how sure what became of each is; of the one that decides, that is told before. */
export const rulesOnTerminal: Section = {
  name: 'rules',
  build: (result) => [
    ruleTable('rules', result.rules),
    ...describeTests(result, result.rules, result.policy),
  ],
};

/** What the base's rules say of a run that comes with rules of its own. */
export const policyOnTerminal: Section = {
  name: 'policy',
  build: (result) => {
    const { basePolicy } = result;
    return basePolicy === null
      ? []
      : [...buildPolicy(result), ...describeTests(result, basePolicy.rules, basePolicy.policy)];
  },
};

function describeTests(result: Result, rules: readonly ResultRule[], policy: PolicyText): Block[] {
  const decisive = decisiveWords(result);
  return rules
    .map((rule) => evidenceWords(rule, policy))
    .filter(
      (words) => words?.rule !== decisive?.rule || words?.explanation !== decisive?.explanation,
    )
    .flatMap(evidenceBlocks);
}
