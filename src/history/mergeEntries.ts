import { MOST_RUNS } from '../document/result.js';
import { compareText } from '../text/compareText.js';
import type { HistoryEntry } from './history.js';

/**
 * All runs of several histories, each once, the oldest first, and of these the newest two hundred.
 * Runs that went on side by side each know the runs before them and not each other, so that the next one
 * has to take in both. Of a run that was tried again the last attempt counts.
 */
export function mergeEntries(...histories: readonly (readonly HistoryEntry[])[]): HistoryEntry[] {
  const known = new Map<string, HistoryEntry>();
  for (const entry of histories.flat()) {
    const key = keyOf(entry);
    const other = known.get(key);
    if (other === undefined || attemptOf(other) <= attemptOf(entry)) known.set(key, entry);
  }
  return [...known.values()].sort(compareEntries).slice(-MOST_RUNS);
}

/** The order of runs: by their time, and of those of one second the one that was started first. */
export function compareEntries(
  a: Pick<HistoryEntry, 'time' | 'run'>,
  b: Pick<HistoryEntry, 'time' | 'run'>,
): number {
  return compareText(instantOf(a), instantOf(b)) || (a.run?.id ?? 0) - (b.run?.id ?? 0);
}

/** A time of any precision, so that texts are in the order of times. */
function instantOf({ time }: Pick<HistoryEntry, 'time'>): string {
  return new Date(time).toISOString();
}

/** Two entries are of one run when commit and run are. Without a run, the same result is the same run. */
function keyOf({ commit, run, settingsSha256, modelSha256, time }: HistoryEntry): string {
  if (run !== null) return `${commit ?? ''} ${run.id}`;
  return commit === null ? `${time} ${modelSha256}` : `${commit} ${modelSha256} ${settingsSha256}`;
}

function attemptOf({ run }: HistoryEntry): number {
  return run?.attempt ?? 0;
}
