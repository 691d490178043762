import type { Policy } from '../rules/policy.js';

/** The algorithms a model can be grown with. */
export const ALGORITHMS = ['random-forest', 'decision-tree'] as const;
export type Algorithm = (typeof ALGORITHMS)[number];

/** How a model is measured; `auto` is decided by the number of rows. */
export const EVALUATIONS = ['auto', 'cross-validation', 'hold-out'] as const;
export type EvaluationMethod = (typeof EVALUATIONS)[number];

/** Where the base's result may come from. */
export const BASELINES = ['auto', 'artifact', 'commit', 'none'] as const;
export type BaselineMode = (typeof BASELINES)[number];

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
}

/** How the rows are divided to measure the model. */
export interface SplitSettings {
  readonly evaluation: EvaluationMethod;
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
  readonly ignore: readonly string[];
  readonly idColumn: string | null;
  readonly groupColumn: string | null;
}

/** Everything one run is told, checked and with its defaults filled in. Never changed afterwards. */
export interface Settings {
  readonly name: string;
  readonly table: TableSettings;
  readonly hyperparameters: Hyperparameters;
  readonly split: SplitSettings;
  readonly gate: Policy;
  readonly baseline: BaselineMode;
  readonly comment: CommentMode;
  /** After which the run gives up. */
  readonly timeoutMinutes: number;
  /** `null` is the entry point's own default. */
  readonly outputDirectory: string | null;
  /** `null` is the repository's own retention. */
  readonly retentionDays: number | null;
}
