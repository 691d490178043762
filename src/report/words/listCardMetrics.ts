import type { Result } from '../../document/result.js';

/** A metric as a model card names it. */
export interface CardMetric {
  /** The name that the Hub's list of metrics has, where it has one. */
  readonly type: string;
  readonly label: string;
  readonly value: number;
}

/** The metrics of the whole model, on its tested rows. */
export function listCardMetrics({ evaluation }: Result): CardMetric[] {
  return [
    { type: 'accuracy', label: 'Accuracy', value: evaluation.accuracy },
    { type: 'balanced_accuracy', label: 'Balanced accuracy', value: evaluation.balancedAccuracy },
    { type: 'f1', label: 'F1, macro average', value: evaluation.macro.f1 },
    { type: 'precision', label: 'Precision, macro average', value: evaluation.macro.precision },
    { type: 'recall', label: 'Recall, macro average', value: evaluation.macro.recall },
    { type: 'matthews_correlation', label: 'Matthews correlation', value: evaluation.mcc },
    { type: 'log_loss', label: 'Log loss', value: evaluation.logLoss },
  ];
}
