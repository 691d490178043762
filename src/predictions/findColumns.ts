import { UserError } from '../errors.js';
import { quoteNames } from '../table/wording.js';

/** What the settings name; the rest is found by its name. */
export interface AskedColumns {
  /** The truth. */
  readonly target: string | null;
  readonly predictionColumn: string | null;
  readonly probabilityColumns: readonly string[];
  readonly idColumn: string | null;
  readonly groupColumn: string | null;
  /** What parts the rows. */
  readonly slices: readonly string[];
}

/** Which columns of a file of predictions play which part. */
export interface FoundColumns {
  /** `null` where a column of scores is judged by itself. */
  readonly truth: string | null;
  /** `null` where only shares tell what is predicted. */
  readonly prediction: string | null;
  /** Columns that may hold a share for each class, with what their names say the class is. */
  readonly shares: readonly (readonly ShareColumn[])[];
  /** A column that may hold one share: of the positive of two classes, or of what is predicted. */
  readonly score: string | null;
  readonly id: string | null;
  readonly group: string | null;
  readonly fold: string | null;
}

export interface ShareColumn {
  readonly name: string;
  readonly of: string;
}

/** What columns are called where nobody says so; `label` is the truth unless another name is. */
const TRUTHS = [
  'target',
  'truth',
  'y_true',
  'actual',
  'true_label',
  'ground_truth',
  'targets',
  'expected',
];
const LABEL = 'label';
const PREDICTIONS = [
  'prediction',
  'predicted',
  'y_pred',
  'pred',
  'predicted_label',
  'prediction_label',
  'predicted_class',
  'predictions',
  'outputs',
];
const SHARES = [
  ...['probability', 'proba', 'prob', 'share', 'score', 'prediction_score', 'p'],
  ...['probabilities', 'probas', 'probs', 'shares', 'scores', 'predict_proba'],
];
const SCORES = [
  'probability',
  'proba',
  'prob',
  'prediction_proba',
  'y_proba',
  'y_prob',
  'y_score',
  'prediction_score',
  'score',
];
const IDS = ['id', 'identity', 'row_id', 'sample_id', 'example_id', 'case_id', 'uuid'];

/**
 * Finds the columns of a file of predictions by what the settings name, and else by the names that
 * scikit-learn's, MLflow's, Hugging Face's and LightGBM's users give them.
 *
 * @throws UserError `predictions-columns`, saying which columns there are and what to name
 */
export function findColumns(
  header: readonly string[],
  asked: AskedColumns,
  path: string,
): FoundColumns {
  const problems: string[] = [];
  const requireColumn = (input: string, name: string | null): string | null => {
    if (name !== null && !header.includes(name)) {
      problems.push(`\`${input}\` names the column ${quoteNames([name])}, which is not there.`);
    }
    return name;
  };
  const free = header.filter((name) => name !== asked.predictionColumn);
  const choose = (input: string, named: string | null, names: readonly string[]): string | null => {
    if (named !== null) return requireColumn(input, named);
    const found = free.filter((name) => names.includes(plain(name)));
    if (found.length > 1) {
      problems.push(`${quoteNames(found)} could each be meant: name one with \`${input}\`.`);
    }
    return found[0] ?? null;
  };
  const prediction = choose('prediction-column', asked.predictionColumn, PREDICTIONS);
  const stated = choose('target', asked.target, TRUTHS);
  const label = free.find((name) => plain(name) === LABEL && name !== stated) ?? null;
  const truth = stated ?? label;
  const isLabelPredicted = prediction === null && stated !== null;
  const isTaken = (name: string): boolean => name === truth || name === prediction;
  const named = asked.probabilityColumns.map((name) => ({
    name: requireColumn('probability-columns', name) ?? name,
    of: SHARES.map((prefix) => suffixOf(name, prefix)).find((of) => of !== null) ?? name,
  }));
  const groups = SHARES.map((prefix) =>
    header.flatMap((name) => {
      const of = isTaken(name) ? null : suffixOf(name, prefix);
      return of === null ? [] : [{ name, of }];
    }),
  );
  for (const name of asked.slices) requireColumn('slices', name);
  const shares = named.length > 0 ? [named] : groups.filter((group) => group.length > 1);
  const score = header.find((name) => !isTaken(name) && SCORES.includes(plain(name))) ?? null;
  const found = {
    truth,
    prediction: isLabelPredicted ? label : prediction,
    shares,
    score: named.length > 0 ? null : score,
    id: choose('id-column', asked.idColumn, IDS),
    group: requireColumn('group-column', asked.groupColumn),
    fold: header.find((name) => plain(name) === 'fold') ?? null,
  };
  if (truth === null && asked.predictionColumn === null) {
    problems.push('No column holds the truth: name it with `target`.');
  }
  if (found.prediction === null && shares.length === 0 && score === null) {
    problems.push(
      'No column holds what is predicted: name it with `prediction-column`, or the shares of the classes with `probability-columns`.',
    );
  }
  if (problems.length > 0) {
    throw new UserError(
      'predictions-columns',
      [`${path} has the columns ${quoteNames(header)}.`, ...problems].join('\n'),
    );
  }
  return found;
}

function plain(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s.-]+/g, '_');
}

/** What is behind a prefix such as `proba_` or `probabilities.`, as it is written; `null` without it. */
function suffixOf(name: string, prefix: string): string | null {
  const [, of = null] = new RegExp(`^${prefix}[_.:](.+)$`, 'is').exec(name.trim()) ?? [];
  return of;
}
