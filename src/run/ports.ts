import type { BaseAccess } from '../baseline/baseline.js';
import type { Result } from '../document/result.js';
import type { OutputDirectory } from '../files/outputDirectory.js';
import type { FollowPointer } from '../git/followPointer.js';
import type { GrowForest } from '../forest/forest.js';
import type { HistoryAccess } from '../history/knownHistory.js';
import type { Progress } from '../progress.js';
import type { Settings } from '../settings/settings.js';
import type { GivenModel } from './readModelFile.js';

/** The world, as far as a run needs it. */
export interface RunPorts {
  readonly toolVersion: string;
  readonly now: () => Date;
  readonly source: Result['source'];
  /** The bytes of the CSV named by `data`. */
  readonly data: Uint8Array;
  /** How the CSV is called in messages and reports. */
  readonly dataName: string;
  /** The bytes of the base's predictions that the workflow made; absent where it made none. */
  readonly baselinePredictions?: Uint8Array | null;
  /** The file of the model that made the predictions. */
  readonly modelFile?: GivenModel | null;
  readonly base: BaseAccess;
  /** `null` where no history is kept. */
  readonly history: HistoryAccess | null;
  /** The settings the base commit would be run with, given the text of its settings file. */
  readonly settingsAt: (file: string | null) => Promise<Settings>;
  readonly configPath: string;
  readonly bundledTable: Uint8Array;
  readonly followPointer: FollowPointer;
  /** Who accepts what breaks the rules, by this label; `null` when nobody does. */
  readonly findAcceptance: (label: string) => Promise<Result['acceptance']>;
  readonly grow: GrowForest;
  readonly output: OutputDirectory;
  readonly progress: Progress;
}
