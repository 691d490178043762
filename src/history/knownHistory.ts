import type { HistoryEntry } from './history.js';

/** What is known of the earlier runs of a branch. */
export interface KnownHistory {
  /** Whose runs these are; `null` outside of GitHub. */
  readonly branch: string | null;
  /** The oldest first. */
  readonly entries: readonly HistoryEntry[];
  /** Sentences: what there is and could not be read. */
  readonly problems: readonly string[];
  /** One sentence: why nothing is known, though there was something; else `null`. */
  readonly lost: string | null;
  /** Whether that something is there still, and cannot be read. */
  readonly isUnreadable: boolean;
}

/** Where no history is kept. */
export const NO_HISTORY: KnownHistory = {
  branch: null,
  entries: [],
  problems: [],
  lost: null,
  isUnreadable: false,
};

/** How a run is entered into the history of its branch. */
export type RunPlace = Pick<HistoryEntry, 'commit' | 'before' | 'run' | 'time'>;

/** The history of the branch that a run is of or is to be merged into. */
export interface HistoryAccess {
  /** Never throws: what cannot be read is told. */
  readonly read: () => Promise<KnownHistory>;
  /** Of a run that belongs to the branch itself; `null` for a pull request, which extends nothing. */
  readonly place: (() => Promise<RunPlace>) | null;
}
