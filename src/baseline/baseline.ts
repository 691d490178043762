import type { OwnAnswers } from '../comparison/weighRows.js';
import type { FileAtCommit } from '../git/fileAtCommit.js';
import type { FollowPointer } from '../git/followPointer.js';
import type { FoundCommit } from '../git/findSince.js';
import type { Answers } from '../metrics/evaluation.js';
import type { AnyResult } from '../document/regressionResult.js';
import type { DataSummary, ModelSettings } from '../document/result.js';
import type { Policy } from '../rules/policy.js';
import type { Settings } from '../settings/settings.js';
import type { AlignedTable } from '../comparison/alignNames.js';
import type { Table } from '../table/table.js';
import type { DrawnFeatures } from '../training/growths.js';
import type { MeasuredRun } from '../training/measureForest.js';

/** What is known of the base, with a baseline or without. */
interface Base {
  /** What the base is held to; `null` when that is not known. */
  readonly policy: Policy | null;
  /** By this run's names; `null` when it could not be read. */
  readonly table: AlignedTable | null;
  /** The published version that it is, such as `iris@v3`; absent where it is none. */
  readonly version?: string;
}

/** The base's answers for the rows this run tested, and where they come from. */
export interface FoundBaseline extends Base {
  readonly source: 'artifact' | 'commit';
  readonly commit: string | null;
  /** One sentence: how the answers were obtained. */
  readonly reason: string;
  readonly settings: ModelSettings;
  /** Whether a stored result states these settings, and not the base's file beside this run's inputs. */
  readonly areSettingsStored: boolean;
  readonly data: DataSummary;
  /** What its trees drew. */
  readonly drawn: DrawnFeatures;
  /** One entry per row this run tested; `predicted` is negative where the base could not predict. */
  readonly votes: Answers;
  /** Its answers for the rows of its own table. */
  readonly own: OwnAnswers;
}

/** Nothing to compare with: there is none, or what there is could not be read. */
export interface MissingBaseline extends Base {
  readonly source: 'none' | 'unreadable';
  readonly commit: string | null;
  /** One sentence: why not. */
  readonly reason: string;
  /** Whether there is a base, and its answers cannot be held against this run's. */
  readonly notComparable: boolean;
}

export type Baseline = FoundBaseline | MissingBaseline;

/** What the files of a commit are read with. */
export interface BaseInputs {
  /** This run's. */
  readonly table: Table;
  readonly settings: Settings;
  /** The settings beside the commit's own settings file, or beside none. */
  readonly settingsAt: (file: string | null) => Promise<Settings>;
  /** Where the settings file is looked for. */
  readonly configPath: string;
  /** The bundled table, which is the same at every commit. */
  readonly bundledTable: Uint8Array;
  /** Follows what stands for data that a commit does not have itself. */
  readonly followPointer: FollowPointer;
}

/** This run, for whoever finds its baseline. */
export interface CurrentRun extends MeasuredRun, BaseInputs {
  readonly modelSettings: ModelSettings;
}

/** What an earlier run stored and is not to be trusted. It is told, whatever took its place. */
export interface RejectedArtifact {
  /** The ids of the artifact and of the run that stored it. */
  readonly artifact: number;
  readonly run: number;
  /** One sentence. */
  readonly reason: string;
}

/** What an earlier run of this gate left behind. */
export type StoredResult =
  | {
      readonly state: 'found';
      readonly result: AnyResult;
      /** `null` when it does not say what it was made for. */
      readonly commit: string | null;
      /** Whether it was made for exactly the base commit. */
      readonly exact: boolean;
      /** What it is called, where that is not the artifact of its commit. */
      readonly name?: string;
    }
  | {
      readonly state: 'none' | 'unreadable';
      readonly reason: string;
      /** Whether there is one, of a format that this release does not know. */
      readonly otherFormat?: boolean;
      readonly rejected?: RejectedArtifact;
    };

/** The results that earlier runs of this gate stored, each checked to follow from itself. */
export interface ResultStore {
  /** The one for exactly the base commit. */
  findExact(): Promise<StoredResult>;
  /** The newest one of the base branch. */
  findNewest(): Promise<StoredResult>;
  /** The one for exactly another commit of the base branch. */
  findAt(commit: string): Promise<StoredResult>;
}

/** What is published at a stage, and which version that is. */
export type PublishedResult =
  | (StoredResult & { readonly state: 'found'; readonly version: string })
  | (StoredResult & { readonly state: 'none' | 'unreadable' });

/** The base, as far as it is known, and the two doors to it. */
export interface BaseAccess {
  /** The base commit, or `null` when only the branch is known. */
  readonly commit: string | null;
  /** One sentence: how the base commit was determined, or why there is none. */
  readonly reason: string;
  /** Where earlier runs store their results; `null` where there is no such place. */
  readonly store: ResultStore | null;
  /** The result of what is at a stage of a target; absent where none is asked. */
  readonly findPublished?: ((stage: string, at: string) => Promise<PublishedResult>) | undefined;
  /** The file of the workflow that runs, and the commit that it is of; `null` where there is none. */
  readonly workflow: { readonly path: string; readonly commit: string } | null;
  /**
   * The commit that a rule is since: a tag, a branch or a commit, or the base's newest commit that is
   * older than `N days`.
   */
  readonly findCommit: (since: string, now: Date) => Promise<FoundCommit>;
  /** A file of a commit, by its path from the root of the workspace. */
  readonly readFile: (commit: string, path: string) => Promise<FileAtCommit>;
}
