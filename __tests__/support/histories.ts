import { createEntry } from '../../src/history/createEntry.js';
import type { Result } from '../../src/document/result.js';
import type { History, HistoryEntry } from '../../src/history/history.js';
import type { KnownHistory } from '../../src/history/knownHistory.js';
import { changeLabels, createResult, hashOf, labelsOf } from './results.js';

const SECOND = 1000;
const DAY = 86_400 * SECOND;

/** The commit of a run by its number. */
export function commitOf(run: number): string {
  return hashOf(`commit ${run}`).slice(0, 40);
}

const made = new Map<number, Result>();

/** A result on iris with so many of 150 rows wrong. */
function resultWith(wrong: number): Result {
  const missed = Object.fromEntries(Array.from({ length: wrong }, (_, row) => [51 + 2 * row, 0]));
  return createResult({
    predicted: changeLabels(labelsOf(3, 50), missed),
    rules: ['accuracy >= 0.9'],
    source: { event: 'push' },
  });
}

/** The results of runs on iris, one a day, by how many of 150 rows each had wrong. */
export function entriesOf(wrong: readonly number[], first = 1): HistoryEntry[] {
  return wrong.map((rows, index) => {
    const run = first + index;
    const result = made.get(rows) ?? resultWith(rows);
    made.set(rows, result);
    const place = {
      commit: commitOf(run),
      before: commitOf(run - 1),
      run: { id: 100 + run, attempt: 1 },
      time: new Date(Date.UTC(2026, 0, 1, 12) + run * DAY).toISOString(),
    };
    return createEntry(result, place, null);
  });
}

export function historyOf(entries: readonly HistoryEntry[], more: Partial<History> = {}): History {
  return {
    format: 'forest-gate/history',
    formatVersion: 1,
    name: 'iris',
    branch: 'main',
    entries: [...entries],
    ...more,
  };
}

export function known(
  entries: readonly HistoryEntry[],
  more: Partial<KnownHistory> = {},
): KnownHistory {
  return { branch: 'main', entries, problems: [], lost: null, isUnreadable: false, ...more };
}
