import type { Drift, DriftedColumn } from '../document/drift.js';
import { shortName } from '../text/visibleText.js';
import type { Block, Cell, Table } from './blocks/block.js';
import { left, mark, metric, name, number, phrase, right } from './blocks/pieces.js';
import { printMarkdown } from './print/markdown/printMarkdown.js';
import { createPaint } from './print/terminal/paint.js';
import { printTerminal } from './print/terminal/printTerminal.js';
import { listNames } from './words/listNames.js';
import { formatAmount, formatCount, formatPercent, formatPlural } from './words/numbers.js';

/** Rows of the table of columns that are shown; all are in the document. */
const MOST_COLUMNS = 100;

const MEANING =
  "The distance of a column of numbers is Kolmogorov-Smirnov's, the largest gap between its two distributions; that of texts and classes is half the sum of the differences of all shares: 0 when they are equal, 1 when they do not overlap. PSI (population stability index) adds up how the shares have shifted. New values are numbers beyond the range of the model's table and texts that it lacks. Something has drifted when its distance is 0.1 or more, its new values are 1% of the rows or more, the accuracy dropped by 2 points or more, or the mean absolute error rose by more than 2% and the errors are spread otherwise, and chance alone would bring that in at most 5% of cases, corrected for everything that was tested (Holm).";

/** What drifted, in a sentence. */
export function describeDrift(drift: Drift): string {
  const { columns, predictions, labels, accuracy, error, data } = drift;
  const moved = columns.filter(isMoved);
  const what = [
    ...(moved.length === 0
      ? []
      : [
          `${formatCount(moved.length)} of ${formatPlural(columns.length, 'column')} (${listNames(moved.map(({ column }) => column))})`,
        ]),
    ...(predictions?.drifted === true ? ['the predictions'] : []),
    ...(labels !== null && isMoved(labels) ? ['the labels'] : []),
    ...(accuracy?.drifted === true ? ['the accuracy'] : []),
    ...(error?.drifted === true ? ['the error'] : []),
  ];
  const of = `${shortName(drift.name)}: ${formatPlural(data.rows, 'row')} of ${shortName(data.path)}`;
  return what.length === 0 ? `${of} have not drifted` : `${of} have drifted in ${joinWords(what)}`;
}

/** Whether a column moved, or has new values. */
function isMoved({ drifted, outside }: DriftedColumn): boolean {
  return drifted || outside.drifted;
}

function joinWords(words: readonly string[]): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** The report as GitHub-flavoured Markdown, for a job's summary and an issue. */
export function renderDriftMarkdown(drift: Drift): string {
  return `${printMarkdown(buildDrift(drift), MOST_COLUMNS)}\n`;
}

/** The report for a terminal or a log. */
export function renderDriftTerminal(
  drift: Drift,
  options: { readonly colour: boolean; readonly width: number },
): string {
  const { colour, width } = options;
  const printing = { width, paint: createPaint(colour) };
  return buildDrift(drift)
    .filter(({ kind }) => kind !== 'fold')
    .map((block) => printTerminal([block], printing).join('\n'))
    .join('\n\n');
}

function buildDrift(drift: Drift): Block[] {
  const { columns, labels, drifted, modelSha256, rowsBefore } = drift;
  const sorted = [...columns].sort(
    (a, b) => Number(isMoved(b)) - Number(isMoved(a)) || b.statistic - a.statistic,
  );
  const next = drifted
    ? 'Look at what changed where the rows come from, then train again on rows that include them, and let the gate decide.'
    : 'Nothing is to be done.';
  return [
    { kind: 'heading', mark: drifted ? 'failed' : 'passed', text: describeDrift(drift) },
    {
      kind: 'paragraph',
      line: [
        `Against the ${formatPlural(rowsBefore, 'row')} that the model ${modelSha256.slice(0, 12)} was made from. ${next}`,
      ],
    },
    ...describeAnswers(drift).map((text): Block => ({ kind: 'paragraph', line: [text] })),
    tableOf(labels === null ? sorted : [...sorted, labels]),
    { kind: 'fold', title: 'What these numbers mean', blocks: [{ kind: 'note', text: MEANING }] },
  ];
}

function describeAnswers({ predictions, accuracy, error, isOwnTable }: Drift): string[] {
  if (isOwnTable) {
    return [
      'These rows are the very table that the model was trained on: its predictions there, and how right they are, tell nothing and are left out.',
    ];
  }
  const of = predictions?.drifted === true ? 'have drifted' : 'have not drifted';
  return [
    ...(predictions === null
      ? []
      : [
          `The predictions ${of}: ${error === undefined ? 'the shares of the classes' : 'their distributions'} are ${predictions.statistic.toFixed(3)} apart.`,
        ]),
    ...(accuracy === null
      ? []
      : [
          `The accuracy is ${formatPercent(accuracy.accuracy)} on ${formatPlural(accuracy.rows, 'row')} with a label, and was ${formatPercent(accuracy.before)}${accuracy.drifted ? ': it has dropped.' : '.'}`,
        ]),
    ...(error === null || error === undefined
      ? []
      : [
          `The mean absolute error is ${formatAmount(error.mae)} on ${formatPlural(error.rows, 'row')} with a label, and was ${formatAmount(error.before)}${error.drifted ? ': it has risen.' : '.'}`,
        ]),
  ];
}

function tableOf(columns: readonly DriftedColumn[]): Table {
  return {
    kind: 'table',
    columns: [
      left('column'),
      right('distance'),
      right('PSI'),
      right('new values'),
      left('drifted'),
    ],
    rows: columns.map((of): Cell[] => [
      name(of.column),
      metric(of.statistic),
      metric(of.populationStabilityIndex),
      number(of.outside.share, formatPercent),
      isMoved(of) ? [mark('warning'), phrase(' yes')] : 'no',
    ]),
  };
}
