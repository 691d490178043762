import type { AnyResult } from '../../document/regressionResult.js';
import type { KnownHistory } from '../../history/knownHistory.js';
import type { Deadline } from '../../run/deadline.js';
import type { RunFiles } from '../../run/files.js';
import type { Settings } from '../../settings/settings.js';
import type { Api } from '../api/connect.js';
import type { RunContext } from '../context.js';
import type { Runner } from '../runner.js';

/** What is told of, and what with. */
export interface Telling {
  readonly result: AnyResult;
  /** The runs of the branch before this one; `null` where none is kept. */
  readonly history: KnownHistory | null;
  readonly files: RunFiles;
  /** The folder of the files. */
  readonly directory: string;
  readonly settings: Settings;
  readonly context: RunContext;
  readonly runner: Runner;
  /** `null` where the API may not be asked. */
  readonly api: Api | null;
  readonly deadline: Deadline;
  /** When the stored result of a base commit was measured, in ISO 8601; `null` when not known. */
  readonly findBaseTime: (commit: string | null) => string | null;
  readonly now: () => Date;
}

/** What became known while telling, for those who tell later. */
export interface Told {
  /** The address of the uploaded files; `null` until there is one. */
  readonly artifactUrl: string | null;
  /** The address of the page with the report; `null` where it is in the files only. */
  readonly reportUrl: string | null;
  /** Whether an upload was given up that may still be going on, and would keep the process alive. */
  readonly isUploadAbandoned: boolean;
}

/** A place where a run is told. */
export interface Sink {
  /** As a warning names it: `The comment`. */
  readonly name: string;
  /** Tells, and gives back what those after it should know. */
  readonly tell: (telling: Telling, told: Told) => Promise<Partial<Told>>;
}
