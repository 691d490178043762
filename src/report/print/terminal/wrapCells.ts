import { wrapText } from '../../../text/wrapText.js';
import { GAP, measureWidth } from './alignColumns.js';

/** A column of text is not made narrower than this. */
const NARROWEST = 10;

/**
 * The rows of a table that is too wide, each as several rows: texts that are aligned to the left go
 * on in the next one, those of the widest column first.
 *
 * @returns `null` where that is not enough
 */
export function wrapCells(
  rows: readonly (readonly string[])[],
  align: string,
  width: number,
): string[][][] | null {
  const columns = Array.from(align, (_, column) => rows.map((row) => row[column] ?? ''));
  const widths = columns.map(measureWidth);
  const byWidth = [...widths.keys()]
    .filter((column) => align[column] === 'l')
    .sort((a, b) => widths[b]! - widths[a]!);
  const wrapped = columns.map((cells) => cells.map((cell) => [cell]));
  const room = width - GAP.length * (widths.length - 1);
  for (const column of byWidth) {
    const excess = widths.reduce((sum, of) => sum + of, 0) - room;
    if (excess <= 0) break;
    const target = Math.max(NARROWEST, widths[column]! - excess);
    wrapped[column] = columns[column]!.map((cell) => wrapText(cell, target));
    widths[column] = measureWidth(wrapped[column].flat());
  }
  if (widths.reduce((sum, of) => sum + of, 0) > room) return null;
  return rows.map((_, row) => {
    const cells = wrapped.map((column) => column[row]!);
    const height = cells.reduce((most, { length }) => Math.max(most, length), 1);
    return Array.from({ length: height }, (_, line) => cells.map((cell) => cell[line] ?? ''));
  });
}
