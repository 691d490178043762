import type { History, HistoryEntry } from '../history/history.js';
import { listGaps } from '../history/listGaps.js';
import { readScore } from '../rules/readScore.js';
import { formatMetricName } from '../rules/rule.js';
import { shortCommit } from '../text/shortCommit.js';
import { shortName } from '../text/visibleText.js';
import { wrapText } from '../text/wrapText.js';
import type { Cell, Column, Table } from './blocks/block.js';
import { count, left, mark, number, phrase, right } from './blocks/pieces.js';
import { createPaint } from './print/terminal/paint.js';
import { plotRuns } from './print/terminal/plotRuns.js';
import { fitTable, printWideTable } from './print/terminal/printTable.js';
import { dateOf, describeGap } from './words/historyWords.js';
import { metricFormats } from './words/metricFormats.js';
import { formatPlural } from './words/numbers.js';

export interface HistoryOptions {
  readonly colour: boolean;
  /** The columns of the terminal. */
  readonly width: number;
  /** What is shown of each run, and the class it is of. */
  readonly metric: string;
  readonly of: string | null;
}

interface Shown {
  readonly entry: HistoryEntry;
  /** `null` where the run has no such class, or answers with something else. */
  readonly value: number | null;
  readonly change: number | null;
}

/** A history for a terminal: one metric from run to run, drawn and listed, and where runs are missing. */
export function renderHistory(
  { name, branch, entries }: History,
  { colour, width, metric, of }: HistoryOptions,
): string {
  const paint = createPaint(colour);
  const formats = metricFormats(metric);
  const runs = listShown(entries, metric, of);
  const values = runs.flatMap(({ value }) => value ?? []);
  const where = branch === null ? '' : ` on ${shortName(branch)}`;
  const days = [entries[0], entries.at(-1)].map((entry) => dateOf(entry?.time ?? ''));
  const title = `${shortName(formatMetricName(metric, of))} of ${shortName(name)} in ${formatPlural(entries.length, 'run')}${where}${entries.length === 0 ? '' : `, ${[...new Set(days)].join(' to ')}`}`;
  const isLeading = metric === 'accuracy' || metric === 'mae';
  const limit = isLeading ? (entries.at(-1)?.floor ?? null) : null;
  const tables = listColumns(metric).map((columns) => tableOf(columns, runs));
  const fitting = tables.map((table) => fitTable(table, width, paint)).find((one) => one !== null);
  const narrowest = tables.at(-1);
  return [
    wrapText(title, width).map((line) => paint('bold', line)),
    values.length < 2 ? [] : plotRuns(values, { width, limit, format: formats.value }),
    runs.length === 0
      ? []
      : (fitting ?? (narrowest ? printWideTable(narrowest, width, paint) : [])),
    listGaps(entries).flatMap((gap) => wrapText(describeGap(gap), width)),
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function listShown(entries: readonly HistoryEntry[], metric: string, of: string | null): Shown[] {
  let before: number | null = null;
  return entries.map((entry) => {
    const value = readScore(metric, of, entry.scores);
    const change = value === null || before === null ? null : value - before;
    before = value ?? before;
    return { entry, value, change };
  });
}

type ShownColumn = readonly [column: Column, cell: (run: Shown) => Cell];

/** The columns of the table, and of the narrower ones where there is no room. */
function listColumns(metric: string): ShownColumn[][] {
  const formats = metricFormats(metric);
  const run: ShownColumn = [
    left('run'),
    ({ entry }) => (entry.commit === null ? '' : phrase(shortCommit(entry.commit))),
  ];
  const day: ShownColumn = [left('day'), ({ entry }) => phrase(dateOf(entry.time))];
  const value: ShownColumn = [right('value'), (shown) => number(shown.value, formats.value)];
  const change: ShownColumn = [right('change'), (shown) => number(shown.change, formats.change)];
  const rows: ShownColumn = [right('rows'), ({ entry }) => count(entry.rows)];
  const verdict: ShownColumn = [
    left('verdict'),
    ({ entry }) => [
      mark(entry.verdict === 'inconclusive' ? 'warning' : entry.verdict),
      phrase(` ${entry.verdict}`),
    ],
  ];
  return [
    [run, day, value, change, rows, verdict],
    [run, day, value, change, verdict],
    [run, value, change, verdict],
    [run, value, verdict],
  ];
}

/** The newest first. */
function tableOf(columns: readonly ShownColumn[], runs: readonly Shown[]): Table {
  return {
    kind: 'table',
    columns: columns.map(([column]) => column),
    rows: [...runs].reverse().map((run) => columns.map(([, cell]) => cell(run))),
  };
}
