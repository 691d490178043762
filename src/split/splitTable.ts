import type { SplitSettings } from '../settings/settings.js';
import type { Table } from '../table/table.js';
import { checkSplit } from './checkSplit.js';
import { assignFolds } from './assignFolds.js';
import type { Split } from './split.js';

/** The most rows that `auto` cross-validates. */
const CROSS_VALIDATED_ROWS = 10_000;

/** How a table of so many rows is divided, before any row is looked at. */
export function planSplit(
  { evaluation, folds }: SplitSettings,
  rows: number,
): Pick<Split, 'method' | 'folds'> {
  const automatic = rows <= CROSS_VALIDATED_ROWS ? 'cross-validation' : 'hold-out';
  const method = evaluation === 'auto' ? automatic : evaluation;
  return { method, folds: method === 'hold-out' ? 1 : folds };
}

/**
 * Divides the rows of a table by seed and split key alone: a row keeps its side when other rows
 * come, go or move, and rows of one key are never on both sides.
 *
 * @throws UserError `split-fold-empty`, `split-test-empty`, `split-training-empty`,
 *   `split-class-untrained`, `split-class-untested`
 */
export function splitTable(table: Table, settings: SplitSettings): Split {
  const plan = planSplit(settings, table.labels.length);
  const split = { ...plan, foldOf: assignFolds(table.splitKeys, settings, plan.method) };
  checkSplit(table, split);
  return split;
}
