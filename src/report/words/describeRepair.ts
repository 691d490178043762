import type { AnyResult } from '../../document/regressionResult.js';
import { formatPercent } from './numbers.js';

/** That the rows are divided in another way than was asked for, in a sentence. Mostly nothing. */
export function describeRepair({ askedSplit, settings }: AnyResult): string[] {
  if (askedSplit === null) return [];
  return settings.evaluation === 'cross-validation'
    ? [
        `${settings.folds} folds instead of ${askedSplit.folds}, which would leave one without rows, or without a class to learn.`,
      ]
    : [
        `${formatPercent(settings.testSize)} of the rows are held out instead of ${formatPercent(askedSplit.testSize)}, which would leave a class untested.`,
      ];
}
