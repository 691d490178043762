import { escapeMarkdown, escapeName } from '../../../text/escapeMarkdown.js';
import { breakWords } from '../../../text/breakWords.js';
import type { Cell, Mark, Piece } from '../../blocks/block.js';
import { keepSpaces } from '../keepSpaces.js';

export const MARKS: Readonly<Record<Mark, string>> = {
  passed: '\u2705',
  failed: '\u274c',
  warning: '\u26a0\ufe0f',
  accepted: '\u2611\ufe0f',
  'not-applied': '\u2796',
};

/** A text longer than this is not kept on one line. */
const LONGEST_LINE = 60;

/** The pieces of a line or a cell as inline Markdown. */
export function printLine(cell: Cell): string {
  return [cell].flat().map(printPiece).join('');
}

function printPiece(piece: Piece): string {
  if (typeof piece === 'string') return printText(piece);
  switch (piece.kind) {
    case 'name':
      return escapeName(piece.text);
    case 'number':
      return keepTogether(piece.text);
    case 'narrow':
      return breakWords(piece.text).map(printText).join('<wbr>');
    case 'phrase': {
      const text = printText(piece.text);
      return text.length > LONGEST_LINE ? text : keepTogether(text);
    }
    case 'strong':
      return `**${printText(piece.text)}**`;
    case 'emphasis':
      return `*${printText(piece.text)}*`;
    case 'code':
      return /^[\w.-]+$/.test(piece.text) ? `\`${piece.text}\`` : printText(piece.text);
    case 'mark':
      return MARKS[piece.mark];
    case 'link':
      return printLink(printPiece(piece.piece), piece.address);
    case 'break':
      return '<br>';
  }
}

function printText(text: string): string {
  return keepSpaces(text, escapeMarkdown);
}

/** An address with a character that could end the link is left out. */
function printLink(text: string, address: string): string {
  return /^https?:\/\/[\w.:/%?=#~-]+$/.test(address) ? `[${text}](${address})` : text;
}

/** Keeps what stands between commas on one line, where a narrow screen would part each word. */
function keepTogether(text: string): string {
  return text.replace(/(?<!,) /g, '\u00a0');
}
