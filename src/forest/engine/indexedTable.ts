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
  /** columns x rows. */
  readonly values: Float64Array;
  /** columns x rows: rows by ascending value, rows of equal value in ascending order; `GROUP` set where a new value begins. */
  readonly order: Int32Array;
}

/** A table to learn classes from. */
export interface ClassTable extends IndexedTable {
  /** The highest label + 1. */
  readonly classes: number;
  readonly labels: Int32Array;
}

/** A table to learn numbers from. */
export interface NumberTable extends IndexedTable {
  readonly targets: Float64Array;
}

export type AnyTable = ClassTable | NumberTable;

/** Bytes of memory a table takes at most. */
export function tableBytes(rows: number, columns: number): number {
  return rows * columns * 12 + rows * 8;
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
): ClassTable {
  const { table, end } = shareColumns(columns, labels.length, memory);
  const shared = new Int32Array(memory, end, labels.length);
  shared.set(labels);
  return { ...table, classes, labels: shared };
}

/** The same of a table to learn numbers from. @param targets one finite number per row */
export function shareNumbers(
  columns: readonly Float64Array[],
  targets: Float64Array,
  memory = new SharedArrayBuffer(tableBytes(targets.length, columns.length)),
): NumberTable {
  const shared = new Float64Array(memory, 0, targets.length);
  shared.set(targets);
  const { table } = shareColumns(columns, targets.length, memory, shared.byteLength);
  return { ...table, targets: shared };
}

function shareColumns(
  columns: readonly Float64Array[],
  rows: number,
  memory: SharedArrayBuffer,
  start = 0,
): { table: IndexedTable; end: number } {
  const cells = rows * columns.length;
  const values = new Float64Array(memory, start, cells);
  for (const [column, numbers] of columns.entries()) values.set(numbers, column * rows);
  const order = new Int32Array(memory, start + cells * 8, cells);
  return { table: { rows, columns: columns.length, values, order }, end: start + cells * 12 };
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
