import type { AnyResult } from '../document/regressionResult.js';
import type { KnownHistory } from '../history/knownHistory.js';
import type { Printer } from './blocks/block.js';
import type { Part } from './blocks/part.js';
import { sectionsOf } from './sections.js';

/** The parts that one printer shows of a result, in their order. */
export function* buildReport(
  result: AnyResult,
  printer: Printer,
  history: KnownHistory | null,
): Generator<Part> {
  for (const { build, on, rank = null } of sectionsOf(result, history)) {
    const blocks = on === undefined || on.includes(printer) ? build() : [];
    if (blocks.length > 0) yield { blocks, rank };
  }
}
