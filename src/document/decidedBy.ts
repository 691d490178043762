import type { ResultRule } from './result.js';

/** Ends the reason of a rule of which most seeds come to another outcome than the run's own. */
export const BY_SEEDS =
  'This is so with the seed of this run; what counts is what most seeds come to.';

/** Ends the reason of a drop that is none by the classes that rows had. */
export const BY_RELABELLED =
  'It rests on rows that have another class than at the base: by the classes they had it would not fail.';

/** Whether most seeds decided otherwise than the run's own does. */
export function isOutvoted({ reason }: ResultRule): boolean {
  return reason.includes(BY_SEEDS);
}

/** Whether a drop is not held against the model because of rows with another class. */
export function isExcused({ reason }: ResultRule): boolean {
  return reason.includes(BY_RELABELLED);
}
