/** What both sides predicted of the tested rows; `null` for a row that the base could not predict. */
export interface Predicted {
  readonly predicted: readonly number[];
  readonly baseline: { readonly predicted: readonly (number | null)[] } | null;
}

/** Rows that the base predicted, and otherwise than this run. */
export function countOtherwise({ predicted, baseline }: Predicted): number {
  const before = baseline?.predicted ?? [];
  return before.filter((old, row) => old !== null && old !== predicted[row]).length;
}

/** Whether both sides predicted the same wherever both predicted. */
export function isSamePrediction(rows: Predicted): boolean {
  return rows.baseline !== null && countOtherwise(rows) === 0;
}
