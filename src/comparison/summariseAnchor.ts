import type { Result, ResultAnchor } from '../document/result.js';

/** What a document says of a comparison that is beside the one with the base. */
export function summariseAnchor({
  rows,
  current,
  baseline,
  newlyRight,
  newlyWrong,
}: NonNullable<Result['comparison']>): NonNullable<ResultAnchor['comparison']> {
  return {
    rows,
    current: current.accuracy,
    anchor: baseline.accuracy,
    newlyRight,
    newlyWrong,
  };
}
