import type { DataChanges } from '../document/result.js';
import { columnsOf, otherColumnsOf, type TableInUse } from '../table/tableInUse.js';
import { namesOnlyIn } from './namesOnlyIn.js';

/**
 * The columns that only one file has, whatever they are for, and those of both that are a feature
 * on one side only. Of a column that is no feature, nothing but the name is known: that its values
 * turned from numbers into text shows in what it is for, since a feature has to be numeric.
 */
export function findColumnChanges(
  base: TableInUse,
  current: TableInUse,
): Pick<DataChanges, 'columnsAdded' | 'columnsRemoved' | 'columnsRetyped'> {
  const [before, after] = [columnsOf(base), columnsOf(current)];
  const wereOthers = new Set(otherColumnsOf(base));
  const areOthers = new Set(otherColumnsOf(current));
  return {
    columnsAdded: namesOnlyIn(after, before),
    columnsRemoved: namesOnlyIn(before, after),
    columnsRetyped: [
      ...current.table.features.map(({ name }) => name).filter((name) => wereOthers.has(name)),
      ...base.table.features.map(({ name }) => name).filter((name) => areOthers.has(name)),
    ],
  };
}
