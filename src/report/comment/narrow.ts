import { shortName } from '../../text/visibleText.js';
import type { Block, Cell, Piece, Table } from '../blocks/block.js';

/** Blocks whose tables fit a phone: in their cells whatever is long may go on in the next line. */
export function narrow(blocks: readonly Block[], mostRows: number): Block[] {
  return blocks.map((block) => {
    if (block.kind === 'table') return narrowTable(block, mostRows);
    if (block.kind === 'fold') return { ...block, blocks: narrow(block.blocks, mostRows) };
    return block;
  });
}

function narrowTable({ columns, rows, ...rest }: Table, mostRows: number): Table {
  return {
    ...rest,
    columns: columns.map((column) => ({ ...column, head: narrowPiece(column.head) })),
    rows: rows.slice(0, mostRows).map((cells) => cells.map(narrowCell)),
  };
}

function narrowCell(cell: Cell): Cell {
  return isLine(cell) ? cell.map(narrowPiece) : narrowPiece(cell);
}

function isLine(cell: Cell): cell is readonly Piece[] {
  return Array.isArray(cell);
}

function narrowPiece(piece: Piece): Piece {
  if (typeof piece === 'string') return { kind: 'narrow', text: piece };
  if (piece.kind === 'name') return { kind: 'narrow', text: shortName(piece.text) };
  if (piece.kind === 'phrase') return { kind: 'narrow', text: piece.text };
  return piece;
}
