import type { AnyResult } from '../../document/regressionResult.js';
import { QUANTILES } from '../../metrics/regression.js';
import { listCardMetrics } from '../../report/words/listCardMetrics.js';
import { statedInputs } from '../../settings/statedInputs.js';
import { shortText } from '../../text/visibleText.js';

/** What only a model has that says how sure it is. */
const OF_SHARES = ['log-loss', 'roc-auc', 'average-precision', 'brier-score', 'calibration-error'];
/** The longest values that all releases of MLflow take. */
const MAX_PARAMETER = 250;
const MAX_NAME = 250;
const MAX_DIGEST = 36;

/** What MLflow shows of a run. */
export interface RunDescription {
  readonly parameters: readonly { readonly key: string; readonly value: string }[];
  readonly metrics: Readonly<Record<string, number>>;
  /** The table, as an input of the run. */
  readonly dataset: {
    readonly name: string;
    readonly digest: string;
    readonly source_type: string;
    readonly source: string;
    readonly schema: string;
    readonly profile: string;
  };
  /** When it was measured, in milliseconds since 1970. */
  readonly start: number;
}

/** A result as MLflow has it: settings as parameters, numbers as metrics, the table as a data set. */
export function describeRun(result: AnyResult): RunDescription {
  const { settings, data, source, createdAt } = result;
  return {
    parameters: statedInputs().flatMap(({ name, key }) => {
      const value = settings[key];
      return value === undefined
        ? []
        : [{ key: name, value: shortText(printValue(value), MAX_PARAMETER) }];
    }),
    metrics: listMetrics(result),
    dataset: {
      name: shortText(data.path, MAX_NAME),
      digest: data.fingerprint.slice(0, MAX_DIGEST),
      source_type: 'code',
      source: JSON.stringify({
        tags: {
          'mlflow.source.name': nameSource(source) ?? '',
          'mlflow.source.git.commit': source.commit ?? '',
          path: source.dataPath ?? data.path,
        },
      }),
      schema: JSON.stringify({ mlflow_colspec: listColumns(result) }),
      profile: JSON.stringify({
        num_rows: data.rows,
        num_elements: data.rows * (data.features.length + 1),
      }),
    },
    start: Date.parse(createdAt),
  };
}

/** By the names that MLflow and scikit-learn have for them. */
function listMetrics(result: AnyResult): Record<string, number> {
  if (result.task === 'regression') {
    const { evaluation, comparison } = result;
    return {
      mean_absolute_error: evaluation.mae,
      root_mean_squared_error: evaluation.rmse,
      ...(evaluation.r2 === null ? {} : { r2_score: evaluation.r2 }),
      median_absolute_error: evaluation.medianAbsoluteError,
      mean_absolute_percentage_error: evaluation.mape,
      ...Object.fromEntries(
        QUANTILES.map((quantile, index) => [
          `pinball_loss_${quantile}`,
          evaluation.pinballLoss[index]!,
        ]),
      ),
      ...(comparison === null
        ? {}
        : { mean_absolute_error_change: comparison.current.mae - comparison.baseline.mae }),
    };
  }
  const { evaluation, comparison, outOfBag } = result;
  return {
    accuracy: evaluation.accuracy,
    balanced_accuracy: evaluation.balancedAccuracy,
    mcc: evaluation.mcc,
    ...Object.fromEntries(
      listCardMetrics(result).flatMap(({ type, metric, value }) =>
        OF_SHARES.includes(metric) ? [[type, value]] : [],
      ),
    ),
    precision_macro: evaluation.macro.precision,
    recall_macro: evaluation.macro.recall,
    f1_macro: evaluation.macro.f1,
    f1_weighted: evaluation.weighted.f1,
    ...(outOfBag === null ? {} : { out_of_bag_accuracy: outOfBag.accuracy }),
    ...(comparison === null ? {} : { accuracy_change: comparison.accuracyChange }),
  };
}

/** The address of the repository; `null` where none is known. */
export function nameSource({ serverUrl, repository }: AnyResult['source']): string | null {
  return serverUrl === null || repository === null ? null : `${serverUrl}/${repository}`;
}

function listColumns({ data, task }: AnyResult) {
  const features = data.columns.map(({ name, kind }) => ({
    type: kind === 'number' ? 'double' : 'string',
    name,
    required: true,
  }));
  const type = task === 'regression' ? 'double' : 'string';
  return [...features, { type, name: data.target, required: true }];
}

function printValue(value: unknown): string {
  if (value === null) return 'none';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
