/** What clients may take of the server; times are in milliseconds. */
export interface ServerLimits {
  /** More connections are told to come again, and ten more are closed. */
  readonly connections: number;
  /** Bytes of bodies in memory at once, of all requests together. */
  readonly bodies: number;
  /** For the head of a request, for all of it, and for taking its reply. */
  readonly headTime: number;
  readonly requestTime: number;
  readonly replyTime: number;
  /** Without a byte in the middle of something. */
  readonly silence: number;
  /** How often the times are looked at. */
  readonly interval: number;
  /** For requests in flight at the end. */
  readonly grace: number;
}

export const SERVER_LIMITS: ServerLimits = {
  connections: 1_000,
  bodies: 256 * 1024 * 1024,
  headTime: 10_000,
  requestTime: 30_000,
  replyTime: 60_000,
  silence: 30_000,
  interval: 1_000,
  grace: 10_000,
};
