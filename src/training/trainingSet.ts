import type { Table } from '../table/table.js';
import { encodeOwn } from '../preprocessing/encode.js';
import type { TrainingSet, Turn } from '../forest/forest.js';

/**
 * The rows of a table in the order every model is grown in: by identity, then class or number. Training
 * draws rows by position, so without an order of their own rows that merely move in the file would
 * give another model.
 */
export function orderRows(table: Table): Int32Array {
  const known = orders.get(table);
  if (known !== undefined) return known.slice();
  const order = Int32Array.from(table.labels.keys()).sort((a, b) => {
    const left = table.identities[a] ?? '';
    const right = table.identities[b] ?? '';
    if (left !== right) return left < right ? -1 : 1;
    const byTarget = table.targets === null ? 0 : table.targets[a]! - table.targets[b]!;
    return table.labels[a]! - table.labels[b]! || byTarget || a - b;
  });
  orders.set(table, order);
  return order.slice();
}

/** A run grows several forests from a table, and sorting a million identities takes seconds. */
const orders = new WeakMap<Table, Int32Array>();

/** The feature columns of some rows of a table, in that order. */
export function selectColumns(columns: readonly Float64Array[], rows: Int32Array): Float64Array[] {
  return columns.map((values) => Float64Array.from(rows, (row) => values[row] ?? Number.NaN));
}

/**
 * Features and labels of some rows of a table, in that order, and which of them are alike or of one
 * group.
 *
 * @param turn which of a run's models is grown from them
 */
export function selectTrainingSet(table: Table, rows: Int32Array, turn?: Turn): TrainingSet {
  const groups = selectGroups(table, rows);
  const { targets } = table;
  return {
    columns: selectColumns(encodeOwn(table.features), rows),
    labels: Int32Array.from(rows, (row) => table.labels[row]!),
    ...(targets && { targets: Float64Array.from(rows, (row) => targets[row]!) }),
    ...(groups && { groups }),
    ...(turn && { turn }),
  };
}

/** Per row the place among these of the first one that stays with it; `null` where all are alone. */
function selectGroups(table: Table, rows: Int32Array): Int32Array | null {
  const firsts = findFirsts(table);
  if (firsts === null) return null;
  const placeOf = new Int32Array(firsts.length).fill(-1);
  return rows.map((row, place) => {
    const first = firsts[row]!;
    if (placeOf[first]! < 0) placeOf[first] = place;
    return placeOf[first]!;
  });
}

/** Per row of a table the first one with its key; `null` where each has its own. */
function findFirsts(table: Table): Int32Array | null {
  const known = firstsOf.get(table);
  if (known !== undefined) return known;
  const byKey = new Map<string, number>();
  const firsts = Int32Array.from(table.splitKeys, (key, row) => {
    const first = byKey.get(key) ?? row;
    if (first === row) byKey.set(key, row);
    return first;
  });
  const found = byKey.size === firsts.length ? null : firsts;
  firstsOf.set(table, found);
  return found;
}

const firstsOf = new WeakMap<Table, Int32Array | null>();
