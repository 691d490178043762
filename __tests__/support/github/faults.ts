import { errorReply } from './errors.js';
import type { Call, Reply } from './exchange.js';

/**
 * What a test makes of a call. `proceed` does what GitHub would have done and gives its reply, so
 * that a call can be delayed, or stored and then lost.
 */
export type Fault = (call: Call, proceed: () => Promise<Reply>) => Reply | Promise<Reply>;

export const ANY_PATH = /^/;
export const COMMENTS = '/repos/{owner}/{repo}/issues/{issue_number}/comments';
export const STATUSES = '/repos/{owner}/{repo}/statuses/{sha}';
export const COMMENT = '/repos/{owner}/{repo}/issues/comments/{comment_id}';
export const ARTIFACT_SERVICE = '/twirp/github.actions.results.api.v1.ArtifactService';

/** A token that may not do this: pull requests from forks and from Dependabot. */
export const forbid: Fault = () => errorReply(403, 'Resource not accessible by integration');

export function answer(status: number, message = 'Made to fail by the test'): Fault {
  return () => errorReply(status, message);
}

/** A server error without a word, as other forges' artifact servers give for an unknown field. */
export const emptyServerError: Fault = () => ({ status: 500 });

export const cutSocket: Fault = () => 'cut';

export const hang: Fault = () => 'hang';

export const cutBody: Fault = async (_, proceed) => {
  const reply = await proceed();
  return typeof reply === 'string' ? reply : { ...reply, cutBody: true };
};

/** A proxy's login page where JSON should be. */
export const htmlPage: Fault = () => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  bytes: '<!doctype html><title>Sign in</title><h1>Sign in</h1>',
});

export const brokenJson: Fault = () => ({
  status: 200,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  bytes: '{"id": 1, "body": "',
});

/** The secondary rate limit. */
export function limitRate(retryAfterSeconds: number, status: 403 | 429 = 429): Fault {
  return () => ({
    ...errorReply(status, 'You have exceeded a secondary rate limit.'),
    headers: { 'retry-after': String(retryAfterSeconds) },
  });
}

/** The primary rate limit: nothing remains until `resetAt`, in seconds since the epoch. */
export function exhaustRate(resetAt: number): Fault {
  return () => ({
    ...errorReply(403, 'API rate limit exceeded'),
    headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(resetAt) },
  });
}

/** The call takes effect, but its caller gets `fault` instead of the reply. */
export function storeThen(fault: Fault): Fault {
  return async (call, proceed) => {
    await proceed();
    return fault(call, proceed);
  };
}

/** `fault` on the first `count` calls; the rest go through. */
export function times(count: number, fault: Fault): Fault {
  let left = count;
  return (call, proceed) => (left-- > 0 ? fault(call, proceed) : proceed());
}
