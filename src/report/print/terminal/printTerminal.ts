import type { Block, Fold, Line } from '../../blocks/block.js';
import { wrapBeside } from '../../../text/wrapBeside.js';
import { wrapText } from '../../../text/wrapText.js';
import type { Paint } from './paint.js';
import { MARKS, printLine } from './printLine.js';
import { fitTable, printWideTable } from './printTable.js';

export interface TerminalOptions {
  /** The columns of the terminal; what would be wider goes on in the next line. */
  readonly width: number;
  readonly paint: Paint;
}

/** Names that are shorter can hardly be told apart: something else is better, where there is something. */
const SHORTEST_READABLE = 16;

/** Blocks as the lines of a terminal. */
export function printTerminal(blocks: readonly Block[], options: TerminalOptions): string[] {
  return blocks.flatMap((block) => printBlock(block, options));
}

function printBlock(block: Block, options: TerminalOptions): string[] {
  const { width, paint } = options;
  switch (block.kind) {
    case 'heading': {
      const [style, mark] = MARKS[block.mark];
      return printParagraph([`${mark} ${block.text}`], options).map((line) =>
        paint('bold', paint(style, line)),
      );
    }
    case 'footer':
    case 'paragraph':
      return printParagraph(block.line, options);
    case 'alert':
      return printParagraph(block.line, options).map((line) => paint('yellow', line));
    // Nothing is folded here, so what explains would stand in the way of what it explains.
    case 'note':
      return [];
    case 'list':
      return block.items.flatMap((item) => wrapBeside('- ', printLine(item, paint), width));
    case 'table':
      return fitTable(block, width, paint) ?? printWideTable(block, width, paint);
    case 'fold':
      return printFold(block, options);
    case 'figure':
      return printBlock(block.numbers, options);
  }
}

/** The one place where sentences are written. */
function printParagraph(line: Line, { width, paint }: TerminalOptions): string[] {
  return wrapText(printLine(line, paint), width);
}

function printFold({ title, blocks, instead }: Fold, options: TerminalOptions): string[] {
  const { width, paint } = options;
  const fits = (block: Block): boolean =>
    block.kind !== 'table' || fitTable(block, width, paint, SHORTEST_READABLE) !== null;
  if (instead !== undefined && !blocks.every(fits)) return printTerminal(instead, options);
  return [
    ...printParagraph([title], options).map((line) => paint('bold', line)),
    ...printTerminal(blocks, options),
  ];
}
