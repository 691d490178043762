import { describeKnownChanges } from '../words/describeBase.js';
import { listNextSteps } from '../words/listNextSteps.js';
import type { Block, Line } from './block.js';
import { listFacts } from './listFacts.js';
import { nameBase } from './nameBase.js';
import { code, strong } from './pieces.js';
import { listRuleRows, ruleRowsTable } from './ruleRows.js';
import type { Section } from './section.js';
import { evidenceBlock, nextBlocks, paragraph } from './topLines.js';

/** The numbers of both sides, the rows that turned, and how sure that is. */
export const evidenceSection: Section = {
  name: 'evidence',
  build: (result) => [evidenceBlock(result, 'full')],
};

/** All rules that the run is held to, what does not hold first. */
export const rulesSection: Section = {
  name: 'rules',
  build: (result) => {
    const rows = listRuleRows(result);
    return rows.length === 0 ? [] : [ruleRowsTable(result, rows)];
  },
};

/** What there is to know beside the rules: what may not be overlooked first. */
export const factsSection: Section = {
  name: 'facts',
  build: (result, history) =>
    listFacts(result, history).map(({ isWarning, line }): Block => ({
      kind: isWarning ? 'alert' : 'paragraph',
      line,
    })),
};

/** What differs from the base, and where the base's result is from. */
export const changesSection: Section = {
  name: 'changes',
  build: (result) =>
    result.comparison === null
      ? []
      : [paragraph([describeKnownChanges(result)]), paragraph(nameBase('Base', result))],
};

/** What to do next: the comment's line where that is all, else all that can be done. */
export const nextSection: Section = {
  name: 'next',
  build: (result) => {
    const next = listNextSteps(result);
    if (next === null || next.steps.length === 1) return nextBlocks(result);
    const items: Line[] = next.steps.map((step) => [endSentence(step)]);
    const accept: Line[] =
      next.label === null
        ? []
        : [['To accept this commit as it is, set the label ', code(next.label), '.']];
    return [paragraph([strong('Next:')]), { kind: 'list', items: [...items, ...accept] }];
  },
};

function endSentence(step: string): string {
  const end = step.endsWith('?') ? '' : '.';
  return `${step.charAt(0).toUpperCase()}${step.slice(1)}${end}`;
}
