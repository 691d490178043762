/** Something that is killed at a moment, and then done again. */
export interface Killable {
  readonly name: string;
  /** How long it takes when nothing kills it. */
  readonly milliseconds: number;
  /**
   * Kills it after so many milliseconds, looks at what is left, does it again and looks at that.
   * @returns what is wrong; `null` if nothing is
   */
  readonly attempt: (after: number) => Promise<string | null>;
  readonly close: () => Promise<void>;
}

/** How long something takes. */
export async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
