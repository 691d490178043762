/** How chance is played in the bootstrap and in the swap test. */
export interface Resampling {
  /** How many times. 2,000 place the ends of an interval well enough to print two digits. */
  readonly draws: number;
  /** A 32-bit integer. The same seed gives the same digits on every machine. */
  readonly seed: number;
  /** Per row the key of its group when the rows of a group hang together; else `null`. */
  readonly groups: readonly string[] | null;
  /** Whether a measure is of the shares of all classes, which takes longer; else they are not known to it. */
  readonly isOfShares?: boolean;
}
