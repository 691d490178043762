import type { Column } from '../table/table.js';

/** Below this many rows, distinct whole numbers are nothing special. */
const FEWEST_ROWS = 20;
/** Rows per value of what is called an id, beyond which it is a code of something few. */
const MOST_PER_ID = 10;
/** How much of its range a column of distinct whole numbers fills that only counts. */
const LEAST_FILLED = 0.9;
const YEARS = { first: 1500, last: 2200 };

const ID_NAME =
  /^(?:id|uid|uuid|guid|index|idx|rownames?|row|row[ _.-]?(?:id|num|number|no|nr|index)|(?:.*[ _.-])id|id[ _.-].*|.*[a-z]I[dD])$/u;

/**
 * Whether a feature tells rows apart rather than what is measured of them: `row-number` where it is
 * whole numbers, all distinct, that rise or fall from row to row or fill their range; `id` where it
 * is called one and has a value for each ten rows at least. `null` for all else: years, and distinct
 * numbers in no order, as measurements are.
 */
export function readsAsId(column: Column): 'row-number' | 'id' | null {
  const { values, levels, name } = column;
  if (values.length < FEWEST_ROWS) return null;
  const isCounted = levels === null && isWhole(values);
  if (isCounted && countsRows(values)) return 'row-number';
  if (!ID_NAME.test(name) && !ID_NAME.test(name.toLowerCase())) return null;
  const isNamed = levels !== null || isCounted;
  return isNamed && new Set(values).size * MOST_PER_ID >= values.length ? 'id' : null;
}

function isWhole(values: Float64Array): boolean {
  return values.every((value) => Number.isSafeInteger(value));
}

function countsRows(values: Float64Array): boolean {
  const sorted = values.slice().sort();
  for (let index = 1; index < sorted.length; index += 1) {
    if (sorted[index] === sorted[index - 1]) return false;
  }
  const [least, most] = [sorted[0]!, sorted.at(-1)!];
  if (least >= YEARS.first && most <= YEARS.last) return false;
  return isMonotone(values) || (most - least + 1) * LEAST_FILLED <= values.length;
}

function isMonotone(values: Float64Array): boolean {
  const rises = values[1]! > values[0]!;
  return values.every((value, row) => row === 0 || value > values[row - 1]! === rises);
}
