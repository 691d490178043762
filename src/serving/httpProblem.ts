/** Why a request is not answered, as its sender is told. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  /**
   * @param status of HTTP, from 400 on
   * @param message what is wrong, where, and what to do
   */
  constructor(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}

/** What a client is told that has to wait. */
export function comeAgain(why: string): HttpProblem {
  return new HttpProblem(503, `${why} Try again in a moment.`, { 'retry-after': '1' });
}
