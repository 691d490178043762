import { UserError } from '../errors.js';
import type { SplitSettings } from '../settings/settings.js';
import type { Table } from '../table/table.js';
import { assignFolds } from './assignFolds.js';
import { judgeSplit } from './judgeSplit.js';
import type { Split } from './split.js';

/** The most rows that `auto` cross-validates. */
const CROSS_VALIDATED_ROWS = 10_000;

/** What is held out where less leaves a class untested. What less holds out is among it. */
const LARGER_TEST_SIZES = [0.25, 0.3, 0.4, 0.5];

type Plan = Pick<Split, 'method' | 'folds' | 'testSize'>;

/** How a table of so many rows is divided, before any row is looked at. */
export function planSplit({ evaluation, folds, testSize }: SplitSettings, rows: number): Plan {
  const automatic = rows <= CROSS_VALIDATED_ROWS ? 'cross-validation' : 'hold-out';
  const method = evaluation === 'auto' ? automatic : evaluation;
  return method === 'hold-out' ? { method, folds: 1, testSize } : { method, folds, testSize: 0 };
}

/**
 * Divides the rows of a table by seed and split key alone: a row keeps its side when other rows
 * come, go or move, and rows of one key are never on both sides.
 *
 * Where the division that is asked for leaves a fold without rows, or a class without rows to learn
 * from or to test, fewer folds or a larger hold-out are tried, the nearest first: the first that does
 * not is taken; else the first in which every fold has rows, so that a rare class may be one that no
 * model has seen when it is tested. Its rows count as they are predicted.
 *
 * @throws UserError `split-unusable` when no division has something to learn from and to test
 */
export function splitTable(table: Table, settings: SplitSettings): Split {
  const split = chooseSplit(table, settings);
  if (split !== null) return split;
  const keys = new Set(table.splitKeys).size;
  throw new UserError(
    'split-unusable',
    `${table.path} cannot be divided into rows to learn from and rows to test: of its ${table.labels.length} rows ${keys} ${keys === 1 ? 'is' : 'are'} different, and rows of one group, or with equal features, are kept together. Add rows, or columns that tell rows apart.`,
  );
}

/** The same; `null` when no division can be used. */
export function chooseSplit(table: Table, settings: SplitSettings): Split | null {
  let usable: Split | null = null;
  for (const plan of listPlans(planSplit(settings, table.labels.length))) {
    const foldOf = assignFolds(table.splitKeys, { ...settings, ...plan }, plan.method);
    const split = { ...plan, foldOf };
    const judgement = judgeSplit(table, split);
    if (judgement === 'whole') return split;
    if (judgement === 'usable') usable ??= split;
  }
  return usable;
}

/** What is asked for, then what is nearest to it. */
function* listPlans(asked: Plan): Generator<Plan> {
  yield asked;
  if (asked.method === 'hold-out') {
    const larger = LARGER_TEST_SIZES.filter((size) => size > asked.testSize);
    for (const testSize of larger) yield { ...asked, testSize };
    return;
  }
  for (let folds = asked.folds - 1; folds >= 2; folds -= 1) yield { ...asked, folds };
}
