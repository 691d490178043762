import {
  EVALUATIONS,
  TASKS,
  type Algorithm,
  type BaselineMode,
  type DECIMAL_CHOICES,
  type MISSING_CHOICES,
  type SEPARATOR_CHOICES,
} from '../document/enums.js';
import type { Policy } from '../rules/policy.js';

/** How a model is to be measured; `auto` is decided by the number of rows. */
export const EVALUATION_CHOICES = ['auto', ...EVALUATIONS] as const;

/** What a model may be asked for; `auto` is decided by the values of the target. */
export const TASK_CHOICES = ['auto', ...TASKS] as const;

/** When the pull request comment is written. */
export const COMMENTS = ['always', 'on-change', 'on-failure', 'never'] as const;
export type CommentMode = (typeof COMMENTS)[number];

/** The features drawn for a tree: a share of them, a number of them, or a rule. */
export type MaxFeatures =
  { readonly share: number } | { readonly count: number } | 'auto' | 'sqrt' | 'log2';

/** What the model is grown with, in scikit-learn's sense. */
export interface Hyperparameters {
  readonly algorithm: Algorithm;
  readonly trees: number;
  readonly maxFeatures: MaxFeatures;
  /** `null` grows to the end. */
  readonly maxDepth: number | null;
  readonly minSamplesSplit: number;
  readonly minGain: number;
  /** A 32-bit unsigned integer. */
  readonly seed: number;
  /** Of two classes: the share from which on the positive one is predicted; `null` for the largest share. */
  readonly threshold: number | null;
  /** Of two classes the one that is looked for; `null` for the last by name. */
  readonly positiveClass: string | null;
}

/** How the rows are divided to measure the model. */
export interface SplitSettings {
  readonly evaluation: (typeof EVALUATION_CHOICES)[number];
  readonly folds: number;
  /** A share in (0, 1). */
  readonly testSize: number;
  readonly seed: number;
}

/** Which columns of the CSV play which part. */
export interface TableSettings {
  /** As the user wrote it, relative to the workspace; `null` is the bundled iris table. */
  readonly data: string | null;
  /** `null` is the last column. */
  readonly target: string | null;
  /** What is predicted of it; `auto` is found out from its values. */
  readonly task: (typeof TASK_CHOICES)[number];
  readonly ignore: readonly string[];
  /** Categories, whatever their cells look like; the target may be among them. */
  readonly categoricalFeatures: readonly string[];
  /** Numbers, and features also where they count the rows. */
  readonly numericFeatures: readonly string[];
  readonly missing: (typeof MISSING_CHOICES)[number];
  readonly separator: (typeof SEPARATOR_CHOICES)[number];
  readonly decimal: (typeof DECIMAL_CHOICES)[number];
  readonly idColumn: string | null;
  readonly groupColumn: string | null;
  /** Part the tested rows, whatever else they are. */
  readonly slices: readonly string[];
}

/** A model that is not grown here, by what it answered. */
export interface GivenSettings {
  /** The file with a row for each row that was tested. */
  readonly path: string;
  /** The same of the base, where the workflow made one; else `null`. */
  readonly baseline: string | null;
  readonly predictionColumn: string | null;
  readonly probabilityColumns: readonly string[];
  /** The model itself, which travels with its digest; `null` where none is named. */
  readonly modelFile: string | null;
}

/** Which part of its trees a run grows, as it was asked for. */
export interface AskedPart {
  /** 0 means the last one; `null` is found in the environment. */
  readonly number: number | null;
  /** Of how many; `null` is found in the environment. */
  readonly parts: number | null;
}

/** Everything one run is told, checked and with its defaults filled in. Never changed afterwards. */
export interface Settings {
  /** The inputs that were given by name, by the workflow or by flags, and not by the settings file. */
  readonly explicit: readonly string[];
  readonly name: string;
  readonly table: TableSettings;
  /** `null` where a model is grown from the table. */
  readonly predictions: GivenSettings | null;
  readonly hyperparameters: Hyperparameters;
  readonly split: SplitSettings;
  readonly gate: Policy;
  /** The same where numbers are predicted: its defaults are others. */
  readonly gateOfNumbers: Policy;
  readonly baseline: BaselineMode;
  /** The stage that is the baseline, and the target with its versions; `null` where another is. */
  readonly stage: { readonly name: string; readonly at: string } | null;
  readonly comment: CommentMode;
  /** Whether the commit gets a status with the number. */
  readonly status: boolean;
  /** `null` where the run is whole. */
  readonly part: AskedPart | null;
  /** How many parts it is put together from; `null` where it grows all of it. */
  readonly parts: number | null;
  /** The folder that has them; `null` is the entry point's own. */
  readonly partsFrom: string | null;
  /** After which the run gives up. */
  readonly timeoutMinutes: number;
  /** Whether a bill of materials is written too. */
  readonly sbom: boolean;
  /** `null` is the entry point's own default. */
  readonly outputDirectory: string | null;
  /** Whether the model is written as ONNX too. */
  readonly onnx: boolean;
  /** `null` is the repository's own retention. */
  readonly retentionDays: number | null;
}
