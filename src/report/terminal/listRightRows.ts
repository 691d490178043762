import type { Evaluation } from '../../metrics/evaluation.js';
import type { Result } from '../../document/result.js';
import type { Cell, Piece } from '../blocks/block.js';
import { number } from '../blocks/pieces.js';
import {
  formatCount,
  formatCountChange,
  formatPercent,
  formatPointsChange,
} from '../words/numbers.js';

/** The rows that are right, and the accuracy on other rows than those of both sides. */
export function listRightRows(result: Result): Cell[][] {
  const { comparison, evaluation } = result;
  const now = comparison?.current ?? evaluation;
  const before = comparison?.baseline ?? null;
  const own = number(now, formatRight);
  const rows =
    before === null
      ? [own]
      : [number(before, formatRight), own, number(now.correct - before.correct, formatCountChange)];
  return [['rows right', ...rows], ...ownRows(result), ...outOfBagRow(result)];
}

/** The accuracy of each side on its own table, where that is another number than on the rows of both. */
function ownRows({ rowChanges, comparison, evaluation }: Result): Piece[][] {
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
function outOfBagRow({ outOfBag, comparison }: Result): Piece[][] {
  if (outOfBag === null) return [];
  const now = number(outOfBag.accuracy, formatPercent);
  return [['accuracy, out of bag', ...(comparison === null ? [now] : ['', now, ''])]];
}

function formatRight({ correct, rows }: Evaluation): string {
  return `${formatCount(correct)} of ${formatCount(rows)}`;
}
