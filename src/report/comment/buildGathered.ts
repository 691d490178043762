import { shortName, shortSentence } from '../../text/visibleText.js';
import type { Block, Cell, Fold, Heading, Line, Mark, Piece } from '../blocks/block.js';
import type { Part } from '../blocks/part.js';
import { left, link, mark, name, number, right } from '../blocks/pieces.js';
import { markOf } from '../blocks/verdictSection.js';
import { describeNews, describeVerdict, listAccepted } from '../words/describeVerdict.js';
import { headlineOf } from '../words/headlineOf.js';
import { metricFormats } from '../words/metricFormats.js';
import { metricLabel } from '../words/metricLabel.js';
import { formatCount, formatPlural, withoutPoints } from '../words/numbers.js';
import { buildComment } from './buildComment.js';
import { NO_FRAME, type CommentFrame } from './commentFrame.js';
import type { GatheredGate } from './gatheredGate.js';

/** Gates whose news stand above the folds; that of the others is in their folds. */
const MOST_NEWS = 20;

/** What may have become of gates, the worst first, in words that follow their number. */
const STATES = [
  ['absent', 'left no result'],
  ['unusable', 'cannot be used'],
  ['failed', 'failed'],
  ['inconclusive', 'inconclusive'],
  ['passed', 'passed'],
] as const;
type State = (typeof STATES)[number][0];

/**
 * Several gates as one comment: how many passed, a table with a line for each, what is wrong, and
 * each gate's own comment folded. What is wrong comes first.
 */
export function buildGathered(
  gates: readonly GatheredGate[],
  { looks, request, runUrl }: Pick<CommentFrame, 'looks' | 'request' | 'runUrl'>,
): Part[] {
  const sorted = STATES.flatMap(([state]) => gates.filter((gate) => stateOf(gate) === state));
  const news = sorted.filter((gate) => markOfGate(gate) !== 'passed');
  const footer: Line[] = [
    ...(runUrl === null ? [] : [[link('run', runUrl)]]),
    ...(looks === 1 ? [] : [[`look no. ${looks} at this ${request}`]]),
  ];
  return [
    { blocks: [buildHeading(sorted)], rank: null },
    { blocks: [buildTable(sorted)], rank: 0 },
    ...(news.length === 0 ? [] : [{ blocks: [listNews(news)], rank: 1 }]),
    ...sorted.flatMap((gate, at): Part[] =>
      gate.result === null ? [] : [{ blocks: [foldGate(gate, request)], rank: 2 + at }],
    ),
    ...(footer.length === 0 ? [] : [{ blocks: [buildFooter(footer)], rank: null }]),
  ];
}

function buildFooter(parts: readonly Line[]): Block {
  const line = parts.flatMap((part, at) => (at === 0 ? part : [' \u00b7 ', ...part]));
  return { kind: 'footer', line };
}

function stateOf(gate: GatheredGate): State {
  if (gate.result !== null) return gate.result.verdict;
  return gate.isAbsent ? 'absent' : 'unusable';
}

function markOfGate({ result }: GatheredGate): Mark {
  return result === null ? 'failed' : markOf(result);
}

/** `3 gates: 1 failed, 2 passed` */
function buildHeading(gates: readonly GatheredGate[]): Heading {
  const counts = STATES.flatMap(([state, words]) => {
    const count = gates.filter((gate) => stateOf(gate) === state).length;
    return count === 0 ? [] : [{ count, words }];
  });
  const all = formatPlural(gates.length, 'gate');
  const [only] = counts;
  const marks = new Set(gates.map(markOfGate));
  return {
    kind: 'heading',
    mark: (['failed', 'warning', 'accepted'] as const).find((one) => marks.has(one)) ?? 'passed',
    text:
      only !== undefined && counts.length === 1
        ? `${all} ${only.words}`
        : `${all}: ${counts.map(({ count, words }) => `${formatCount(count)} ${words}`).join(', ')}`,
  };
}

function buildTable(gates: readonly GatheredGate[]): Block {
  return {
    kind: 'table',
    columns: [left('gate'), left('metric'), right('base \u2192 this'), right('change')],
    rows: gates.map((gate): Cell[] => {
      const first: Line = [mark(markOfGate(gate)), ' ', name(gate.name)];
      if (gate.result === null) return [first, 'no result', '', ''];
      const { before, change, metric, now } = headlineOf(gate.result);
      const formats = metricFormats(metric);
      const from = before === null ? '' : `${formats.value(before)} \u2192 `;
      const changed: Piece = number(change, (by) => withoutPoints(formats.change(by)));
      return [
        first,
        metricLabel(metric, null),
        number(now, (to) => from + formats.value(to)),
        changed,
      ];
    }),
  };
}

/** What keeps gates from simply passing, a line for each. */
function listNews(gates: readonly GatheredGate[]): Block {
  const items = gates.slice(0, MOST_NEWS).map((gate): Line => {
    const words =
      gate.result === null
        ? [`${shortSentence(gate.name)}: ${shortSentence(gate.reason)}`]
        : [describeVerdict(gate.result)];
    return [mark(markOfGate(gate)), ' ', ...words];
  });
  const more = gates.length - items.length;
  return {
    kind: 'list',
    items: more === 0 ? items : [...items, [`\u2026 and ${formatCount(more)} more.`]],
  };
}

/** The gate's own comment, its heading as the title. */
function foldGate(
  { result }: Extract<GatheredGate, { result: object }>,
  request: CommentFrame['request'],
): Fold {
  const isAccepted = listAccepted(result).length > 0;
  const verdict = isAccepted ? 'accepted' : result.verdict;
  return {
    kind: 'fold',
    title: `${shortName(result.name)}, ${verdict}: ${describeNews(result)}`,
    blocks: buildComment(result, { ...NO_FRAME, request })
      .flatMap(({ blocks }) => blocks)
      .filter(({ kind }) => kind !== 'heading'),
  };
}
