/** A value that a file states, and what it is when it is found out anew. */
export interface Difference {
  /** Where it stands in the file, such as `evaluation.accuracy`. */
  readonly where: string;
  /** `undefined` for what is only on the other side. */
  readonly stated: unknown;
  readonly found: unknown;
}

/** One thing that was found out anew; the file is right about it when nothing differs. */
export interface Check {
  readonly what: string;
  readonly differences: readonly Difference[];
}
