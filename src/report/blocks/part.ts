import type { Block } from './block.js';

/** What a section has to say of a result. */
export interface Part {
  /** At least one. */
  readonly blocks: readonly Block[];
  /** Where not all fit, parts of a smaller number are kept first; `null` for one that must stay. */
  readonly rank: number | null;
}
