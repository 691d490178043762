import { escapeHtml } from '../../../text/escapeHtml.js';
import { shortName } from '../../../text/visibleText.js';
import type { Cell, Mark, Piece } from '../../blocks/block.js';
import { keepSpaces } from '../keepSpaces.js';

/** What a mark looks like, and what a reader of words hears. */
export const MARKS: Readonly<Record<Mark, readonly [sign: string, words: string]>> = {
  passed: ['\u2714', 'passed'],
  failed: ['\u2718', 'failed'],
  warning: ['!', 'warning'],
  accepted: ['\u2714', 'accepted'],
  'not-applied': ['\u2013', 'not applied'],
};

/** Of a longer phrase the rest goes on in the next line. */
const LONGEST_WHOLE = 30;

/** The pieces of a line or a cell as HTML. */
export function printLine(cell: Cell): string {
  return [cell].flat().map(printPiece).join('');
}

/** A mark as HTML. */
export function printMark(mark: Mark): string {
  const [sign, words] = MARKS[mark];
  return `<span class="mark ${mark}" role="img" aria-label="${words}">${sign}</span>`;
}

function printPiece(piece: Piece): string {
  if (typeof piece === 'string') return printText(piece);
  switch (piece.kind) {
    case 'name':
      return printName(piece.text);
    case 'number':
      return printWhole(piece.text);
    case 'narrow':
      return printText(piece.text);
    case 'phrase':
      return piece.text.length > LONGEST_WHOLE ? printText(piece.text) : printWhole(piece.text);
    case 'strong':
      return `<strong>${printText(piece.text)}</strong>`;
    case 'emphasis':
      return `<em>${printText(piece.text)}</em>`;
    case 'code':
      return `<code>${printText(piece.text)}</code>`;
    case 'mark':
      return printMark(piece.mark);
    case 'link':
      return printLink(printPiece(piece.piece), piece.address);
    case 'break':
      return '<br>';
  }
}

/** What stays on one line. */
function printWhole(text: string): string {
  return `<span class="whole">${printText(text)}</span>`;
}

/** A name in whatever direction it is written; of a long one the whole is there for who points at it. */
function printName(text: string): string {
  const short = shortName(text);
  const title = short.includes('\u2026') ? ` title="${escapeHtml(text.slice(0, 1000))}"` : '';
  return `<bdi${title}>${escapeHtml(short)}</bdi>`;
}

function printText(text: string): string {
  return keepSpaces(text, escapeHtml);
}

/** Only what is an address of the web becomes a link. */
function printLink(text: string, address: string): string {
  return /^https?:\/\/[\w.:/%?=#~-]+$/.test(address)
    ? `<a href="${escapeHtml(address)}">${text}</a>`
    : text;
}
