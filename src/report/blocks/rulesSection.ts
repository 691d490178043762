import type { PolicyText, ResultRule } from '../../document/result.js';
import { decisiveWords, evidenceWords, type EvidenceWords } from '../words/evidenceWords.js';
import { listShownMetrics } from '../words/listShownMetrics.js';
import { acceptanceBlocks } from './acceptanceBlocks.js';
import type { Block } from './block.js';
import { strong } from './pieces.js';
import { ruleTable } from './ruleTable.js';
import type { Section } from './section.js';

/** The rules that have no place in the table of metrics. */
export const otherRulesSection: Section = {
  name: 'other rules',
  on: 'markdown',
  build: (result) => {
    const told = new Set(listShownMetrics(result).flatMap(({ rules }) => rules));
    const others = result.rules.filter((rule) => !told.has(rule) && !isSilent(rule));
    return others.length === 0 ? [] : [ruleTable('other rules', others)];
  },
};

/** Whether a rule only warns, and has nothing to warn of. */
function isSilent({ level, outcome }: ResultRule): boolean {
  return level === 'warn' && (outcome === 'passed' || outcome === 'not-applied');
}

/** How sure the rule that decides is broken, and who accepted it all the same. */
export const decisiveSection: Section = {
  name: 'decisive',
  on: 'markdown',
  build: (result) => [...evidenceBlocks(decisiveWords(result)), ...acceptanceBlocks(result)],
};

/** How sure what became of a rule is, where that was tested. */
export function evidenceBlocks(words: EvidenceWords | null): Block[] {
  return words === null
    ? []
    : [{ kind: 'paragraph', line: [strong(`${words.rule}:`), ` ${words.explanation}`] }];
}

/** How sure what became of each rule is. */
export function describeTests(rules: readonly ResultRule[], policy: PolicyText): Block[] {
  return rules.flatMap((rule) => evidenceBlocks(evidenceWords(rule, policy)));
}
