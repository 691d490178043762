import { quantile } from 'd3-array';
import type { Result } from '../../document/result.js';
import type { HistoryEntry } from '../../history/history.js';
import { floorOf } from '../../history/createEntry.js';
import type { KnownHistory } from '../../history/knownHistory.js';
import { listGaps } from '../../history/listGaps.js';
import type { Block, Cell, Table } from '../blocks/block.js';
import { commit, count, left, mark, number, phrase, right } from '../blocks/pieces.js';
import type { Section } from '../blocks/section.js';
import { dateOf, describeGap, describeRuns } from '../words/historyWords.js';
import {
  formatPercent,
  formatPercentInterval,
  formatPointsChange,
  withoutPoints,
} from '../words/numbers.js';

/** Of fewer earlier runs, a usual range says nothing. */
const LEAST = 5;

/** The accuracy from run to run, with the floor and the usual range. */
export const historyFigure: Section = {
  name: 'history figure',
  on: ['page'],
  build: (result, history) => {
    if (history === null || history.entries.length === 0) return [];
    const { entries, branch } = history;
    const floor = floorOf(result);
    const usual = usualRange(entries);
    const { accuracy } = result.evaluation;
    return [
      {
        kind: 'fold',
        title: `History: this beside ${describeRuns(entries.length, branch)}`,
        blocks: [
          { kind: 'note', text: describeLines(floor, usual) },
          ...listGapNotes(history),
          {
            kind: 'figure',
            drawings: [
              {
                kind: 'history',
                title: 'Accuracy of each run, the last is this one',
                runs: [
                  ...entries.map(({ scores, verdict, commit: sha, time }) => ({
                    accuracy: scores.accuracy,
                    verdict,
                    commit: sha,
                    date: dateOf(time),
                  })),
                  {
                    accuracy,
                    verdict: result.verdict,
                    commit: result.source.commit,
                    date: 'this run',
                  },
                ],
                floor,
                usual,
              },
            ],
            numbers: tabulateHistory(result, history),
          },
        ],
      },
    ];
  },
};

/** Where runs are missing, each in a sentence. */
export function listGapNotes({ entries }: KnownHistory): Block[] {
  return listGaps(entries).map((gap) => ({ kind: 'note', text: describeGap(gap) }));
}

/** This run and those before it, the newest first. */
export function tabulateHistory(result: Result, { entries }: KnownHistory): Table {
  const rows = [...entries.map(listEntry(result)), listOwn(result, entries.at(-1))];
  return {
    kind: 'table',
    columns: [
      left('run'),
      left('day'),
      right('accuracy'),
      right('points'),
      right('rows'),
      left('verdict'),
    ],
    rows: rows.reverse(),
  };
}

/** Between which the middle 80 % of the runs lie; `null` where there are too few. */
function usualRange(entries: readonly HistoryEntry[]): { low: number; high: number } | null {
  if (entries.length < LEAST) return null;
  const accuracies = entries.map(({ scores }) => scores.accuracy);
  return { low: quantile(accuracies, 0.1) ?? 0, high: quantile(accuracies, 0.9) ?? 0 };
}

function describeLines(floor: number | null, usual: { low: number; high: number } | null): string {
  return [
    'The accuracy of each run on its own tested rows, the oldest first; of a run that failed in red, of one that was inconclusive in grey.',
    ...(floor === null
      ? []
      : [`The dashed line is the accuracy that is required, ${formatPercent(floor)}.`]),
    ...(usual === null
      ? []
      : [`The band holds the middle 80% of the earlier runs, ${formatPercentInterval(usual)}.`]),
  ].join(' ');
}

function listEntry({ source }: Result) {
  return (entry: HistoryEntry, index: number, entries: readonly HistoryEntry[]): Cell[] => [
    entry.commit === null ? '' : commit(source, entry.commit),
    phrase(dateOf(entry.time)),
    number(entry.scores.accuracy, formatPercent),
    changeCell(entry.scores.accuracy, entries[index - 1]),
    count(entry.rows),
    verdictCell(entry),
  ];
}

function listOwn(result: Result, before: HistoryEntry | undefined): Cell[] {
  const { source, evaluation, data } = result;
  return [
    source.commit === null ? 'this' : ['this, ', commit(source, source.commit)],
    '',
    number(evaluation.accuracy, formatPercent),
    changeCell(evaluation.accuracy, before),
    count(data.rows),
    verdictCell(result),
  ];
}

function changeCell(now: number, before: HistoryEntry | undefined): Cell {
  return before === undefined
    ? ''
    : number(now - before.scores.accuracy, (change) => withoutPoints(formatPointsChange(change)));
}

function verdictCell({ verdict }: Pick<HistoryEntry, 'verdict'>): Cell {
  return [mark(verdict === 'inconclusive' ? 'warning' : verdict), phrase(` ${verdict}`)];
}
