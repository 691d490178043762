import type { IndexedTable } from './indexedTable.js';
import { GROUP, ROW } from './indexedTable.js';

/** What `packed` keeps of a row. */
export const COPIES = 0xffff;
export const CLASS_SHIFT = 16;

/**
 * The rows one tree is grown on. A row that was drawn several times is kept once, with its number
 * of copies: copies never part. Rows are numbered by the place of their first copy.
 */
export class Sample {
  readonly #table: IndexedTable;
  readonly #numberOf: Int32Array;
  /** Distinct rows. */
  size = 0;
  /** The row of the table, by number. */
  readonly rowOf: Int32Array;
  /** The place of the last copy, by number. */
  readonly last: Int32Array;
  /** The class in the upper 16 bits and the copies in the lower 16, by number. */
  readonly packed: Int32Array;

  constructor(table: IndexedTable) {
    this.#table = table;
    this.#numberOf = new Int32Array(table.rows);
    this.rowOf = new Int32Array(table.rows);
    this.last = new Int32Array(table.rows);
    this.packed = new Int32Array(table.rows);
  }

  /** @param drawn the row at each place of the sample */
  take(drawn: Int32Array): void {
    const { rowOf, last, packed } = this;
    const { labels } = this.#table;
    const numberOf = this.#numberOf.fill(-1);
    let size = 0;
    for (let place = 0; place < drawn.length; place++) {
      const row = drawn[place]!;
      let number = numberOf[row]!;
      if (number < 0) {
        number = size++;
        numberOf[row] = number;
        rowOf[number] = row;
        packed[number] = labels[row]! << CLASS_SHIFT;
      }
      packed[number]!++;
      last[number] = place;
    }
    this.size = size;
  }

  /** Writes the numbers of the sample in a column's order to `to` (one spare entry behind the last). */
  writeOrder(column: number, to: Int32Array, start: number): void {
    const { rows, order } = this.#table;
    const numberOf = this.#numberOf;
    const end = (column + 1) * rows;
    let at = start;
    let group = 0;
    for (let i = column * rows; i < end; i++) {
      const entry = order[i]!;
      const number = numberOf[entry & ROW]!;
      group |= entry & GROUP;
      to[at] = number | group;
      const taken = ~number >>> 31;
      at += taken;
      group &= taken - 1;
    }
  }
}
