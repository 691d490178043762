import type { Evaluation } from '../../metrics/evaluation.js';
import { listShownMetrics } from '../words/listShownMetrics.js';
import { metricFormats } from '../words/metricFormats.js';
import {
  formatCount,
  formatCountChange,
  formatPercent,
  formatPointsChange,
} from '../words/numbers.js';
import type { Result } from '../../document/result.js';
import type { Piece } from '../blocks/block.js';
import { labelCell, left, number, right } from '../blocks/pieces.js';
import { evidenceOfRules } from '../blocks/evidenceOfRules.js';
import type { Section } from '../blocks/section.js';

/** The metrics with what they were on the base and how they changed, and what the tests of the rules said. */
export const metricsOnTerminal: Section = {
  name: 'metrics on a terminal',
  on: ['terminal'],
  build: (result) => {
    const { comparison, evaluation } = result;
    const sides = <T>(before: T, now: T, change: T): T[] =>
      comparison === null ? [now] : [before, now, change];
    const [accuracy = [], ...others] = listShownMetrics(result).map((line) => {
      const { value, change } = metricFormats(line.metric);
      return [
        labelCell(line),
        ...sides(number(line.before, value), number(line.now, value), number(line.change, change)),
      ];
    });
    const now = comparison?.current ?? evaluation;
    const before = comparison?.baseline ?? null;
    const rowsRight = sides<Piece>(
      number(before, formatRight),
      number(now, formatRight),
      number(before && now.correct - before.correct, formatCountChange),
    );
    return [
      {
        kind: 'table',
        columns: [left('metric'), ...sides('base', 'this', 'change').map((head) => right(head))],
        rows: [
          accuracy,
          ['rows right', ...rowsRight],
          ...ownRows(result),
          ...outOfBagRow(result),
          ...others,
        ],
      },
      ...evidenceOfRules(result),
    ];
  },
};

/** The accuracy of each side on its own table, where that is another number than on the rows of both. */
function ownRows({ rowChanges, comparison, evaluation }: Result): (string | Piece)[][] {
  if (rowChanges === null || comparison === null) return [];
  const { own } = rowChanges;
  const isSame = (side: Evaluation, rows: number, correct: number): boolean =>
    side.rows === rows && side.correct === correct;
  if (
    isSame(comparison.baseline, own.rows, own.correct) &&
    isSame(comparison.current, evaluation.rows, evaluation.correct)
  ) {
    return [];
  }
  const before = own.correct / own.rows;
  return [
    [
      'each on its own table',
      number(before, formatPercent),
      number(evaluation.accuracy, formatPercent),
      number(evaluation.accuracy - before, formatPointsChange),
    ],
  ];
}

/** Beside the tested accuracy; the base's is of another model, which is not here. */
function outOfBagRow({ outOfBag, comparison }: Result): (string | Piece)[][] {
  if (outOfBag === null) return [];
  const now = number(outOfBag.accuracy, formatPercent);
  return [['accuracy, out of bag', ...(comparison === null ? [now] : ['', now, ''])]];
}

function formatRight({ correct, rows }: Evaluation): string {
  return `${formatCount(correct)} of ${formatCount(rows)}`;
}
