import type { DataChanges } from '../document/result.js';
import type { Table } from '../table/table.js';
import { columnsOf, otherColumnsOf, type TableInUse } from '../table/tableInUse.js';
import { namesOnlyIn } from './namesOnlyIn.js';

/**
 * The columns that only one file has, whatever they are for, and those of both that are a feature
 * on one side only, or one of numbers there and one of texts here.
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
      ...findOtherKinds(base.table, current.table),
    ],
  };
}

/** Features that hold numbers on one side and texts on the other. */
function findOtherKinds(base: Table, current: Table): string[] {
  const wereNumbers = new Map(base.features.map(({ name, levels }) => [name, levels === null]));
  return current.features
    .filter(({ name, levels }) => (wereNumbers.get(name) ?? levels === null) !== (levels === null))
    .map(({ name }) => name);
}
