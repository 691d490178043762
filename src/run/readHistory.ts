import type { HistoryEntry } from '../history/history.js';
import type { HistoryAccess, KnownHistory, RunPlace } from '../history/knownHistory.js';
import { compareEntries } from '../history/mergeEntries.js';

/** The history of the branch that a run is of or is to be merged into. */
export interface RunHistory {
  readonly known: KnownHistory;
  /** The same without this run's earlier attempts and what ran after it. */
  readonly earlier: KnownHistory;
  /** Where this run is entered; `null` for one that is not of the branch. */
  readonly place: RunPlace | null;
}

export async function readHistory({ read, place }: HistoryAccess): Promise<RunHistory> {
  const known = await read();
  const own = await place?.();
  if (own === undefined) return { known, earlier: known, place: null };
  const entries = known.entries.filter((entry) => isEarlier(entry, own));
  return { known, earlier: { ...known, entries }, place: own };
}

/** Outside of GitHub runs of one commit are told apart by nothing, so that none is before another. */
function isEarlier(entry: HistoryEntry, own: RunPlace): boolean {
  const order = compareEntries(entry, own);
  if (own.run !== null) return order < 0;
  return order <= 0 && (own.commit === null || entry.commit !== own.commit);
}
