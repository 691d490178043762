/**
 * How a call failed: an answer of 400 or above, no answer in time or at all, one that is not what
 * the API describes, or that it was not made because the run has asked and waited enough.
 */
export type FailureKind = 'status' | 'rate-limit' | 'timeout' | 'network' | 'reply' | 'spent';

/** A call to the API that did not give what was asked. Its message holds no token and no address. */
export class CallFailure extends Error {
  override readonly name = 'CallFailure';
  readonly kind: FailureKind;
  /** `null` when there was no answer. */
  readonly status: number | null;
  /** How long the server wants to be left alone, in milliseconds; `null` when it did not ask for that. */
  readonly retryAfter: number | null;

  constructor(
    kind: FailureKind,
    message: string,
    status: number | null = null,
    retryAfter: number | null = null,
  ) {
    super(message);
    this.kind = kind;
    this.status = status;
    this.retryAfter = retryAfter;
  }

  /** Whether a next attempt may go better: nothing was answered, or nonsense, or the server was at fault. */
  get isPassing(): boolean {
    return (
      this.kind === 'timeout' ||
      this.kind === 'network' ||
      (this.kind === 'reply' && this.status !== null && this.status < 300) ||
      (this.kind === 'status' && this.status !== null && this.status >= 500)
    );
  }

  /** Whether the server does not have what was asked for (any more). */
  get isAbsent(): boolean {
    return this.status === 404 || this.status === 410;
  }

  /** Whether the server may have done what was asked all the same. */
  get mayHaveHappened(): boolean {
    return this.isPassing || this.kind === 'reply';
  }
}
