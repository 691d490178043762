/** One side of a comparison: how its rows are told apart, and the class of each. */
export interface PlacedRows {
  readonly idColumn: string | null;
  readonly truth: ArrayLike<number>;
}

/**
 * Why rows of two files of predictions are not recognised in each other, as the end of a sentence:
 * without ids they are by their place, which holds only where both have the same truths in the same
 * order. `null` where they are.
 */
export function whyNotByPlace(base: PlacedRows, current: PlacedRows): string | null {
  if (base.idColumn !== null && current.idColumn !== null) return null;
  const isSame =
    base.idColumn === current.idColumn &&
    base.truth.length === current.truth.length &&
    Array.from(base.truth).every((label, row) => label === current.truth[row]);
  return isSame
    ? null
    : 'it has other rows, and without ids on both sides rows are told apart by their place: write a column id, or name one with id-column';
}
