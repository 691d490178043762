import stringWidth from 'fast-string-width';
import { wrapText } from './wrapText.js';

/** Fewer columns than these are too few to read a sentence in. */
const NARROWEST = 24;
const INDENT = ' '.repeat(4);

/**
 * Text in a column of its own beside what it is about, or under it where that leaves no room.
 *
 * @param beginning what the text is about, with the spaces that part them
 * @param width columns of a terminal
 */
export function wrapBeside(beginning: string, text: string, width: number): string[] {
  const indent = stringWidth(beginning);
  if (width - indent < Math.min(NARROWEST, stringWidth(text))) {
    return [beginning.trimEnd(), ...wrapText(INDENT + text, width)];
  }
  const [first = '', ...rest] = wrapText(text, width - indent);
  return [(beginning + first).trimEnd(), ...rest.map((line) => ' '.repeat(indent) + line)];
}
