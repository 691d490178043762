import type { Result } from '../../document/result.js';
import type { KnownHistory } from '../../history/knownHistory.js';
import type { Block, Printer } from './block.js';
import { SECTIONS } from './sections.js';

/** What a section has to say of a result. */
export interface Part {
  /** At least one. */
  readonly blocks: readonly Block[];
  /** Where not all fit, parts of a smaller number are kept first; `null` for one that must stay. */
  readonly rank: number | null;
}

/** The parts that one printer shows of a result, in their order. */
export function buildReport(
  result: Result,
  printer: Printer,
  history: KnownHistory | null,
): Part[] {
  return SECTIONS.filter(({ on = printer }) => on === printer)
    .map(({ build, rank = null }) => ({ blocks: build(result, history), rank }))
    .filter(({ blocks }) => blocks.length > 0);
}
