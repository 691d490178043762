import type { CutSlice } from '../verdict/weighSlices.js';
import type { Measured } from './measure.js';

/** How the tested rows are parted, without the parts that none of them falls into. */
export function listSlices({ table, tested }: Pick<Measured, 'table' | 'tested'>): CutSlice[] {
  return table.slices.map(({ column, edges, parts, partOf }) => {
    const used = [...new Set(Array.from(tested, (row) => partOf[row]!))].sort((a, b) => a - b);
    const place = new Map(used.map((part, at) => [part, at]));
    return {
      column,
      edges: edges && [...edges],
      names: used.map((part) => parts[part] ?? ''),
      partOf: Array.from(tested, (row) => place.get(partOf[row]!) ?? 0),
    };
  });
}
