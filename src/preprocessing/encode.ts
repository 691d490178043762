import { isDecimal } from '../table/readNumber.js';
import type { Column } from '../table/table.js';
import { type Encoding, MISSING_NUMBER } from './encoding.js';
import { rankOf } from './rankOf.js';

/** The numbers that a learner takes for columns as they are: one per row. */
export function encodeOwn(columns: readonly Column[]): Float64Array[] {
  // The levels of a category are in order, so that its values are the ranks already.
  return columns.map(({ values, levels }) => (levels === null ? fillGaps(values) : values));
}

/**
 * The numbers that a model takes for a column of another table, by the encoding that it was trained
 * with. A column of numbers may be asked about by a model that was trained on texts, and the other
 * way round: then a number is the text of its shortest form, and a text that is no number is missing.
 */
export function encode({ values, levels }: Column, encoding: Encoding): Float64Array {
  if (encoding.kind === 'number') {
    if (levels === null) return fillGaps(values);
    const numbers = levels.map((text) => (isDecimal(text) ? Number(text) : MISSING_NUMBER));
    return values.map((level) => numbers[level]!);
  }
  if (levels === null) {
    return values.map((value) =>
      rankOf(Number.isNaN(value) ? '' : String(value + 0), encoding.levels),
    );
  }
  const ranks = levels.map((text) => rankOf(text, encoding.levels));
  return values.map((level) => ranks[level]!);
}

/** A missing number as one above all others. */
export function fillGaps(values: Float64Array): Float64Array {
  return values.some(Number.isNaN)
    ? values.map((value) => (Number.isNaN(value) ? MISSING_NUMBER : value))
    : values;
}
