/** A table as reference.py hands it over, with what scikit-learn makes of it. */
export interface SharedTable {
  readonly name: string;
  /** The package that ships it, or `formula`. */
  readonly source: string;
  readonly classes: number;
  readonly columns: readonly (readonly number[])[];
  readonly labels: readonly number[];
  /** Per seed and fold, the rows it tests. */
  readonly folds: readonly (readonly (readonly number[])[])[];
  /** Per seed, the share of the rows that scikit-learn predicted right. */
  readonly accuracies: readonly number[];
}
