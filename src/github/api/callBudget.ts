/** What calls to the API cost: requests, and milliseconds of waiting for them and between them. */
export interface Cost {
  readonly requests: number;
  readonly milliseconds: number;
}

/** What a run's calls may cost in all. */
const MOST: Cost = { requests: 30, milliseconds: 90_000 };

/** What the calls of a run may still cost. Several clients may spend from one. */
export class CallBudget {
  readonly #most: Cost;
  readonly #runLeft: () => number;
  #requests = 0;
  #milliseconds = 0;

  /** @param runLeft milliseconds until the whole run has to be over */
  constructor(most: Cost = MOST, runLeft: () => number = () => Infinity) {
    this.#most = most;
    this.#runLeft = runLeft;
  }

  /** What is left for somebody who leaves `kept` to others. */
  left(kept: Cost): Cost {
    const milliseconds = Math.min(this.#most.milliseconds - this.#milliseconds, this.#runLeft());
    return {
      requests: this.#most.requests - this.#requests - kept.requests,
      milliseconds: milliseconds - kept.milliseconds,
    };
  }

  spend({ requests, milliseconds }: Cost): void {
    this.#requests += requests;
    this.#milliseconds += milliseconds;
  }
}
