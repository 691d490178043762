import { createFeatureHash } from './hashRow.js';
import type { Column } from './table.js';

/**
 * The key of each row's values in some columns: equal values under equal names, equal key.
 *
 * @param columns at least one, with as many values each
 */
export function hashFeatures(columns: readonly Column[]): string[] {
  const hash = createFeatureHash(columns);
  const values = new Float64Array(columns.length);
  return Array.from(columns[0]?.values ?? [], (_, row) => {
    for (const [index, column] of columns.entries()) values[index] = column.values[row] ?? NaN;
    return hash(values);
  });
}
