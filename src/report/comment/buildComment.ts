import type { AnyResult } from '../../document/regressionResult.js';
import type { Block, Fold } from '../blocks/block.js';
import type { Part } from '../blocks/part.js';
import { COMMENT_ROOM } from '../blocks/room.js';
import { strong } from '../blocks/pieces.js';
import { listAccepted } from '../words/describeVerdict.js';
import { formatPlural } from '../words/numbers.js';
import { blocksOf } from '../tasks/blocks.js';
import type { CommentFrame } from './commentFrame.js';
import { buildFooter } from './footer.js';
import { factLine, listFacts, type Fact } from '../blocks/listFacts.js';
import { methodFold } from '../blocks/methodFold.js';
import { metricsFold } from '../blocks/metricsFold.js';
import { narrow } from './narrow.js';
import { listRuleRows, ruleRowsTable } from '../blocks/ruleRows.js';
import { buildQuietTop, buildTop } from './buildTop.js';

/** Rows of a table; the rest is in the report. */
const MOST_ROWS = 20;

/** Words of a fact that is told in words from elsewhere. */
const MOST_OF_FACT = 36;

/**
 * The comment on a pull request: what decides above, the rest folded under titles that say what is
 * in there. A run in which all is well is a sentence and one fold.
 */
export function buildComment(result: AnyResult, frame: CommentFrame): Part[] {
  const facts = listFacts(result, frame.history, MOST_OF_FACT, frame.request);
  const isQuiet =
    result.verdict === 'passed' &&
    listAccepted(result).length === 0 &&
    facts.every(({ weight }) => weight === 'explains') &&
    listRuleRows(result).every(({ rule }) => ['passed', 'not-applied'].includes(rule.outcome));
  const parts = isQuiet ? buildQuiet(result, facts) : buildLoud(result, facts, frame);
  return [...parts, { blocks: [buildFooter(result, frame)], rank: null }].map(
    ({ blocks, rank }) => ({ blocks: narrow(blocks, MOST_ROWS), rank }),
  );
}

function buildLoud(result: AnyResult, facts: readonly Fact[], { request }: CommentFrame): Part[] {
  const { blocks, hiddenFacts, hiddenRules } = buildTop(result, facts, request);
  const also = [
    ...(hiddenRules.length === 0 ? [] : [formatPlural(hiddenRules.length, 'more rule')]),
    ...(hiddenFacts.length === 0
      ? []
      : [formatPlural(hiddenFacts.length, 'more thing') + ' to know']),
  ];
  const more: Fold = {
    kind: 'fold',
    title: also.join(', '),
    blocks: [
      ...(hiddenRules.length === 0 ? [] : [ruleRowsTable(result, hiddenRules)]),
      ...hiddenFacts.map((fact): Block => ({ kind: 'paragraph', line: factLine(fact) })),
    ],
  };
  const folds = [...(also.length === 0 ? [] : [more]), ...listFolds(result)];
  return [{ blocks, rank: null }, ...folds.map((fold, index) => ({ blocks: [fold], rank: index }))];
}

function buildQuiet(result: AnyResult, facts: readonly Fact[]): Part[] {
  const rules = listRuleRows(result).map(({ rule }) => rule);
  const { blocks: top, hiddenFacts } = buildQuietTop(result, facts);
  const hidden = hiddenFacts.map((fact): Block => ({ kind: 'paragraph', line: factLine(fact) }));
  const folds = listFolds(result);
  const fold: Fold = {
    kind: 'fold',
    title: `Details: rules, ${blocksOf(result).foldNames}, metrics, data and method`,
    blocks: [
      ...(rules.length === 0 ? [] : [ruleRowsTable(result, listRuleRows(result))]),
      ...hidden,
      ...folds.flatMap(({ title, blocks }): Block[] => [
        { kind: 'paragraph', line: [strong(title)] },
        ...blocks,
      ]),
    ],
  };
  return [
    { blocks: top, rank: null },
    { blocks: [fold], rank: 0 },
  ];
}

/** The parts that a reader may open. */
function listFolds(result: AnyResult): Fold[] {
  return [...blocksOf(result).folds(COMMENT_ROOM), metricsFold(result), methodFold(result)];
}
