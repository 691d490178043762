/** What the preload of a tortured process is told. */
export interface Plan {
  /** The file that gets the list of calls. */
  readonly log?: string;
  readonly fault?: Fault;
}

/** One call that fails. */
export interface Fault {
  /** The name of the function and what it was called with, such as `rename model.json`. */
  readonly call: string;
  /** The first of these calls is 1. */
  readonly nth: number;
  /** Only then, or every call of the function from then on; or the process is killed at it. */
  readonly how: 'once' | 'ever' | 'kill';
}
