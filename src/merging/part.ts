import type { Result } from '../document/result.js';

/** A document of some of the rows, and how messages name it. */
export interface Part {
  readonly path: string;
  readonly result: Result;
}
