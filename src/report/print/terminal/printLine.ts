import { shortText, visibleText } from '../../../text/visibleText.js';
import type { Cell, Mark, Piece, Tone } from '../../blocks/block.js';
import { keepSpaces } from '../keepSpaces.js';
import type { Paint, Style } from './paint.js';

export const MARKS: Readonly<Record<Mark, readonly [style: Style, mark: string]>> = {
  passed: ['green', '\u2714'],
  failed: ['red', '\u2718'],
  warning: ['yellow', '!'],
  accepted: ['yellow', '\u2714'],
  'not-applied': ['dim', '-'],
};

const TONES: Readonly<Record<Tone, Style>> = { good: 'green', bad: 'red', nothing: 'dim' };

/** Names of more characters are shortened. */
export const LONGEST_NAME = 40;

/** The pieces of a line or a cell for a terminal, names with at most so many characters. */
export function printLine(cell: Cell, paint: Paint, longestName = LONGEST_NAME): string {
  return [cell]
    .flat()
    .map((piece) => printPiece(piece, paint, longestName))
    .join('');
}

function printPiece(piece: Piece, paint: Paint, longestName: number): string {
  if (typeof piece === 'string') return keepSpaces(piece, visibleText);
  switch (piece.kind) {
    case 'name':
      return shortText(piece.text, longestName);
    case 'strong':
      return paint('bold', paintTone(piece.tone, keepSpaces(piece.text, visibleText), paint));
    case 'mark': {
      const [style, sign] = MARKS[piece.mark];
      return paint(style, sign);
    }
    case 'link':
      return printPiece(piece.piece, paint, longestName);
    case 'break':
      return ', ';
    case 'number':
      return paintTone(piece.tone, keepSpaces(piece.text, visibleText), paint);
    case 'narrow':
    case 'phrase':
    case 'emphasis':
    case 'code':
      return keepSpaces(piece.text, visibleText);
  }
}

function paintTone(tone: Tone | undefined, text: string, paint: Paint): string {
  return tone === undefined ? text : paint(TONES[tone], text);
}
