import type { Column } from '../table/table.js';
import type { Encoding } from './encoding.js';

/** Texts of a category that a model was not trained on. */
export interface Unseen {
  readonly column: string;
  readonly levels: number;
  /** The rows that hold one of them. */
  readonly rows: number;
}

/** What columns hold that their encodings do not know; columns without such are left out. */
export function countUnseen(columns: readonly Column[], encodings: readonly Encoding[]): Unseen[] {
  const byName = new Map(encodings.map((encoding) => [encoding.name, encoding]));
  return columns.flatMap(({ name, values, levels }) => {
    const encoding = byName.get(name);
    if (encoding?.kind !== 'category' || levels === null) return [];
    const known = new Set(encoding.levels);
    const isNew = levels.map((text) => !known.has(text));
    const rows = values.reduce((sum, level) => sum + Number(isNew[level]), 0);
    return rows === 0 ? [] : [{ column: name, levels: isNew.filter(Boolean).length, rows }];
  });
}
