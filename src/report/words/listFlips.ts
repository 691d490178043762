import type { Result } from '../../document/result.js';
import { listRows, type Row } from './listRows.js';

/** The rows of which exactly one side was right, the surest prediction first. */
export interface Flips {
  readonly newlyWrong: readonly Row[];
  readonly newlyRight: readonly Row[];
}

/** Surest first; equally sure rows as in the file. */
function bySureness(a: Row, b: Row): number {
  return (b.confidence ?? 0) - (a.confidence ?? 0) || a.line - b.line;
}

/** The rows that this run gets right and the base got wrong, or the other way round. */
export function listFlips(result: Result): Flips {
  const changed = listRows(result).filter(
    ({ baseline, predicted }) => baseline !== null && baseline !== predicted,
  );
  return {
    newlyWrong: changed.filter(({ baseline, actual }) => baseline === actual).sort(bySureness),
    newlyRight: changed.filter(({ predicted, actual }) => predicted === actual).sort(bySureness),
  };
}

/** The rows that this run gets wrong, the surest first. */
export function listMistakes(result: Result): Row[] {
  return listRows(result)
    .filter(({ predicted, actual }) => predicted !== actual)
    .sort(bySureness);
}
