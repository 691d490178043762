import { formatCount } from '../numbers.js';
import { renderRow, renderTable, type Table } from './table.js';

/** A folded part of the report. Everything in it is Markdown already. */
export interface Section {
  /** The line that is seen while it is folded. */
  readonly summary: string;
  readonly paragraphs: readonly string[];
  readonly table: Table | null;
  /** Sections of a smaller number are kept first when not all fit. */
  readonly rank: number;
}

/** With fewer rows than these a cut table says nothing. */
const FEWEST_ROWS = 3;

export const measureBytes = (text: string): number => Buffer.byteLength(text, 'utf8');

const renderSection = ({ summary, paragraphs, table }: Section, rows: number): string => {
  const blocks = [...paragraphs];
  if (table !== null) {
    blocks.push(renderTable({ ...table, rows: table.rows.slice(0, rows) }));
    const left = table.rows.length - rows;
    if (left > 0) blocks.push(`\u2026 and ${formatCount(left)} more.`);
  }
  return `<details>\n<summary>${summary}</summary>\n<br>\n\n${blocks.join('\n\n')}\n\n</details>`;
};

/** The section with as many rows as fit, or nothing when too few do. */
const cutSection = (section: Section, budget: number): string => {
  let left = budget - measureBytes(renderSection(section, 0));
  let kept = 0;
  for (const row of section.table?.rows ?? []) {
    left -= measureBytes(renderRow(row)) + 1;
    if (left < 0) break;
    kept += 1;
  }
  return kept < FEWEST_ROWS ? '' : renderSection(section, kept);
};

/**
 * Renders sections into a number of bytes: whole where they fit, else with fewer rows, else not at
 * all, those of the smallest rank first. A section is never cut elsewhere than between two rows.
 * Each counts two bytes more, for what parts it from the next.
 */
export const fitSections = (sections: readonly Section[], budget: number): string[] => {
  const texts = new Map<Section, string>();
  let left = budget;
  for (const section of [...sections].sort((a, b) => a.rank - b.rank)) {
    const whole = renderSection(section, section.table?.rows.length ?? 0);
    const text = measureBytes(whole) + 2 <= left ? whole : cutSection(section, left - 2);
    if (text === '') continue;
    texts.set(section, text);
    left -= measureBytes(text) + 2;
  }
  return sections.flatMap((section) => texts.get(section) ?? []);
};
