import type { DataSummary } from '../document/result.js';
import { findSimilarClasses } from './findSimilarClasses.js';
import { countEqualRows, groupEqualRows } from './groupEqualRows.js';
import { meanOf, medianOfNumbers, varianceOf } from '../metrics/regression.js';
import type { Column, Table } from './table.js';

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
  const equal = groupEqualRows(table);
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
    targets: table.targets && summariseNumbers(table.targets),
    similarClasses: findSimilarClasses(table.classes),
    duplicates: countEqualRows(equal),
    conflictingLabels: countEqualRows(equal.filter(({ isConflict }) => isConflict)),
    sha256: table.sha256,
    fingerprint: table.fingerprint,
  };
}

function summariseNumbers(targets: Float64Array): DataSummary['targets'] {
  return {
    least: targets.reduce((a, b) => Math.min(a, b)),
    median: medianOfNumbers(targets),
    mean: meanOf(targets),
    most: targets.reduce((a, b) => Math.max(a, b)),
    deviation: Math.sqrt(varianceOf(targets)),
  };
}
