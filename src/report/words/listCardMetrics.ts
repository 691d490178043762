import type { Result } from '../../document/result.js';
import type { CardMetric } from '../tasks/words.js';

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
    ...(evaluation.logLoss === null
      ? []
      : [{ type: 'log_loss', metric: 'log-loss', label: 'Log loss', value: evaluation.logLoss }]),
  ];
}
