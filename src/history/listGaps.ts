import type { HistoryEntry } from './history.js';

/** Where runs of a branch are not known. */
export interface Gap {
  /** The last run that is known before; `null` where none is. */
  readonly from: HistoryEntry | null;
  /** The first that is known again. */
  readonly to: HistoryEntry;
  /** One sentence, where more is known than that the commit before has no run. */
  readonly reason: string | null;
}

/**
 * Where a history has gaps: a run whose branch was at a commit before of which no run is known, and
 * one that found nothing though there was something. What an earlier run missed and a later one
 * brought back is no gap any more.
 *
 * @param entries the oldest first
 */
export function listGaps(entries: readonly HistoryEntry[]): Gap[] {
  const commits = new Set(entries.map(({ commit }) => commit));
  return entries.flatMap((to, index): Gap[] => {
    const from = entries[index - 1] ?? null;
    const { before, lost } = to;
    if (before !== null && commits.has(before)) return [];
    if (lost !== null) return [{ from, to, reason: lost }];
    const isNext = from === null || before === null || from.commit === to.commit;
    return isNext ? [] : [{ from, to, reason: null }];
  });
}
