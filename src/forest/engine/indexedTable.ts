import { Sorter } from './sorter.js';

/** Marks the first row of a run of equal values in an order. */
export const GROUP = 0x80000000 | 0;
/** The row of an entry of an order. */
export const ROW = 0x7fffffff;

/**
 * A training set with each column's rows in ascending order, sorted once for all trees. Column
 * after column in one array each, in shared memory when threads are to read it.
 */
export interface IndexedTable {
  readonly rows: number;
  readonly columns: number;
  /** The highest label + 1. */
  readonly classes: number;
  readonly labels: Int32Array;
  /** columns x rows. */
  readonly values: Float64Array;
  /** columns x rows: rows by ascending value, rows of equal value in ascending order; `GROUP` set where a new value begins. */
  readonly order: Int32Array;
}

/** Bytes of memory a table takes. */
export function tableBytes(rows: number, columns: number): number {
  return rows * columns * 12 + rows * 4;
}

/**
 * A table in shared memory whose columns are still to be sorted.
 *
 * @param columns one array of finite numbers per feature
 * @param labels one label (0, 1, ...) per row
 * @param memory of at least `tableBytes`, which nobody else uses
 */
export function shareTable(
  columns: readonly Float64Array[],
  labels: Int32Array,
  classes: number,
  memory = new SharedArrayBuffer(tableBytes(labels.length, columns.length)),
): IndexedTable {
  const rows = labels.length;
  const cells = rows * columns.length;
  const table = {
    rows,
    columns: columns.length,
    classes,
    values: new Float64Array(memory, 0, cells),
    order: new Int32Array(memory, cells * 8, cells),
    labels: new Int32Array(memory, cells * 12, rows),
  };
  table.labels.set(labels);
  for (const [column, values] of columns.entries()) table.values.set(values, column * rows);
  return table;
}

/** Sorts the columns that `take` gives out, in ascending order. */
export function sortColumns(table: IndexedTable, take: () => number): void {
  const { rows, columns, values, order } = table;
  const sorter = new Sorter(rows);
  for (let column = take(); column < columns; column = take()) {
    const from = column * rows;
    sorter.sort(values.subarray(from, from + rows), order.subarray(from, from + rows));
  }
}
