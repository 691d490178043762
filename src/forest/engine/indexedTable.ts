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

const DIGIT = 11;
const DIGITS = 6;
const BUCKETS = 1 << DIGIT;

/**
 * A table in shared memory whose columns are still to be sorted.
 *
 * @param columns one array of finite numbers per feature
 * @param labels one label (0, 1, ...) per row
 */
export function shareTable(
  columns: readonly Float64Array[],
  labels: Int32Array,
  classes: number,
): IndexedTable {
  const rows = labels.length;
  const cells = rows * columns.length;
  const table = {
    rows,
    columns: columns.length,
    classes,
    labels: new Int32Array(new SharedArrayBuffer(rows * 4)),
    values: new Float64Array(new SharedArrayBuffer(cells * 8)),
    order: new Int32Array(new SharedArrayBuffer(cells * 4)),
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

/**
 * A stable radix sort of doubles: their bits, with the sign turned so that they ascend as
 * unsigned integers, least significant digit first.
 */
class Sorter {
  readonly #low: Uint32Array;
  readonly #high: Uint32Array;
  readonly #spare: Int32Array;
  readonly #counts = new Int32Array(DIGITS * BUCKETS);

  constructor(rows: number) {
    this.#low = new Uint32Array(rows);
    this.#high = new Uint32Array(rows);
    this.#spare = new Int32Array(rows);
  }

  /** Writes the rows of `values` in ascending order, with their group marks, to `order`. */
  sort(values: Float64Array, order: Int32Array): void {
    this.#readKeys(values);
    let from = this.#spare;
    let to = order;
    for (let i = 0; i < from.length; i++) from[i] = i;
    for (let digit = 0; digit < DIGITS; digit++) {
      if (this.#scatter(digit, from, to)) [from, to] = [to, from];
    }
    if (from !== order) order.set(from);
    for (let i = order.length - 1; i > 0; i--) {
      if (values[order[i]!] !== values[order[i - 1]!]) order[i]! |= GROUP;
    }
    if (order.length > 0) order[0]! |= GROUP;
  }

  #readKeys(values: Float64Array): void {
    const value = new Float64Array(1);
    const halves = new Uint32Array(value.buffer);
    const counts = this.#counts.fill(0);
    for (let row = 0; row < values.length; row++) {
      value[0] = values[row]! + 0; // -0 + 0 is 0: equal values need equal bits
      const sign = -(halves[1]! >>> 31);
      const low = (halves[0]! ^ sign) >>> 0;
      const high = (halves[1]! ^ (sign | GROUP)) >>> 0;
      this.#low[row] = low;
      this.#high[row] = high;
      for (let digit = 0; digit < DIGITS; digit++) {
        counts[digit * BUCKETS + digitOf(low, high, digit)]!++;
      }
    }
  }

  /** Sorts by one digit; `false`, and nothing moved, when all rows have the same. */
  #scatter(digit: number, from: Int32Array, to: Int32Array): boolean {
    const starts = this.#counts.subarray(digit * BUCKETS, (digit + 1) * BUCKETS);
    let start = 0;
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      const count = starts[bucket]!;
      if (count === from.length) return false;
      starts[bucket] = start;
      start += count;
    }
    for (const row of from) {
      to[starts[digitOf(this.#low[row]!, this.#high[row]!, digit)]!++] = row;
    }
    return true;
  }
}

/** 11 bits of a 64-bit key: three digits of each half, the third of a half being 10 bits. */
function digitOf(low: number, high: number, digit: number): number {
  return digit < 3
    ? (low >>> (digit * DIGIT)) & (BUCKETS - 1)
    : (high >>> ((digit - 3) * DIGIT)) & (BUCKETS - 1);
}
