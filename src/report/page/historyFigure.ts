import { quantile } from 'd3-array';
import type { AnyResult } from '../../document/regressionResult.js';
import type { HistoryEntry } from '../../history/history.js';
import { limitOf } from '../../history/createEntry.js';
import { METRICS } from '../../rules/metrics.js';
import { readScore, type AnyScores } from '../../rules/readScore.js';
import { wordsOf } from '../tasks/words.js';
import type { KnownHistory } from '../../history/knownHistory.js';
import { listGaps } from '../../history/listGaps.js';
import type { Block, Cell, Table } from '../blocks/block.js';
import { commit, count, left, mark, number, phrase, right } from '../blocks/pieces.js';
import type { Section } from '../blocks/section.js';
import { dateOf, describeGap, describeRuns, listAlike, listLeads } from '../words/historyWords.js';
import { metricFormats } from '../words/metricFormats.js';
import { withoutPoints } from '../words/numbers.js';

/** Of fewer earlier runs, a usual range says nothing. */
const LEAST = 5;

/** The leading metric from run to run, with its limit and the usual range. */
export const historyFigure: Section = {
  name: 'history figure',
  on: ['page'],
  build: (result, history) => {
    const entries = history === null ? [] : listAlike(result, history.entries);
    if (history === null || entries.length === 0) return [];
    const { branch } = history;
    const { metric, label } = wordsOf(result);
    const limit = limitOf(result);
    const usual = usualRange(listLeads(result, entries));
    const own = readScore(metric, null, result.evaluation) ?? 0;
    return [
      {
        kind: 'fold',
        title: `History: this beside ${describeRuns(entries.length, branch)}`,
        blocks: [
          { kind: 'note', text: describeLines(result, limit, usual) },
          ...listGapNotes(history),
          {
            kind: 'figure',
            drawings: [
              {
                kind: 'history',
                title: `${capitalise(label)} of each run, the last is this one`,
                metric,
                runs: [
                  ...entries.flatMap(({ scores, verdict, commit: sha, time }) => {
                    const value = readScore(metric, null, scores);
                    return value === null
                      ? []
                      : [{ value, verdict, commit: sha, date: dateOf(time) }];
                  }),
                  {
                    value: own,
                    verdict: result.verdict,
                    commit: result.source.commit,
                    date: 'this run',
                  },
                ],
                limit,
                usual,
              },
            ],
            numbers: tabulateHistory(result, { entries }),
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
export function tabulateHistory(
  result: AnyResult,
  { entries }: Pick<KnownHistory, 'entries'>,
): Table {
  const { metric, label } = wordsOf(result);
  const rows = [...entries.map(listEntry(result)), listOwn(result, entries.at(-1))];
  return {
    kind: 'table',
    columns: [
      left('run'),
      left('day'),
      right(label),
      right(metric === 'accuracy' ? 'points' : 'change'),
      right('rows'),
      left('verdict'),
    ],
    rows: rows.reverse(),
  };
}

/** Between which the middle 80 % of the runs lie; `null` where there are too few. */
function usualRange(values: readonly number[]): { low: number; high: number } | null {
  if (values.length < LEAST) return null;
  return { low: quantile(values, 0.1) ?? 0, high: quantile(values, 0.9) ?? 0 };
}

function describeLines(
  result: AnyResult,
  limit: number | null,
  usual: { low: number; high: number } | null,
): string {
  const { metric, label } = wordsOf(result);
  const { value, interval } = metricFormats(metric);
  return [
    `The ${label} of each run on its own tested rows, the oldest first; of a run that failed in red, of one that was inconclusive in grey.`,
    ...(limit === null
      ? []
      : [`The dashed line is the ${label} that is ${limitWord(metric)}, ${value(limit)}.`]),
    ...(usual === null
      ? []
      : [`The band holds the middle 80% of the earlier runs, ${interval(usual)}.`]),
  ].join(' ');
}

function listEntry(result: AnyResult) {
  const { metric } = wordsOf(result);
  const { source } = result;
  return (entry: HistoryEntry, index: number, entries: readonly HistoryEntry[]): Cell[] => [
    entry.commit === null ? '' : commit(source, entry.commit),
    phrase(dateOf(entry.time)),
    number(readScore(metric, null, entry.scores), metricFormats(metric).value),
    changeCell(metric, entry, entries[index - 1]),
    count(entry.rows),
    verdictCell(entry),
  ];
}

function listOwn(result: AnyResult, before: HistoryEntry | undefined): Cell[] {
  const { source, evaluation, data } = result;
  const { metric } = wordsOf(result);
  return [
    source.commit === null ? 'this' : ['this, ', commit(source, source.commit)],
    '',
    number(readScore(metric, null, evaluation), metricFormats(metric).value),
    changeCell(metric, { scores: evaluation }, before),
    count(data.rows),
    verdictCell(result),
  ];
}

function changeCell(
  metric: string,
  now: { readonly scores: AnyScores },
  before: HistoryEntry | undefined,
): Cell {
  const [old, value] = [before, now].map((of) => of && readScore(metric, null, of.scores));
  return typeof old !== 'number' || typeof value !== 'number'
    ? ''
    : number(value - old, (change) => withoutPoints(metricFormats(metric).change(change)));
}

/** A floor is required, a ceiling allowed. */
export function limitWord(metric: string): string {
  return METRICS.get(metric)?.better === 'less' ? 'allowed' : 'required';
}

/** The beginning of a line in place of the middle of one. */
export function capitalise(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function verdictCell({ verdict }: Pick<HistoryEntry, 'verdict'>): Cell {
  return [mark(verdict === 'inconclusive' ? 'warning' : verdict), phrase(` ${verdict}`)];
}
