import type { Block, Cell, Fold, Table } from '../../blocks/block.js';
import { formatCount } from '../../words/numbers.js';
import { cutRows } from '../cutRows.js';
import { MARKS, printLine } from './printLine.js';

/** A table of more columns is too wide for a page. */
const MOST_COLUMNS = 13;

/** Blocks as GitHub-flavoured Markdown, each table with at most so many rows. */
export function printMarkdown(blocks: readonly Block[], mostRows = Infinity): string {
  return blocks.map((block) => printBlock(block, mostRows)).join('\n\n');
}

function printBlock(block: Block, mostRows: number): string {
  switch (block.kind) {
    case 'heading':
      return `### ${MARKS[block.mark]} ${printLine(block.text)}`;
    case 'paragraph':
      return printLine(block.line);
    case 'alert':
      return `> [!WARNING]\n> ${printLine(block.line)}`;
    case 'note':
      return printLine(block.text);
    case 'list':
      return block.items.map((item) => `- ${printLine(item)}`).join('\n');
    case 'table':
      return printTable(block, mostRows);
    case 'fold':
      return printFold(block, mostRows);
    case 'footer':
      return `<sub>${printLine(block.line)}</sub>`;
    case 'figure':
      return printTable(block.numbers, mostRows);
  }
}

function printFold({ title, blocks, instead }: Fold, mostRows: number): string {
  const isWide = blocks.some((one) => one.kind === 'table' && one.columns.length > MOST_COLUMNS);
  if (isWide && instead !== undefined) return printMarkdown(instead, mostRows);
  const inside = printMarkdown(blocks, mostRows);
  return `<details>\n<summary>${printLine(title)}</summary>\n<br>\n\n${inside}\n\n</details>`;
}

function printTable(table: Table, mostRows: number): string {
  const { columns } = table;
  const { rows, foot, left } = cutRows(table, mostRows);
  const lines = [
    printRow(columns.map(({ head }) => head)),
    `| ${columns.map(({ align }) => (align === 'right' ? '--:' : ':--')).join(' | ')} |`,
    ...rows.map(printRow),
    ...foot.map(printRow),
  ];
  const more = left === 0 ? '' : `\n\n\u2026 and ${formatCount(left)} more.`;
  return lines.join('\n') + more;
}

function printRow(cells: readonly Cell[]): string {
  return `| ${cells.map(printLine).join(' | ')} |`;
}
