import { areShares, type Answers, type Predictions } from '../metrics/evaluation.js';
import type { MeasuredRun } from '../training/measureForest.js';
import type { ModelSettings } from '../document/result.js';
import { positiveIndex } from '../training/thresholdOf.js';

type Run = Pick<MeasuredRun, 'table' | 'tested'> & {
  readonly modelSettings: Pick<ModelSettings, 'positiveClass'>;
};

/** Votes as predictions, beside the truth of this run's table. */
export function toPredictions(
  { table, tested, modelSettings }: Run,
  { predicted, counts }: Answers,
): Predictions {
  const classes = table.classes.length;
  const first = predicted.findIndex((code) => code >= 0);
  const counted = areShares(counts)
    ? null
    : counts?.subarray(first * classes, (first + 1) * classes);
  const total = counted?.reduce((sum, count) => sum + count, 0) ?? 1;
  return {
    classes: table.classes,
    truth: tested.map((row) => table.labels[row]!),
    predicted,
    votes: counts,
    total,
    positive: positiveIndex(modelSettings.positiveClass, table.classes),
  };
}
