import type { AnyResult } from '../../document/regressionResult.js';
import type { KnownHistory } from '../../history/knownHistory.js';
import type { Block, Printer } from './block.js';

/** A part of the report: of any result, or of those of one task. */
export interface Section<R extends AnyResult = AnyResult> {
  readonly name: string;
  /**
   * Its blocks; empty when it has nothing to say of this result.
   *
   * @param history the runs before this one; `null` where none is kept
   */
  readonly build: (result: R, history: KnownHistory | null) => Block[];
  /**
   * Where not all fit, sections of a smaller number are kept first. One without a rank is never
   * left out.
   */
  readonly rank?: number;
  /** The printers that show it; by default all do. */
  readonly on?: readonly Printer[];
}
