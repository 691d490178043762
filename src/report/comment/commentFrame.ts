import type { KnownHistory } from '../../history/knownHistory.js';
import type { ChangeRequest } from '../words/changeRequest.js';

/** What a comment and a job's summary say beside the result: where the rest is, and when the base was measured. */
export interface CommentFrame {
  /** The page of `report.html`, which a browser opens; `null` where there is none. */
  readonly reportUrl: string | null;
  /** The archive of all files; `null` where there is none. */
  readonly filesUrl: string | null;
  /** The page of the run. */
  readonly runUrl: string | null;
  /** Whole days since the stored result of the base was measured; `null` where that is not known. */
  readonly baseAge: number | null;
  /** Commits of the pull request that were looked at, this one included. */
  readonly looks: number;
  /** The runs of the base branch; `null` where none is kept. */
  readonly history: KnownHistory | null;
  /** Whether a run of a fork states the result: its author may have changed what it ran. */
  readonly isFromFork: boolean;
  readonly request: ChangeRequest;
}

export const NO_FRAME: CommentFrame = {
  reportUrl: null,
  filesUrl: null,
  runUrl: null,
  baseAge: null,
  looks: 1,
  history: null,
  isFromFork: false,
  request: 'pull request',
};
