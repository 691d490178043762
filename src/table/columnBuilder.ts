import type { ColumnKind, Decimal } from '../document/enums.js';
import { compareText } from '../text/compareText.js';
import type { ColumnRef } from './assignRoles.js';
import { isMissing, isMissingNumber } from './missing.js';
import { isDecimal, readNumber } from './readNumber.js';
import type { Column } from './table.js';

/** The first cell of a column that is not what its kind needs. */
export interface Obstacle {
  readonly code: 'cell-not-a-number' | 'number-range';
  /** The row, counted from 0. */
  readonly row: number;
  /** How many cells are so. */
  cells: number;
}

/**
 * Takes the cells of a column one by one and finds out what it holds: numbers when all its present
 * cells are decimal, else a category.
 *
 * Until a cell decides, cells are kept as texts. A text among numbers is found when the texts of the
 * numbers before it are gone; then the column `isMixed` and has to be read again as a category.
 */
export class ColumnBuilder {
  readonly ref: ColumnRef;
  readonly #asked: ColumnKind | null;
  readonly #decimal: Decimal;
  readonly #values: Float64Array;
  #kind: ColumnKind | null;
  /** The texts so far with their numbers, in the order they came; of a column of texts. */
  #texts: Map<string, number> | null = null;
  #rows = 0;
  /** The first and the number of missing cells. */
  #firstMissing = -1;
  #missing = 0;
  #firstText = -1;
  #obstacle: Obstacle | null = null;
  /** A number less its row of the file, as long as it is the same for all. */
  #start: number | null = null;
  #isCounted = true;

  /**
   * @param asked what it has to hold; `null` when its cells say so
   * @param capacity at least as many as there will be rows
   */
  constructor(ref: ColumnRef, asked: ColumnKind | null, decimal: Decimal, capacity: number) {
    this.ref = ref;
    this.#asked = asked;
    this.#kind = asked;
    this.#decimal = decimal;
    this.#values = new Float64Array(capacity);
  }

  /** @param position which row of the file it is in, counted from 0, with those that are left out */
  add(cell: string, position: number): void {
    const row = this.#rows;
    this.#rows += 1;
    if (this.#kind !== 'category') {
      const value = readNumber(cell, this.#decimal);
      if (value === value) {
        this.#addNumber(value, row, position);
        return;
      }
      if (isMissingNumber(cell)) {
        this.#addGap(cell, row);
        return;
      }
      if (this.#kind === 'number') {
        this.#addTextAmongNumbers(row);
        return;
      }
      this.#kind = 'category';
    }
    this.#addText(cell, row);
  }

  #addNumber(value: number, row: number, position: number): void {
    if (this.#kind === null) this.#takeTextsForGaps(row);
    if (value === Infinity || value === -Infinity) {
      this.#obstruct('number-range', row);
    }
    this.#values[row] = value;
    this.#start ??= value - position;
    this.#isCounted &&= value - position === this.#start;
  }

  #addGap(cell: string, row: number): void {
    if (this.#kind === null) {
      this.#addText(cell, row);
      return;
    }
    this.#countMissing(row);
    this.#values[row] = NaN;
    this.#isCounted = false;
  }

  /** The column turns out to hold numbers: what came before stands for missing ones. */
  #takeTextsForGaps(rows: number): void {
    this.#kind = 'number';
    this.#texts = null;
    this.#values.fill(NaN, 0, rows);
    this.#missing = rows;
    this.#firstMissing = rows === 0 ? -1 : 0;
    this.#isCounted = rows === 0;
  }

  #addTextAmongNumbers(row: number): void {
    if (this.#firstText < 0) this.#firstText = row;
    if (this.#asked === 'number') this.#obstruct('cell-not-a-number', row);
    this.#values[row] = NaN;
  }

  #addText(cell: string, row: number): void {
    const text = isMissing(cell) ? '' : cell;
    if (text === '') this.#countMissing(row);
    this.#texts ??= new Map();
    let number = this.#texts.get(text);
    if (number === undefined) {
      number = this.#texts.size;
      this.#texts.set(text, number);
    }
    this.#values[row] = number;
  }

  #countMissing(row: number): void {
    if (this.#missing === 0) this.#firstMissing = row;
    this.#missing += 1;
  }

  #obstruct(code: Obstacle['code'], row: number): void {
    if (this.#obstacle === null) this.#obstacle = { code, row, cells: 1 };
    else this.#obstacle.cells += 1;
  }

  /** Whether it has to be read again, as a category. */
  get isMixed(): boolean {
    return this.#kind === 'number' && this.#asked === null && this.#firstText >= 0;
  }

  /** What keeps it from being used; `null` when nothing does. */
  get obstacle(): Obstacle | null {
    return this.#obstacle;
  }

  /** The first row without a value, and how many there are; `null` when every row has one. */
  get gaps(): { readonly row: number; readonly cells: number } | null {
    return this.#missing === 0 ? null : { row: this.#firstMissing, cells: this.#missing };
  }

  /** Whether a text could be one of its cells. */
  has(text: string): boolean {
    if (isMissing(text)) return this.#missing > 0;
    return this.#kind === 'number' ? isDecimal(text) : this.#texts?.has(text) === true;
  }

  /** Whether it counts the rows of the file: whole numbers that rise by one, from 0 or from 1. */
  get countsRows(): boolean {
    const isFromStart = this.#start === 0 || this.#start === 1;
    return this.#kind === 'number' && this.#isCounted && isFromStart;
  }

  finish(): Column {
    const { name } = this.ref;
    const values = this.#values.slice(0, this.#rows);
    if (this.#kind === 'number') return { name, values, levels: null };
    const sorted = [...(this.#texts ?? [])].sort(([a], [b]) => compareText(a, b));
    const ranks = new Float64Array(sorted.length);
    sorted.forEach(([, number], rank) => {
      ranks[number] = rank;
    });
    return {
      name,
      values: values.map((number) => ranks[number]!),
      levels: sorted.map(([text]) => text),
    };
  }
}
