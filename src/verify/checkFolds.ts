import type { AnyResult } from '../document/regressionResult.js';
import { assignFolds } from '../split/assignFolds.js';
import type { Check } from './check.js';
import { listDifferences } from './listDifferences.js';

/** Whether each row is in the fold that the seed gives it; of answers that are given, they say it themselves. */
export function checkFolds({ rows, settings }: Pick<AnyResult, 'rows' | 'settings'>): Check {
  const folds =
    settings.evaluation === 'given'
      ? rows.fold
      : Array.from(assignFolds(rows.group ?? rows.identity, settings, settings.evaluation));
  return {
    what: 'The fold of each row, by the seed',
    differences: listDifferences(rows.fold, folds, 'rows.fold'),
  };
}
