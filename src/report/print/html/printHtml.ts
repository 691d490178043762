import { escapeHtml } from '../../../text/escapeHtml.js';
import type { Block, Cell, Column, Figure, Fold, Table } from '../../blocks/block.js';
import { formatCount } from '../../words/numbers.js';
import { cutRows } from '../cutRows.js';
import { draw } from './draw/draw.js';
import { printLine, printMark } from './printLine.js';

/** Rows of a table; a page of more takes long to open. */
const MOST_ROWS = 10_000;

/** A table of more rows moves in a box of its own, so that what follows is not far away. */
const MOST_OPEN = 30;

/** Numbers in so few rows stand open beside their drawing. */
const MOST_BESIDE = 12;

/** Blocks as HTML that is read without a script. A fold is a section, one within it is folded. */
export function printHtml(blocks: readonly Block[]): string {
  return blocks.map((block) => printBlock(block, printSection)).join('\n');
}

function printBlock(block: Block, fold: (fold: Fold) => string): string {
  switch (block.kind) {
    case 'heading':
      return `<h1>${printMark(block.mark)} ${escapeHtml(block.text)}</h1>`;
    case 'paragraph':
      return `<p>${printLine(block.line)}</p>`;
    case 'alert':
      return `<p class="alert">${printMark('warning')} ${printLine(block.line)}</p>`;
    case 'footer':
      return `<p class="note">${printLine(block.line)}</p>`;
    case 'note':
      return `<p class="note">${printLine(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${printLine(item)}</li>`).join('\n')}</ul>`;
    case 'table':
      return printTable(block);
    case 'fold':
      return fold(block);
    case 'figure':
      return printFigure(block);
  }
}

function printSection({ title, blocks }: Fold): string {
  const inside = blocks.map((block) => printBlock(block, printDetails)).join('\n');
  return `<section>\n<h2>${printLine(title)}</h2>\n${inside}\n</section>`;
}

function printDetails({ title, blocks }: Fold): string {
  const inside = blocks.map((block) => printBlock(block, printDetails)).join('\n');
  return `<details>\n<summary>${printLine(title)}</summary>\n${inside}\n</details>`;
}

function printFigure({ drawings, numbers }: Figure): string {
  const figures = drawings.map(
    (drawing) =>
      `<figure>\n<figcaption>${escapeHtml(drawing.title)}</figcaption>\n${draw(drawing)}\n</figure>`,
  );
  const isOpen = drawings.length === 1 && numbers.rows.length <= MOST_BESIDE;
  const table = `<details class="numbers"${isOpen ? ' open' : ''}>\n<summary>The numbers</summary>\n${printTable(numbers)}\n</details>`;
  return `<div class="figures">\n${figures.join('\n')}\n${table}\n</div>`;
}

/** A table in a box of its own, which alone moves sideways where it is too wide. */
function printTable(table: Table): string {
  const { columns } = table;
  const { rows, foot, left } = cutRows(table, MOST_ROWS);
  const print = (cells: readonly Cell[]): string =>
    `<tr>${cells.map((cell, index) => printCell(cell, columns[index], index)).join('')}</tr>`;
  const head = columns.map(printHead).join('');
  const lines = [
    `<div class="wide${rows.length > MOST_OPEN ? ' long' : ''}" tabindex="0" role="group" aria-label="Table">`,
    `<table${table.isSortable === true ? ' class="sortable"' : ''}>`,
    `<thead><tr>${head}</tr></thead>`,
    `<tbody>${rows.map(print).join('\n')}</tbody>`,
    ...(foot.length === 0 ? [] : [`<tfoot>${foot.map(print).join('\n')}</tfoot>`]),
    '</table>',
    '</div>',
    ...(left === 0 ? [] : [`<p class="note">\u2026 and ${formatCount(left)} more.</p>`]),
  ];
  return lines.join('\n');
}

function printHead({ head, align }: Column): string {
  const text = printLine(head);
  return text === '' ? '<td></td>' : `<th scope="col" class="${align}">${text}</th>`;
}

/** The first cell of a row names it. */
function printCell(cell: Cell, column: Column | undefined, index: number): string {
  const align = column?.align ?? 'left';
  return index === 0 && column?.head !== ''
    ? `<th scope="row" class="${align}">${printLine(cell)}</th>`
    : `<td class="${align}">${printLine(cell)}</td>`;
}
