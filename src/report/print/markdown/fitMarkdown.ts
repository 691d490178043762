import type { Part } from '../../blocks/part.js';
import { fitParts, measureBytes } from './fitParts.js';

const SHORTENED =
  'Shortened to fit here. The whole report is `report.md` in the artifact of this run.';

/**
 * Parts as one text.
 *
 * @param limit the most bytes of UTF-8 to use. A text of so many bytes has no more characters,
 *   however they are counted. Folded parts lose rows or are left out, the less important first; the
 *   rest is never cut within a line.
 */
export function fitMarkdown(parts: readonly Part[], limit: number): string {
  const whole = joinTexts(fitParts(parts, Infinity));
  if (measureBytes(whole) <= limit) return whole;
  const room = limit - measureBytes(joinTexts([SHORTENED]));
  const cut = joinTexts([...fitParts(parts, room), SHORTENED]);
  return measureBytes(cut) <= limit ? cut : cutLines(cut, limit);
}

function joinTexts(texts: readonly string[]): string {
  return `${texts.join('\n\n')}\n`;
}

/** The first lines, as many as fit. */
function cutLines(text: string, limit: number): string {
  let left = limit;
  const lines = text.split('\n');
  const end = lines.findIndex((line) => (left -= measureBytes(line) + 1) < 0);
  return lines
    .slice(0, end)
    .map((line) => `${line}\n`)
    .join('');
}
