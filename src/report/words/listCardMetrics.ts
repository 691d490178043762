import type { Result } from '../../document/result.js';
import { METRICS } from '../../rules/metrics.js';
import type { CardMetric } from '../tasks/words.js';

/** What is known only of a model that says how sure it is. */
const OF_SHARES = [
  { type: 'log_loss', metric: 'log-loss', label: 'Log loss' },
  { type: 'roc_auc', metric: 'roc-auc', label: 'ROC AUC' },
  { type: 'average_precision', metric: 'average-precision', label: 'Average precision' },
  { type: 'brier_score', metric: 'brier-score', label: 'Brier score' },
  { type: 'calibration_error', metric: 'calibration-error', label: 'Calibration error' },
];

/** The metrics of the whole model, on its tested rows. */
export function listCardMetrics({ evaluation }: Result): CardMetric[] {
  return [
    { type: 'accuracy', metric: 'accuracy', label: 'Accuracy', value: evaluation.accuracy },
    {
      type: 'balanced_accuracy',
      metric: 'balanced-accuracy',
      label: 'Balanced accuracy',
      value: evaluation.balancedAccuracy,
    },
    { type: 'f1', metric: 'f1-macro', label: 'F1, macro average', value: evaluation.macro.f1 },
    {
      type: 'precision',
      metric: 'precision-macro',
      label: 'Precision, macro average',
      value: evaluation.macro.precision,
    },
    {
      type: 'recall',
      metric: 'recall-macro',
      label: 'Recall, macro average',
      value: evaluation.macro.recall,
    },
    {
      type: 'matthews_correlation',
      metric: 'mcc',
      label: 'Matthews correlation',
      value: evaluation.mcc,
    },
    ...OF_SHARES.flatMap(({ type, metric, label }) => {
      const form = METRICS.get(metric);
      if (form?.source !== 'model' || form.rows !== 'tested') return [];
      const value = form.read(evaluation, '');
      return value === undefined ? [] : [{ type, metric, label, value }];
    }),
  ];
}
