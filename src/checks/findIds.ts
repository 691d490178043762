import type { CheckedRun, Found } from './check.js';
import { readsAsId } from './readsAsId.js';

/** Features that tell rows apart: row numbers and ids. */
export function findIds({ table }: CheckedRun): Found[] {
  return table.features.flatMap((column) => {
    const kind = readsAsId(column);
    return kind === null ? [] : [{ count: 1, columns: [column.name], kind }];
  });
}
