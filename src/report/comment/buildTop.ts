import type { AnyResult } from '../../document/regressionResult.js';
import type { ChangeRequest } from '../words/changeRequest.js';
import type { Block } from '../blocks/block.js';
import { verdictSection } from '../blocks/verdictSection.js';
import { countWords } from '../blocks/countWords.js';
import { factLine, type Fact } from '../blocks/listFacts.js';
import { listRuleRows, ruleRowsTable, type RuleRow } from '../blocks/ruleRows.js';
import {
  changesBlocks,
  evidenceBlock,
  nextBlocks,
  paragraph,
  quietBlock,
  type EvidenceLength,
} from '../blocks/topLines.js';

/** Words that are read in a few seconds. */
const MOST_WORDS = 118;
/** A line of facts that is longer is for those who open it. */
const LONGEST_FACT = 60;
/** Words of what a run in which all is well has to say. */
const MOST_QUIET_WORDS = 80;

/** What stands above the folds, and what found no room there. */
export interface Top {
  readonly blocks: readonly Block[];
  readonly hiddenRules: readonly RuleRow[];
  readonly hiddenFacts: readonly Fact[];
}

/**
 * The heading, the evidence, the rules, the facts that decide, what changed and what to do next. What
 * does not hold and what decides has room first, then what changed, then the evidence in full, then the rest.
 */
export function buildTop(result: AnyResult, facts: readonly Fact[], request: ChangeRequest): Top {
  const heading = verdictSection.build(result, null);
  const next = nextBlocks(result, request);
  const rows = listRuleRows(result);
  const evidence = (length: EvidenceLength): Block[] => [evidenceBlock(result, length)];
  const fixed = [...heading, ...next, ruleRowsTable(result, [])];
  let left = MOST_WORDS - countWords([...fixed, ...evidence('none')]);
  const take = (words: number): boolean => {
    if (words > left) return false;
    left -= words;
    return true;
  };
  const rowWords = (row: RuleRow): number =>
    countWords([{ kind: 'table', columns: [], rows: ruleRowsTable(result, [row]).rows }]);
  const factFits = (fact: Fact): boolean => {
    const words = countWords([paragraph(factLine(fact))]);
    return words <= LONGEST_FACT && take(words);
  };
  const ofWeight = (weight: Fact['weight']): Fact[] => facts.filter((one) => one.weight === weight);

  const [worst, ...others] = rows.filter(isBroken);
  if (worst !== undefined) left -= rowWords(worst);
  const decisive = ofWeight('decides').filter(factFits);
  const chanceFits = (length: EvidenceLength, before: EvidenceLength): boolean =>
    take(countWords(evidence(length)) - countWords(evidence(before)));
  const isShort = chanceFits('short', 'none');
  const broken = takeWhile(others, (row) => take(rowWords(row)));
  const changes = changesBlocks(result, left);
  left -= countWords(changes);
  const isFull = isShort && chanceFits('full', 'short');
  const news = ofWeight('news').filter(factFits);
  const holding = takeWhile(
    rows.filter((row) => !isBroken(row)),
    (row) => take(rowWords(row)),
  );
  const explaining = ofWeight('explains').filter(factFits);

  const shownRules = new Set([...(worst === undefined ? [] : [worst]), ...broken, ...holding]);
  const shownFacts = new Set([...decisive, ...news, ...explaining]);
  const table = ruleRowsTable(
    result,
    rows.filter((row) => shownRules.has(row)),
  );
  return {
    blocks: [
      ...heading,
      ...evidence(isFull ? 'full' : isShort ? 'short' : 'none'),
      ...(table.rows.length === 0 ? [] : [table]),
      ...[...shownFacts].map((fact) => paragraph(factLine(fact))),
      ...changes,
      ...next,
    ],
    hiddenRules: rows.filter((row) => !shownRules.has(row)),
    hiddenFacts: facts.filter((fact) => !shownFacts.has(fact)),
  };
}

/** A run in which all is well, in a sentence or two. */
export function buildQuietTop(result: AnyResult, facts: readonly Fact[]): Top {
  const start = [...verdictSection.build(result, null), quietBlock(result)];
  let left = MOST_QUIET_WORDS - countWords(start);
  const shown = facts.filter((fact) => {
    const words = countWords([paragraph(factLine(fact))]);
    if (words > left) return false;
    left -= words;
    return true;
  });
  return {
    blocks: [...start, ...shown.map((fact) => paragraph(factLine(fact)))],
    hiddenRules: [],
    hiddenFacts: facts.filter((fact) => !shown.includes(fact)),
  };
}

function isBroken({ rule }: RuleRow): boolean {
  return rule.outcome !== 'passed' && rule.outcome !== 'not-applied';
}

function takeWhile<T>(items: readonly T[], fits: (item: T) => boolean): T[] {
  const end = items.findIndex((item) => !fits(item));
  return end < 0 ? [...items] : items.slice(0, end);
}
