import { type Encoding, MISSING_NUMBER } from '../preprocessing/encoding.js';
import { rankOf } from '../preprocessing/rankOf.js';
import { isMissing, isMissingNumber } from '../table/missing.js';
import { isDecimal } from '../table/readNumber.js';
import { quoteName } from '../table/wording.js';
import { HttpProblem } from './httpProblem.js';

/** A cell as a request gives it; `null` and NaN are missing ones. */
export type Cell = string | number | bigint | boolean | null;

/** The numbers that a model takes for the cells of a column. */
export interface EncodedColumn {
  readonly values: Float64Array;
  readonly missing: number;
  /** Texts that the model was not trained on. */
  readonly unseen: number;
  /** Numbers outside the range of those that it was trained on. */
  readonly outside: number;
}

/** What all numbers of a column were within, in training. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

const LONGEST_CELL = 100_000;

/**
 * Encodes cells as `predict` does those of a file: a number stands for its text in shortest form, and
 * true and false for theirs.
 *
 * @param range of the column's numbers, where it is known
 * @throws HttpProblem for a cell that is not what the model was trained on
 */
export function encodeCells(
  cells: readonly Cell[],
  encoding: Encoding,
  { low, high }: Range = { low: -Infinity, high: Infinity },
): EncodedColumn {
  const values = new Float64Array(cells.length);
  let missing = 0;
  let unseen = 0;
  let outside = 0;
  for (const [row, cell] of cells.entries()) {
    if (typeof cell === 'string' && cell.length > LONGEST_CELL) {
      throw refuse(row, encoding, `the text has more than ${LONGEST_CELL} characters`);
    }
    if (encoding.kind === 'number') {
      const value = readCell(cell, row, encoding);
      values[row] = value ?? MISSING_NUMBER;
      missing += Number(value === null);
      outside += Number(value !== null && (value < low || value > high));
    } else {
      const text = textOf(cell);
      const rank = rankOf(text, encoding.levels);
      values[row] = rank;
      missing += Number(text === '');
      unseen += Number(text !== '' && encoding.levels[rank] !== text);
    }
  }
  return { values, missing, unseen, outside };
}

/** @returns `null` for a missing number */
function readCell(cell: Cell, row: number, encoding: Encoding): number | null {
  if (cell === null) return null;
  const isText = typeof cell === 'string' || typeof cell === 'boolean';
  if (isText && isMissingNumber(String(cell))) return null;
  const isNumber = !isText || isDecimal(String(cell));
  const value = isNumber ? Number(cell) : NaN;
  if (!isText && Number.isNaN(value)) return null;
  if (Number.isFinite(value)) return value;
  throw refuse(
    row,
    encoding,
    isNumber
      ? 'the number is too large for a 64-bit float'
      : `${quoteName(String(cell))} is no decimal number, and the model was trained on numbers here`,
  );
}

/** The text of a cell of a category; the empty one for a missing cell. */
function textOf(cell: Cell): string {
  const text = typeof cell === 'string' ? cell : cell === null ? '' : String(cell);
  return isMissing(text) ? '' : text;
}

function refuse(row: number, { name }: Encoding, what: string): HttpProblem {
  return new HttpProblem(
    400,
    `Row ${row + 1}, column ${quoteName(name)}: ${what}. Correct it, or give null for a missing value.`,
  );
}
