/** A column of one of two tables, as it is held against the other's. */
export interface ComparedColumn {
  readonly name: string;
  /** Numbers, NaN where one is missing; or levels, numbered alike on both sides. */
  readonly values: Float64Array;
  readonly isCategory: boolean;
}
