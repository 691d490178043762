import type { ClassLeaves } from './tree.js';

/** The leaves of a tree being grown, with the rows of each class. */
export class ClassLeavesBuilder {
  readonly #start: Int32Array<ArrayBuffer>;
  readonly #class: Int32Array<ArrayBuffer>;
  readonly #rows: Int32Array<ArrayBuffer>;
  #leaves = 0;
  #entries = 0;

  /** @param rows the most distinct rows a tree can have */
  constructor(rows: number) {
    this.#start = new Int32Array(rows + 1);
    this.#class = new Int32Array(rows);
    this.#rows = new Int32Array(rows);
  }

  /** Begins a tree. */
  start(): void {
    this.#leaves = 0;
    this.#entries = 0;
  }

  /** Begins a leaf; its classes follow in ascending order. */
  begin(): void {
    this.#start[this.#leaves++] = this.#entries;
  }

  add(label: number, rows: number): void {
    this.#class[this.#entries] = label;
    this.#rows[this.#entries++] = rows;
  }

  finish(): ClassLeaves {
    this.#start[this.#leaves] = this.#entries;
    return {
      leafStart: this.#start.slice(0, this.#leaves + 1),
      leafClass: this.#class.slice(0, this.#entries),
      leafRows: this.#rows.slice(0, this.#entries),
    };
  }
}
