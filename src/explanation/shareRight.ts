import type { Votes } from '../forest/forest.js';
import type { MeasuredRun } from '../training/measureForest.js';

/** The accuracy on some of the tested rows, given by their positions among these. */
export function shareRight(
  { table, tested }: MeasuredRun,
  { predicted }: Votes,
  positions: Int32Array,
): number {
  const right = positions.filter(
    (position) => predicted[position] === table.labels[tested[position]!],
  );
  return right.length / positions.length;
}
