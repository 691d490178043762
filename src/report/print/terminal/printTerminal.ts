import type { Block, Fold, Line } from '../../blocks/block.js';
import { wrapText } from '../../../text/wrapText.js';
import type { Paint } from './paint.js';
import { MARKS, printLine } from './printLine.js';
import { fitTable, printWideTable } from './printTable.js';

export interface TerminalOptions {
  /** The columns of the terminal; tables that would be wider are made narrower where they can. */
  readonly width: number;
  readonly paint: Paint;
}

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
    case 'paragraph':
      return printParagraph(block.line, options);
    case 'alert':
      return printParagraph(block.line, options).map((line) => paint('yellow', line));
    // Nothing is folded here, so what explains would stand in the way of what it explains.
    case 'note':
      return [];
    case 'list':
      return block.items.flatMap((item) => printParagraph(['- ', ...item], options));
    case 'table':
      return fitTable(block, width, paint) ?? printWideTable(block, paint);
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
    block.kind !== 'table' || fitTable(block, width, paint) !== null;
  if (instead !== undefined && !blocks.every(fits)) return printTerminal(instead, options);
  return [paint('bold', printLine(title, paint)), ...printTerminal(blocks, options)];
}
