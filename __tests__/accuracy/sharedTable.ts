/** What reference.py says of a table, whose rows are in a CSV beside. */
export interface SharedTable {
  /** Numbers that a package ships or a formula gives; drawn at a size; or text, numbers and gaps. */
  readonly kind: 'numbers' | 'drawn' | 'mixed';
  readonly name: string;
  /** The package that ships it, or `formula`. */
  readonly source: string;
  /** Per seed, the fold that tests each row; -1 for a row that none tests. */
  readonly folds: readonly (readonly number[])[];
  /** Per seed, the share of the tested rows that scikit-learn's forest predicted right. */
  readonly forest: readonly number[];
  /** And its boosting, with fewer seeds; `null` where it was not measured. */
  readonly boosting: readonly number[] | null;
}
