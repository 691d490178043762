import type { DataSummary } from '../document/result.js';
import { findSimilarClasses } from './findSimilarClasses.js';
import type { Table } from './table.js';

/** Rows whose feature values another row has too, whatever their ids, and those of them with more than one class. */
function countShared({
  features,
  labels,
}: Table): Pick<DataSummary, 'duplicates' | 'conflictingLabels'> {
  const compare = (a: number, b: number): number => {
    for (const { values } of features) {
      const difference = values[a]! - values[b]!;
      if (difference !== 0) return difference;
    }
    return 0;
  };
  const rows = Uint32Array.from(labels.keys()).sort(compare);
  let duplicates = 0;
  let conflictingLabels = 0;
  for (let from = 0, to = 0; from < rows.length; from = to) {
    const first = rows[from]!;
    let differ = false;
    for (to = from + 1; to < rows.length; to += 1) {
      const row = rows[to]!;
      if (compare(first, row) !== 0) break;
      differ ||= labels[row] !== labels[first];
    }
    if (to - from > 1) duplicates += to - from;
    if (differ) conflictingLabels += to - from;
  }
  return { duplicates, conflictingLabels };
}

/** What the result document says about a table. */
export function summariseTable(table: Table): DataSummary {
  const rows = new Int32Array(table.classes.length);
  for (const label of table.labels) rows[label] = rows[label]! + 1;
  return {
    path: table.path,
    rows: table.labels.length,
    features: table.features.map(({ name }) => name),
    target: table.target,
    classes: table.classes.map((name, label) => ({ name, rows: rows[label]! })),
    similarClasses: findSimilarClasses(table.classes),
    ...countShared(table),
    sha256: table.sha256,
    fingerprint: table.fingerprint,
  };
}
