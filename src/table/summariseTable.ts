import type { DataSummary } from '../document/result.js';
import { findSimilarClasses } from './findSimilarClasses.js';
import type { Column, Table } from './table.js';

/** Rows whose feature values another row has too, whatever their ids, and those of them with more than one class. */
function countShared({
  contents,
  labels,
}: Table): Pick<DataSummary, 'duplicates' | 'conflictingLabels'> {
  const groups = new Map<string, { rows: number; readonly label: number; differ: boolean }>();
  for (const [row, key] of contents.entries()) {
    const label = labels[row]!;
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, { rows: 1, label, differ: false });
      continue;
    }
    group.rows += 1;
    group.differ ||= group.label !== label;
  }
  let duplicates = 0;
  let conflictingLabels = 0;
  for (const { rows, differ } of groups.values()) {
    if (rows > 1) duplicates += rows;
    if (differ) conflictingLabels += rows;
  }
  return { duplicates, conflictingLabels };
}

function summariseColumn({ name, values, levels }: Column): DataSummary['columns'][number] {
  const missing = levels === null ? NaN : levels[0] === '' ? 0 : -1;
  return {
    name,
    kind: levels === null ? 'number' : 'category',
    levels: levels?.length ?? null,
    missing: values.reduce((sum, value) => sum + Number(Object.is(value, missing)), 0),
  };
}

/** What the result document says about a table. */
export function summariseTable(table: Table): DataSummary {
  const rows = new Int32Array(table.classes.length);
  for (const label of table.labels) rows[label] = rows[label]! + 1;
  return {
    path: table.path,
    format: table.format,
    rows: table.labels.length,
    rowsWithoutTarget: table.rowsWithoutTarget,
    features: table.features.map(({ name }) => name),
    columns: table.features.map(summariseColumn),
    leftOut: [...table.leftOut],
    target: table.target,
    classes: table.classes.map((name, label) => ({ name, rows: rows[label]! })),
    similarClasses: findSimilarClasses(table.classes),
    ...countShared(table),
    sha256: table.sha256,
    fingerprint: table.fingerprint,
  };
}
