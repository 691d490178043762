import type { DataChanges, Result, RowChanges } from '../document/result.js';

/** What is different between two tables of given answers, of all parts together. */
export function joinDataChanges(parts: readonly Pick<Result, 'dataChanges'>[]): DataChanges | null {
  const known = parts.flatMap(({ dataChanges }) => dataChanges ?? []);
  const [first] = known;
  if (first === undefined || known.length < parts.length) return null;
  const sum = (key: 'rowsAdded' | 'rowsRemoved' | 'rowsRelabelled' | 'rowsEdited'): number =>
    known.reduce((total, changes) => total + changes[key], 0);
  return {
    ...first,
    rowsAdded: sum('rowsAdded'),
    rowsRemoved: sum('rowsRemoved'),
    rowsRelabelled: sum('rowsRelabelled'),
    rowsEdited: sum('rowsEdited'),
  };
}

/** What only the bases' own tables say: how many rows they have and how many are gone. */
export function joinOwnRows(
  parts: readonly Pick<Result, 'rowChanges'>[],
): Record<'own' | 'removed', RowChanges['own']> {
  const own = { rows: 0, correct: 0 };
  const removed = { rows: 0, correct: 0 };
  for (const { rowChanges } of parts) {
    own.rows += rowChanges?.own.rows ?? 0;
    own.correct += rowChanges?.own.correct ?? 0;
    removed.rows += rowChanges?.removed.rows ?? 0;
    removed.correct += rowChanges?.removed.baselineCorrect ?? 0;
  }
  return { own, removed };
}
