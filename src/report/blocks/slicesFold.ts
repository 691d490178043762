import type { Result } from '../../document/result.js';
import { shortName } from '../../text/visibleText.js';
import { listParts, type ShownPart } from '../words/listParts.js';
import {
  formatCount,
  formatMetric,
  formatPercent,
  formatPercentInterval,
  formatPlural,
  formatPointsChange,
  withoutPoints,
} from '../words/numbers.js';
import type { Block, Fold, Line } from './block.js';
import { count, left, mark, name, number, right, twoLines } from './pieces.js';
import type { Room } from './room.js';

const MOST_PARTS = 20;

/** The parts of the rows, the worst first; where there is little room only those that got worse. */
export function slicesFold(result: Result, room: Room): Fold[] {
  const all = listParts(result);
  const worse = all.filter(({ isWorse }) => isWorse);
  const parts = room.isWide ? all : worse;
  if (parts.length === 0) return [];
  const shown = parts.slice(0, MOST_PARTS);
  const rest = all.length - shown.length;
  return [
    {
      kind: 'fold',
      title: nameSlices(result, worse.length),
      blocks: [
        partsTable(result, shown, room),
        ...(rest === 0
          ? []
          : [
              note(
                `${formatPlural(rest, 'more part')} in ${room.isWide ? 'metrics.json' : 'the report'}.`,
              ),
            ]),
        ...(room.isWide ? describeCuts(result) : []),
        note(
          `The accuracy on each part of the tested rows${result.comparison === null ? '' : '; one got worse beyond chance where its paired test says so at the significance of the rules, corrected after Holm for all parts with at least 20 rows'}.`,
        ),
      ],
    },
  ];
}

function nameSlices({ slices }: Result, worse: number): string {
  const columns = slices.map(({ column }) => shortName(column)).join(', ');
  return `Slices by ${columns}: ${worse === 0 ? 'none got worse beyond chance' : `${formatPlural(worse, 'part')} got worse`}`;
}

function partsTable({ comparison }: Result, parts: readonly ShownPart[], { isWide }: Room): Block {
  const compared = <T>(...items: T[]): T[] => (comparison === null ? [] : items);
  const wide = <T>(...items: T[]): T[] => (isWide ? items : []);
  // A phone has no room for the word.
  const unit = (text: string): string => (isWide ? text : withoutPoints(text));
  return {
    kind: 'table',
    columns: [
      left('slice'),
      right('rows'),
      right(comparison === null ? 'accuracy' : 'accuracy, base \u2192 this'),
      ...compared(right('change')),
      ...wide(right('F1, macro'), right('log loss')),
    ],
    rows: parts.map(({ column, part, accuracy, before, change, isWorse }) => [
      [...(isWorse ? [mark('warning'), ' '] : []), name(`${column}: ${part.name}`)],
      count(part.rows),
      twoLines(
        `${before === null ? '' : `${formatPercent(before)} \u2192 `}${formatPercent(accuracy)}`,
        part.interval && formatPercentInterval(part.interval),
      ),
      ...compared(number(change, (points) => unit(formatPointsChange(points)))),
      ...wide(
        number(valueOf(part, 'f1-macro'), formatMetric),
        number(valueOf(part, 'log-loss'), formatMetric),
      ),
    ]),
  };
}

function valueOf({ metrics }: ShownPart['part'], wanted: string): number | null {
  return metrics.find(({ metric }) => metric === wanted)?.value ?? null;
}

/** Where numbers were cut. */
function describeCuts({ slices }: Result): Block[] {
  return slices.flatMap(({ column, edges }) =>
    edges === null || edges.length === 0
      ? []
      : [
          note(
            `${shortName(column)} is cut at the quartiles of this table: ${edges.map(String).join(', ')}.`,
          ),
        ],
  );
}

function note(text: string): Block {
  return { kind: 'note', text };
}

/** What got worse, as sentences: the worst three by name. */
export function describeWorseParts(result: Result): Line[] {
  const worse = listParts(result).filter(({ isWorse }) => isWorse);
  const most = 3;
  const lines = worse
    .slice(0, most)
    .map(({ column, part, accuracy, before }): Line => [
      'Worse beyond chance on ',
      name(`${column}: ${part.name}`),
      `: ${formatPercent(before ?? 0)} \u2192 ${formatPercent(accuracy)} of ${formatPlural(part.compared?.rows ?? 0, 'row')}.`,
    ]);
  const rest = worse.length - lines.length;
  return rest === 0 ? lines : [...lines, [`So it is on ${formatCount(rest)} more parts.`]];
}
