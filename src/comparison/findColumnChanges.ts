import type { DataChanges } from '../document/result.js';
import type { TableInUse } from '../table/tableInUse.js';
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
  const [before, after] = [listColumns(base), listColumns(current)];
  const wereOthers = new Set(before.others);
  const areOthers = new Set(after.others);
  return {
    columnsAdded: namesOnlyIn(allOf(after), allOf(before)),
    columnsRemoved: namesOnlyIn(allOf(before), allOf(after)),
    columnsRetyped: [
      ...after.features.filter((name) => wereOthers.has(name)),
      ...before.features.filter((name) => areOthers.has(name)),
    ],
  };
}

interface Columns {
  readonly features: readonly string[];
  readonly others: readonly string[];
}

function listColumns({ table, settings }: TableInUse): Columns {
  const { ignore, idColumn, groupColumn } = settings;
  const named = [table.target, idColumn, groupColumn].filter((name) => name !== null);
  return { features: table.features.map(({ name }) => name), others: [...named, ...ignore] };
}

function allOf({ features, others }: Columns): string[] {
  return [...features, ...others];
}
