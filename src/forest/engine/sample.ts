import type { IndexedTable } from './indexedTable.js';
import { GROUP, ROW } from './indexedTable.js';
import type { Workspace } from './workspace.js';

/**
 * The rows one tree is grown on. A row that was drawn several times is kept once, with its number
 * of copies: copies never part. Rows are numbered by the place of their first copy.
 */
export class Sample {
  readonly #table: IndexedTable;
  readonly #workspace: Workspace;
  readonly #numberOf: Int32Array;
  /** Distinct rows. */
  size = 0;
  /** The row of the table, by number. */
  readonly rowOf: Int32Array;
  /** The place of the last copy, by number. */
  readonly last: Int32Array;

  constructor(table: IndexedTable, workspace: Workspace) {
    this.#table = table;
    this.#workspace = workspace;
    this.#numberOf = new Int32Array(table.rows);
    this.rowOf = new Int32Array(table.rows);
    this.last = new Int32Array(table.rows);
  }

  /**
   * @param drawn the row at each place of the sample
   * @param labels the class of each row, if it has one
   */
  take(drawn: Int32Array, labels: Int32Array | null): void {
    const { rowOf, last } = this;
    const { packed } = this.#workspace;
    const numberOf = this.#numberOf.fill(-1);
    let size = 0;
    for (let place = 0; place < drawn.length; place++) {
      const row = drawn[place]!;
      let number = numberOf[row]!;
      if (number < 0) {
        number = size++;
        numberOf[row] = number;
        rowOf[number] = row;
        packed[number] = labels === null ? 0 : labels[row]! << 16;
      }
      packed[number]!++;
      last[number] = place;
    }
    this.size = size;
  }

  /** The number of a row of the table, -1 if it was not drawn. */
  numberOf(row: number): number {
    return this.#numberOf[row]!;
  }

  /** The class of an entry of an order. */
  classOf(entry: number): number {
    return this.#workspace.packed[entry & ROW]! >>> 16;
  }

  /** Writes the numbers of the sample in a column's order to the workspace's, from `start` on. */
  writeOrder(column: number, start: number): void {
    const { rows, order } = this.#table;
    const to = this.#workspace.order;
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
