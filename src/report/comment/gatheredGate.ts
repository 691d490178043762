import type { AnyResult } from '../../document/regressionResult.js';

/** What is known of one of several gates that are told together. */
export type GatheredGate =
  | { readonly name: string; readonly result: AnyResult }
  /** One without a result that can be used. */
  | {
      /** The gate, or the file that was to be of one. */
      readonly name: string;
      readonly result: null;
      /** Whether nothing was left, rather than something that cannot be used. */
      readonly isAbsent: boolean;
      /** A sentence. */
      readonly reason: string;
    };
