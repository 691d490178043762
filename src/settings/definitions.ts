import {
  checks,
  MOST_PARTS,
  choice,
  choiceOrStage,
  columns,
  decimal,
  trueOrFalse,
  gateName,
  label,
  maxDepth,
  maxFeatures,
  partOf,
  rules,
  text,
  whole,
  type Kind,
} from './kinds.js';
import { isSignificance, SIGNIFICANCE_RANGE } from '../rules/significance.js';
import {
  ALGORITHMS,
  DECIMAL_CHOICES,
  EVIDENCE_MODES,
  MISSING_CHOICES,
  SEPARATOR_CHOICES,
} from '../document/enums.js';
import { COMMENTS, EVALUATION_CHOICES, TASK_CHOICES } from './settings.js';

/**
 * What an input may change: the rows and columns, what is grown of them, which model tests which
 * row, what decides the verdict, and where that is told.
 */
export type Affected = 'data' | 'model' | 'split' | 'gate' | 'telling';

/** Everything there is to know about one input. */
export interface Definition<T> extends Kind<T> {
  /** The same in action.yml, the YAML file and, after two dashes, on the command line. */
  readonly name: string;
  /** What it changes, the foremost first. */
  readonly affects: readonly Affected[];
  /** One line, with what is allowed. */
  readonly description: string;
  /** The default as people are told it, in Markdown. */
  readonly default: string;
  /** What holds when the input is not given. */
  readonly initial: T;
  /** Where it takes effect, when not everywhere. */
  readonly only: 'github' | null;
  /** Where it cannot be given. */
  readonly notIn: readonly Source[];
}

/** Where an input can be given beside the workflow. */
export type Source = 'file' | 'flag';

/** What is said of few inputs. */
type Limits = Partial<Pick<Definition<unknown>, 'only' | 'notIn'>>;

/** An input whose default is one of its values. */
function input<T>(
  name: string,
  affects: readonly Affected[],
  kind: Kind<T>,
  value: string,
  meaning: string,
  limits: Limits = {},
): Definition<T> {
  const initial = kind.parse(value);
  if (initial === undefined) throw new Error(`${name} does not allow its own default`);
  return define(name, affects, kind, `\`${value}\``, initial, meaning, limits);
}

/** An input that may be missing; words say what holds then. */
function optional<T>(
  name: string,
  affects: readonly Affected[],
  kind: Kind<T>,
  words: string,
  meaning: string,
  limits: Limits = {},
): Definition<T | null> {
  return define<T | null>(name, affects, kind, words, null, meaning, limits);
}

function define<T>(
  name: string,
  affects: readonly Affected[],
  kind: Kind<T>,
  words: string,
  initial: T,
  meaning: string,
  { only = null, notIn = [] }: Limits,
): Definition<T> {
  const description = `${meaning}: ${kind.allowed}.`;
  return { ...kind, name, affects, description, default: words, initial, only, notIn };
}

const ON_GITHUB: Limits = { only: 'github' };
const column = text('COLUMN', 'a column name');

/** The settings file that is read when no other is named. */
export const DEFAULT_CONFIG = '.github/forest-gate.yml';
/** Where the files go when the command is run on a terminal. */
export const DEFAULT_OUTPUT_DIRECTORY = 'forest-gate-out';
/** A tree has one vote on each row, so these are the most votes too. */
export const MOST_TREES = 10_000;

/** What the model of the bundled table is held to. */
export const BUNDLED_FLOOR = 0.9;

// prettier-ignore
export const INPUTS = {
  data: optional('data', ['data'], text('FILE', 'a CSV, JSON Lines or Parquet file in the workspace'), 'the bundled iris table', 'The table to learn from'),
  target: optional('target', ['data'], column, 'the last column', 'What to predict'),
  ignore: optional('ignore', ['data'], columns, 'none', 'What to leave out'),
  task: input('task', ['data'], choice(TASK_CHOICES), 'auto', 'What is predicted (classification: a class, regression: a number, auto: a number where the target has fractions or more than 20 values)'),
  categoricalFeatures: optional('categorical-features', ['data'], columns, 'every column with text in it', 'Columns of numbers that are names of kinds, as codes are; or the target, where its numbers are classes'),
  numericFeatures: optional('numeric-features', ['data'], columns, 'every column whose present cells are numbers', 'Columns that have to be numbers, also where they count the rows'),
  missing: input('missing', ['data'], choice(MISSING_CHOICES), 'keep', 'What to do with missing cells (keep: learn from them, error: refuse the table)'),
  separator: input('separator', ['data'], choice(SEPARATOR_CHOICES), 'auto', 'What is between the cells of the table (auto: as its first lines say)'),
  decimal: input('decimal', ['data'], choice(DECIMAL_CHOICES), 'auto', 'What is before the decimals of its numbers (auto: as its first lines say)'),
  idColumn: optional('id-column', ['data', 'split'], column, 'none', 'What a row is recognised by, in place of its feature values'),
  groupColumn: optional('group-column', ['data', 'split'], column, 'none', 'Rows with an equal value stay on one side of the split'),
  slices: optional('slices', ['telling'], columns, 'none', 'Columns that part the tested rows, also ignored ones, to see where the model is worse'),
  config: optional('config', ['telling'], text('FILE', 'a YAML file with any of these inputs'), `\`${DEFAULT_CONFIG}\` when it exists`, 'Settings kept in the repository, overruled by what is given explicitly', { notIn: ['file'] }),
  predictions: optional('predictions', ['data'], text('FILE', 'a file'), 'none', 'A file with the truth and what a model of any framework predicted, one row per tested row (CSV, JSON Lines or Parquet); then no model is grown'),
  baselinePredictions: optional('baseline-predictions', ['gate'], text('FILE', 'a file'), 'none', 'The same file as the workflow made it at the base'),
  predictionColumn: optional('prediction-column', ['data'], text('COLUMN', 'a column name'), 'found by its name', 'The column of the file of predictions with what is predicted'),
  probabilityColumns: optional('probability-columns', ['data'], columns, 'found by their names', 'The columns of the file of predictions with the probability of each class'),
  modelFile: optional('model-file', ['telling'], text('FILE', 'a file'), 'none', 'The file of the model that made the predictions, whose digest is stated'),
  algorithm: input('algorithm', ['model'], choice(ALGORITHMS), 'random-forest', 'What to grow'),
  trees: input('trees', ['model'], whole(1, MOST_TREES), '100', 'How many trees to grow'),
  maxFeatures: input('max-features', ['model'], maxFeatures, 'auto', 'The features that each tree draws'),
  maxDepth: input('max-depth', ['model'], maxDepth, 'none', 'How deep a tree may grow'),
  minSamplesSplit: input('min-samples-split', ['model'], whole(2), '2', 'How many rows a node needs to be split'),
  minGain: input('min-gain', ['model'], decimal('a number from 0', (n) => n >= 0), '0', 'The gain that a split has to exceed'),
  seed: input('seed', ['model', 'split'], whole(0, 4_294_967_295), '42', 'Where all randomness starts'),
  threshold: optional('threshold', ['model', 'gate'], decimal('a number above 0 and below 1', (n) => n > 0 && n < 1), 'the largest share', 'Of two classes, the share from which on the positive one is predicted'),
  positiveClass: optional('positive-class', ['model', 'gate'], text('CLASS', 'a class'), 'the last of two by name', 'Of two classes the one that is looked for: what the threshold, ROC AUC, average precision and Brier score are of'),
  evaluation: input('evaluation', ['split'], choice(EVALUATION_CHOICES), 'auto', 'How the model is measured (auto: cross-validation up to 10,000 rows, a hold-out above)'),
  folds: input('folds', ['split'], whole(2, 100), '5', 'How many folds a cross-validation has'),
  testSize: input('test-size', ['split'], decimal('a number above 0 and below 1', (n) => n > 0 && n < 1), '0.2', 'The share of the rows that a hold-out tests'),
  minAccuracy: optional('min-accuracy', ['gate'], decimal('a number from 0 to 1', (n) => n >= 0 && n <= 1), `that of always answering the largest class; \`${BUNDLED_FLOOR}\` for the bundled table`, 'The lowest accuracy that passes'),
  maxDrop: input('max-drop', ['gate'], decimal('a number from 0 to 1', (n) => n >= 0 && n <= 1), '0.02', 'The largest drop of the accuracy from the base that passes'),
  rules: optional('rules', ['gate'], rules, 'those of `min-accuracy` and `max-drop`, and `rows-relabelled <= 0 warn`', 'What the model and its data are held to, as in accuracy >= 0.9, recall[setosa] drop <= 2% or duplicates <= 5 warn'),
  significance: input('significance', ['gate'], decimal(SIGNIFICANCE_RANGE, isSignificance), '0.05', 'How rarely chance alone may bring about a drop that fails'),
  evidence: input('evidence', ['gate'], choice(EVIDENCE_MODES), 'drop', 'What has to be shown for a drop beyond its limit to fail (drop: that there is one, margin: that it is beyond; margin also passes only what is shown to be within)'),
  strict: input('strict', ['gate'], trueOrFalse, 'false', 'Whether a drop beyond its limit fails even if it may be chance'),
  baseline: input('baseline', ['gate'], choiceOrStage, 'auto', 'Where the result of the base comes from (artifact: an earlier run, commit: training again from its files, auto: the best there is, a stage such as production: the published version that is there)'),
  baselineAt: optional('baseline-at', ['gate'], text('TARGET', 'release, s3://BUCKET/PREFIX or mlflow:REGISTERED_MODEL'), 'none', 'Where the versions are whose stage is the baseline'),
  baselineRequired: input('baseline-required', ['gate'], trueOrFalse, 'false', 'Whether a missing result of the base fails the gate'),
  acceptLabel: input('accept-label', ['gate'], label, 'forest-gate-accept', 'The label on a pull request that accepts a failed or inconclusive comparison of its last commit', ON_GITHUB),
  acceptFloors: input('accept-floors', ['gate'], trueOrFalse, 'false', 'Whether that label also accepts a broken limit that needs no base', ON_GITHUB),
  ignoreChecks: optional('ignore-checks', ['gate'], checks, 'none', 'Checks of the table that are silent, and that no rule counts'),
  comment: input('comment', ['telling'], choice(COMMENTS), 'always', 'When to comment on the pull request', ON_GITHUB),
  status: input('status', ['telling'], trueOrFalse, 'false', 'Whether the commit gets a status with the accuracy, for which the job needs the permission statuses: write', ON_GITHUB),
  name: optional('name', ['telling'], gateName, "the data file's base name", 'The name of the gate, in its comment and its artifact'),
  outputDirectory: optional('output-directory', ['telling'], text('FOLDER', 'a folder'), `a folder in the runner's temp; \`${DEFAULT_OUTPUT_DIRECTORY}\` on a terminal`, 'Where the files go'),
  onnx: input('onnx', ['telling'], trueOrFalse, 'true', 'Whether the model is written as `model.onnx` too'),
  sbom: input('sbom', ['telling'], trueOrFalse, 'false', 'Whether to write model.cdx.json too, the model and its card as a CycloneDX 1.6 bill of materials'),
  retentionDays: optional('retention-days', ['telling'], whole(1, 400), "the repository's", 'How many days the artifact is kept', ON_GITHUB),
  timeoutMinutes: input('timeout-minutes', ['telling'], decimal('a number above 0 and up to 7200', (n) => n > 0 && n <= 7200), '10', 'After how many minutes the run gives up, which has to be before the job does'),
  part: optional('part', ['telling'], partOf, 'none: the whole run', 'Which part of the trees this job grows, and nothing else', { notIn: ['file'] }),
  parts: optional('parts', ['telling'], whole(1, MOST_PARTS), 'none: all is grown here', 'How many parts other jobs have grown for this one', { notIn: ['file'] }),
  partsFrom: optional('parts-from', ['telling'], text('FOLDER', 'a folder'), "the artifacts of this run; the output folder on a terminal", 'Where these parts are', { notIn: ['file'] }),
  // A secret on a command line can be read by every process of the machine.
  githubToken: optional('github-token', ['telling'], text('TOKEN', 'a token'), "the job's own token", 'What reads earlier artifacts and writes the comment', { only: 'github', notIn: ['file', 'flag'] }),
} as const;

export const DEFINITIONS: readonly Definition<unknown>[] = Object.values(INPUTS);

/** The inputs that can be given there. */
export function definitionsIn(source: Source): readonly Definition<unknown>[] {
  return DEFINITIONS.filter(({ notIn }) => !notIn.includes(source));
}
