import { UserError } from '../errors.js';
import type { GrowForest } from '../forest/forest.js';
import type { Progress } from '../progress.js';

/** When a run has to be over, and what it is doing until then. */
export class Deadline {
  readonly #minutes: number;
  readonly #end: number;
  readonly #controller = new AbortController();
  #phase = 'Starting';

  /** @param minutes from now on */
  constructor(minutes: number) {
    this.#minutes = minutes;
    this.#end = performance.now() + minutes * 60_000;
    setTimeout(() => {
      this.#controller.abort(this.#explain());
    }, minutes * 60_000).unref();
  }

  /** Milliseconds left, at least 0. */
  left(): number {
    return Math.max(0, this.#end - performance.now());
  }

  /** Progress whose phases are told when the time is over. */
  follow(progress: Progress): Progress {
    return {
      ...progress,
      phase: (title, trees) => {
        this.#phase = title;
        progress.phase(title, trees);
      },
    };
  }

  /** A way of growing that ends with a `UserError` when the time is over. */
  limit(grow: GrowForest): GrowForest {
    const { signal } = this.#controller;
    return async (set, classes, options, onProgress) => {
      signal.throwIfAborted();
      return grow(set, classes, options, onProgress, signal);
    };
  }

  #explain(): UserError {
    return new UserError(
      'timeout',
      `timeout-minutes is ${this.#minutes}, and they are over: ${this.#phase} did not end in time. ` +
        'Give it more minutes, or less to do (fewer trees, folds or rows).',
    );
  }
}
