import type { GrowForest } from '../forest/forest.js';
import type { CurrentRun, FoundBaseline, StoredResult } from './baseline.js';
import type { BaseFiles } from './readBaseFiles.js';

/** What every rung works with. */
export interface Ladder {
  readonly run: CurrentRun;
  /** The base commit; `null` when only the branch is known. */
  readonly commit: string | null;
  /** One sentence: how the base commit was determined, or why there is none. */
  readonly reason: string;
  readonly files: BaseFiles;
  /** What a run of exactly the base commit stored; `null` where nothing is stored anywhere. */
  readonly exact: StoredResult | null;
  /** What the newest run of the base branch stored; `null` where nothing is stored anywhere. */
  readonly findNewest: (() => Promise<StoredResult>) | null;
  readonly grow: GrowForest;
}

/** What a rung has: a baseline, maybe not for every row, or a reason why not. */
export type Answer =
  | { readonly baseline: FoundBaseline; readonly unanswered: number }
  | {
      readonly state: 'none' | 'unreadable';
      readonly reason: string;
      /** Whether there is something, of another kind than this run. */
      readonly notComparable: boolean;
    };

/** One way to a baseline; `null` where it leads nowhere, since nothing is stored anywhere. */
export type Rung = (ladder: Ladder) => Promise<Answer | null>;
