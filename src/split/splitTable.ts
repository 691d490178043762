import type { SplitSettings } from '../settings/settings.js';
import type { Table } from '../table/table.js';
import { checkSplit } from './checkSplit.js';
import { drawShare } from './drawShare.js';
import type { Split } from './split.js';

/** The most rows that `auto` cross-validates. */
const CROSS_VALIDATED_ROWS = 10_000;

const chooseMethod = ({ evaluation }: SplitSettings, rows: number): Split['method'] => {
  if (evaluation !== 'auto') return evaluation;
  return rows <= CROSS_VALIDATED_ROWS ? 'cross-validation' : 'hold-out';
};

/**
 * Divides the rows of a table by seed and split key alone: a row keeps its side when other rows
 * come, go or move, and rows of one key are never on both sides.
 *
 * @throws UserError `split-fold-empty`, `split-test-empty`, `split-training-empty`,
 *   `split-class-untrained`, `split-class-untested`
 */
export const splitTable = (table: Table, settings: SplitSettings): Split => {
  const { seed, testSize } = settings;
  const method = chooseMethod(settings, table.labels.length);
  const folds = method === 'hold-out' ? 1 : settings.folds;
  const foldOf = Int32Array.from(table.splitKeys, (key) => {
    const share = drawShare(seed, key);
    return method === 'hold-out' ? (share < testSize ? 0 : -1) : Math.floor(share * folds);
  });
  const split = { method, folds, foldOf };
  checkSplit(table, split);
  return split;
};
