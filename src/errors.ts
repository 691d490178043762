/**
 * A mistake of the person who runs Forest Gate: wrong settings, unusable data, a limit reached.
 * Its message is complete in itself (what was wrong, where, what to do) and is shown without a
 * stack trace. Every other error is a defect of Forest Gate.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly code: string;

  /**
   * @param code what went wrong in a few words, stable over releases, such as `csv-quote`
   * @param message one or two sentences for the person who has to fix it
   */
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** The message of anything that was thrown. */
export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The message of what first went wrong: `fetch` itself only says that it failed. */
export function innermostMessage(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause === undefined ? errorMessage(error) : innermostMessage(cause);
}

/** The code of an error of the system, such as `ENOENT`; `unknown` when it has none. */
export function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error
    ? String(error.code)
    : 'unknown';
}

/**
 * What is thrown where the system gives no more memory, as an error of whoever gave too little; anything
 * else is given back.
 */
export function memoryFault(error: unknown): unknown {
  if (!(error instanceof RangeError) || !/allocat/i.test(error.message)) return error;
  return new UserError(
    'memory',
    `The memory of this machine does not suffice (${error.message}). Use fewer trees, rows or features, or a machine with more memory.`,
  );
}
