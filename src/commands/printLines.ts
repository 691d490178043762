import { wrapText } from '../text/wrapText.js';
import { terminalWidth } from './terminalWidth.js';

/** Prints a text in lines that fit the terminal. */
export function printLines(text: string): void {
  const width = terminalWidth(process.stdout) ?? Infinity;
  process.stdout.write(`${wrapText(text, width).join('\n')}\n`);
}
