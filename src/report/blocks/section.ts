import type { Result } from '../../document/result.js';
import type { KnownHistory } from '../../history/knownHistory.js';
import type { Block, Printer } from './block.js';

/** A part of the report. */
export interface Section {
  readonly name: string;
  /**
   * Its blocks; empty when it has nothing to say of this result.
   *
   * @param history the runs before this one; `null` where none is kept
   */
  readonly build: (result: Result, history: KnownHistory | null) => Block[];
  /**
   * Where not all fit, sections of a smaller number are kept first. One without a rank is never
   * left out.
   */
  readonly rank?: number;
  /** The printers that show it; by default all do. */
  readonly on?: readonly Printer[];
}
