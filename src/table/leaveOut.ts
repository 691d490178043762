import type { LeftOutReason } from '../document/enums.js';
import type { ColumnBuilder } from './columnBuilder.js';
import type { Column } from './table.js';

/** Fewer rows could hold numbers that rise by one by chance. */
const FEWEST_COUNTED_ROWS = 10;

const DATE =
  /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2}))(?:[T ]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[AaPp][Mm])?(?: ?(?:Z|UTC|[+-]\d{2}:?\d{2}))?)?$/;
const TIME = /^\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[AaPp][Mm])?$/;

/** What a setting says of a column: that it is a category or a number, whatever it looks like. */
export interface Asked {
  readonly category: boolean;
  readonly number: boolean;
}

/**
 * Why nothing can be learned from a column; `null` when something can. A constant tells nothing,
 * dates and free text tell each row apart, and a column that counts the rows (as pandas and R write
 * it, often without a name) knows the order of the file.
 */
export function whyLeftOut(
  builder: ColumnBuilder,
  column: Column,
  asked: Asked,
): LeftOutReason | null {
  const { values, levels } = column;
  if (isConstant(values)) return 'constant';
  if (column.name.trim() === '') return 'index';
  if (levels === null) {
    const counts = values.length >= FEWEST_COUNTED_ROWS && builder.countsRows;
    return counts && !asked.number ? 'index' : null;
  }
  if (asked.category) return null;
  const texts = levels.filter((text) => text !== '');
  if (texts.every((text) => DATE.test(text.trim()) || TIME.test(text.trim()))) return 'date';
  const present = values.length - (builder.gaps?.cells ?? 0);
  return 2 * texts.length > present ? 'free-text' : null;
}

function isConstant(values: Float64Array): boolean {
  return values.every((value) => Object.is(value + 0, values[0]! + 0));
}
