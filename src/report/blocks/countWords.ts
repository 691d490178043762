import type { Block, Cell, Line, Piece } from './block.js';

/** Words that a reader of unfolded blocks reads; a number or a mark is one too. */
export function countWords(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + countBlock(block), 0);
}

function countBlock(block: Block): number {
  switch (block.kind) {
    case 'heading':
      return 1 + countText(block.text);
    case 'alert':
      return 1 + countLine(block.line);
    case 'paragraph':
    case 'footer':
      return countLine(block.line);
    case 'note':
      return countText(block.text);
    case 'list':
      return block.items.reduce((sum, item) => sum + countLine(item), 0);
    case 'table':
      return countTable([
        block.columns.map(({ head }) => head),
        ...block.rows,
        ...(block.foot ?? []),
      ]);
    case 'figure':
      return countBlock(block.numbers);
    case 'fold':
      return 0;
  }
}

function countTable(rows: readonly (readonly Cell[])[]): number {
  return rows.flat().reduce<number>((sum, cell) => sum + countLine([cell].flat()), 0);
}

function countLine(line: Line): number {
  return countText(line.map(textOf).join(''));
}

function textOf(piece: Piece): string {
  if (typeof piece === 'string') return piece;
  switch (piece.kind) {
    case 'mark':
      return '*';
    case 'break':
      return ' ';
    case 'link':
      return textOf(piece.piece);
    default:
      return piece.text;
  }
}

function countText(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

/** The beginning of a sentence that is too long for where others are to be read too. */
export function cutWords(sentence: string, most: number): string {
  const words = sentence.split(' ');
  return words.length <= most ? sentence : `${words.slice(0, most).join(' ')} \u2026`;
}
