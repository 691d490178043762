/** What is sent with a call: path and query parameters, the body's fields, `headers`. */
export type Parameters = Readonly<Record<string, unknown>>;

export interface Call {
  /** Method and path, such as `GET /repos/{owner}/{repo}/actions/artifacts`. */
  readonly route: string;
  readonly parameters: Parameters;
  /** A longer answer is a failure. */
  readonly maxBytes: number;
  /** A slower answer is a failure, in milliseconds. */
  readonly maxTime: number;
}

/** An answer of any status, read to its end. */
export interface Reply {
  readonly status: number;
  /** By name in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

/** One request at a time, bounded in time and size. Redirects are answers; they are not followed. */
export interface Transport {
  /**
   * Asks the API, with the token.
   * @throws {CallFailure} when there is no whole answer
   */
  send(call: Call): Promise<Reply>;
  /**
   * Reads an address outside the API, without the token.
   * @throws {CallFailure} when there is no whole answer
   */
  fetch(address: URL, maxBytes: number, maxTime: number): Promise<Reply>;
}
