import type { Block } from '../../blocks/block.js';
import type { Part } from '../../blocks/part.js';
import { printMarkdown } from './printMarkdown.js';

/** With fewer rows than these a cut table says nothing. */
const FEWEST_ROWS = 3;

export function measureBytes(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

/**
 * Prints parts into a number of bytes: those without a rank whole, whatever they take; the others,
 * the smallest rank first, whole where they fit, else with fewer rows, else not at all. A part is
 * never cut elsewhere than between two rows. Each counts two bytes more, for what parts it from
 * the next.
 */
export function fitParts(parts: readonly Part[], budget: number): string[] {
  const texts = new Map<Part, string>();
  let left = budget;
  for (const part of [...parts].sort((a, b) => (a.rank ?? -1) - (b.rank ?? -1))) {
    const whole = printMarkdown(part.blocks);
    const fits = part.rank === null || measureBytes(whole) + 2 <= left;
    const text = fits ? whole : cutPart(part, left - 2);
    if (text === '') continue;
    texts.set(part, text);
    left -= measureBytes(text) + 2;
  }
  return parts.flatMap((part) => texts.get(part) ?? []);
}

/** A part with as many rows as fit, or nothing when too few do. */
function cutPart({ blocks }: Part, budget: number): string {
  let best = '';
  let [low, high] = [FEWEST_ROWS, countRows(blocks) - 1];
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    const text = printMarkdown(blocks, middle);
    if (measureBytes(text) <= budget) {
      best = text;
      low = middle + 1;
    } else high = middle - 1;
  }
  return best;
}

/** The rows of the longest table in blocks. */
function countRows(blocks: readonly Block[]): number {
  return blocks.reduce((most, block) => {
    if (block.kind === 'table') return Math.max(most, block.rows.length);
    if (block.kind === 'figure') return Math.max(most, block.numbers.rows.length);
    if (block.kind !== 'fold') return most;
    return Math.max(most, countRows([...block.blocks, ...(block.instead ?? [])]));
  }, 0);
}
