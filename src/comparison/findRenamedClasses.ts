import type { DataChanges } from '../document/result.js';
import type { Table } from '../table/table.js';
import { namesOnlyIn } from './namesOnlyIn.js';
import { LEAST_PAIRED, type RowPairs } from './pairRows.js';

/** The share of a class's rows that have the other name. */
const LEAST_SHARE = 0.95;

/**
 * The classes that have another name: of the rows that are the same, those of a class that only the
 * base has are now of one class that only the current table has, and were of no other. Classes that
 * were merged, and a class that was split, are not renamed.
 *
 * @param pairs rows that are the same, whatever their classes
 */
export function findRenamedClasses(
  base: Table,
  current: Table,
  pairs: RowPairs,
): DataChanges['classesRenamed'] {
  const gone = namesOnlyIn(base.classes, current.classes);
  const come = namesOnlyIn(current.classes, base.classes);
  if (gone.length === 0 || come.length === 0) return [];
  const before = pairs.base.map((row) => base.classes[base.labels[row]!]!);
  const now = pairs.current.map((row) => current.classes[current.labels[row]!]!);
  const successors = findMain(before, now);
  const predecessors = findMain(now, before);
  const rows = countRows(base.labels);
  return gone.flatMap((name) => {
    const successor = successors.get(name);
    if (successor === undefined || !come.includes(successor.name)) return [];
    const isMerged = gone.some(
      (other) => other !== name && successors.get(other)?.name === successor.name,
    );
    const isSplit = come.some(
      (other) => other !== successor.name && predecessors.get(other)?.name === name,
    );
    const isWhole = successor.rows >= LEAST_PAIRED * (rows.get(base.classes.indexOf(name)) ?? 0);
    const isOnly = predecessors.get(successor.name)?.name === name;
    return isOnly && isWhole && !isMerged && !isSplit
      ? [{ base: name, current: successor.name }]
      : [];
  });
}

/** Per name the one name that nearly all of its rows have on the other side, where there is one. */
function findMain(
  names: readonly string[],
  others: readonly string[],
): Map<string, { readonly name: string; readonly rows: number }> {
  const counts = new Map<string, Map<string, number>>();
  for (const [row, name] of names.entries()) {
    const ofName = counts.get(name) ?? new Map<string, number>();
    const other = others[row]!;
    counts.set(name, ofName.set(other, (ofName.get(other) ?? 0) + 1));
  }
  return new Map(
    [...counts].flatMap(([name, ofName]) => {
      const rows = [...ofName.values()].reduce((sum, count) => sum + count, 0);
      const main = [...ofName].find(([, count]) => count >= LEAST_SHARE * rows);
      return main === undefined ? [] : [[name, { name: main[0], rows }]];
    }),
  );
}

function countRows(labels: Int32Array): Map<number, number> {
  const rows = new Map<number, number>();
  for (const label of labels) rows.set(label, (rows.get(label) ?? 0) + 1);
  return rows;
}
