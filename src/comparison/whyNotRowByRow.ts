import { quote } from '../text/quote.js';
import { FEWEST_SAME, type RecognisedRows } from './recogniseRows.js';
import type { RescaledColumn } from './findRescaled.js';

/** Where hardly a row is as it was, some are near one of the other table by chance. */
const FEWEST_NEAR = 0.5;
const MOST_NAMED = 3;
const ADVICE =
  'Set id-column to a column that names each row, so that rows are recognised whatever their values';

/**
 * Why two tables cannot be compared row by row, as the end of a sentence; `null` when they can.
 * Hardly a row of one is in the other, or columns moved as a whole, as by a change of units: then a
 * model of one is asked about values that it was not made for.
 */
export function whyNotRowByRow(
  { same, share }: Omit<RecognisedRows, 'nearest'>,
  rescaled: readonly RescaledColumn[],
): string | null {
  if (rescaled.length > 0) {
    const isSwap = rescaled.some(({ by }) => 'valuesOf' in by);
    const cause = isSwap ? 'names are swapped' : 'units change';
    return `no row is as it was, and ${listRescaled(rescaled)}, as when ${cause}. ${ADVICE}`;
  }
  if (same >= FEWEST_SAME || share >= FEWEST_NEAR) return null;
  return `fewer than one in ten of the rows of the smaller table are in the other as they were, and fewer than half are near one of it. ${ADVICE}`;
}

function listRescaled(columns: readonly RescaledColumn[]): string {
  const named = columns.slice(0, MOST_NAMED).map(({ name, by }) => {
    return `${quote(name)} ${describeChange(by)}`;
  });
  const more = columns.length - MOST_NAMED;
  return [...named, ...(more > 0 ? [`${more} more columns moved so`] : [])].join(', ');
}

function describeChange(by: RescaledColumn['by']): string {
  if ('valuesOf' in by) return `holds what ${quote(by.valuesOf)} holds at the base`;
  return 'factor' in by
    ? `is ${round(by.factor)} times the base's`
    : `is the base's moved by ${round(by.shift)}`;
}

function round(value: number): string {
  return String(Number(value.toPrecision(3)));
}
