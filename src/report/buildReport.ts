import type { Result } from '../document/result.js';
import type { KnownHistory } from '../history/knownHistory.js';
import type { Printer } from './blocks/block.js';
import type { Part } from './blocks/part.js';
import { SECTIONS } from './sections.js';

/** The parts that one printer shows of a result, in their order. */
export function* buildReport(
  result: Result,
  printer: Printer,
  history: KnownHistory | null,
): Generator<Part> {
  for (const { build, on, rank = null } of SECTIONS) {
    const blocks = on === undefined || on.includes(printer) ? build(result, history) : [];
    if (blocks.length > 0) yield { blocks, rank };
  }
}
