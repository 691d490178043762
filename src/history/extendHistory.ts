import type { AnyResult } from '../document/regressionResult.js';
import { createEntry } from './createEntry.js';
import { HISTORY_VERSION, type History } from './history.js';
import type { KnownHistory, RunPlace } from './knownHistory.js';
import { mergeEntries } from './mergeEntries.js';

/** The history of a branch after this run. */
export function extendHistory(known: KnownHistory, result: AnyResult, place: RunPlace): History {
  return {
    format: 'forest-gate/history',
    formatVersion: HISTORY_VERSION,
    name: result.name,
    branch: known.branch,
    entries: mergeEntries(known.entries, [createEntry(result, place, known.lost)]),
  };
}
