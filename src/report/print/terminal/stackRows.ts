import { wrapText } from '../../../text/wrapText.js';

const INDENT = '  ';

/**
 * The rows of a table that no width is enough for, each as a paragraph: the first cell in a line of
 * its own, under it the others with what stands over them.
 *
 * @param rows the heads first
 */
export function stackRows(rows: readonly (readonly string[])[], width: number): string[] {
  const [heads = [], ...others] = rows;
  // Marks have no head, and stand before what they are about.
  const start = Math.max(
    0,
    heads.findIndex((head) => head !== ''),
  );
  return others.flatMap((cells) => {
    const first = cells
      .slice(0, start + 1)
      .join(' ')
      .trim();
    const rest = cells
      .map((cell, column) => (cell === '' ? '' : `${heads[column] ?? ''} ${cell}`.trim()))
      .slice(start + 1)
      .filter((text) => text !== '');
    return [
      ...wrapText(first, width),
      ...(rest.length === 0 ? [] : wrapText(`${INDENT}${rest.join(', ')}`, width)),
    ];
  });
}
