import type { DataSummary } from '../result/result.js';
import type { Table } from './table.js';

/** Rows whose feature values another row has too, whatever their ids and labels. */
const countDuplicates = ({ features, labels }: Table): number => {
  const compare = (a: number, b: number): number => {
    for (const { values } of features) {
      const difference = (values[a] ?? 0) - (values[b] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  };
  const rows = Uint32Array.from(labels.keys()).sort(compare);
  const areEqual = (a: number | undefined, b: number | undefined): boolean =>
    a !== undefined && b !== undefined && compare(a, b) === 0;
  let duplicates = 0;
  rows.forEach((row, i) => {
    if (areEqual(row, rows[i - 1]) || areEqual(row, rows[i + 1])) duplicates += 1;
  });
  return duplicates;
};

/** What the result document says about a table. */
export const summariseTable = (table: Table): DataSummary => {
  const rows = new Int32Array(table.classes.length);
  for (const label of table.labels) rows[label] = (rows[label] ?? 0) + 1;
  return {
    path: table.path,
    rows: table.labels.length,
    features: table.features.map(({ name }) => name),
    target: table.target,
    classes: table.classes.map((name, label) => ({ name, rows: rows[label] ?? 0 })),
    duplicates: countDuplicates(table),
    sha256: table.sha256,
    fingerprint: table.fingerprint,
  };
};
