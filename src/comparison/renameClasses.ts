import type { DataChanges } from '../document/result.js';
import type { Table } from '../table/table.js';
import { compareText } from '../text/compareText.js';

/** A table whose classes have their new names, in the order of these, and labels that follow them. */
export function renameClasses(table: Table, renames: DataChanges['classesRenamed']): Table {
  if (renames.length === 0) return table;
  const names = new Map(renames.map(({ base, current }) => [base, current]));
  const renamed = table.classes.map((name) => names.get(name) ?? name);
  const classes = [...renamed].sort(compareText);
  const labelOf = renamed.map((name) => classes.indexOf(name));
  return { ...table, classes, labels: table.labels.map((label) => labelOf[label]!) };
}
