import type { Deadline } from '../../run/deadline.js';
import { CallBudget, type Cost } from './callBudget.js';
import { createClient, type GitHubClient } from './client.js';
import { createOctokitTransport } from './octokitTransport.js';

/** The API for the two things a run wants of it, each with its own share of what it may cost. */
export interface Api {
  /** Finds and reads the base, and who accepts what differs from it. */
  readonly forBase: GitHubClient;
  /** Says how far the run is, where that costs little. */
  readonly forStart: GitHubClient;
  /** Writes the comment, whatever became of the base. */
  readonly forComment: GitHubClient;
  /** Brings so many parts of a run, which are large, in the time that the run has. */
  readonly forParts: (parts: number) => GitHubClient;
}

/** What is kept for the comment while the base is looked for. */
const COMMENT: Cost = { requests: 8, milliseconds: 25_000 };
/** Of the time that is left, as far as it is less. */
const COMMENT_SHARE = 0.25;
/** Requests that list the artifacts of a run, with repeats, and those for each part. */
const LISTING = 10;
const REPEATED = 2;
/** Milliseconds that bringing one part may take. */
const LARGE_CALL = 300_000;
/** What is kept for the rest of the run while it is told that it starts. */
const REST: Cost = { requests: 24, milliseconds: 80_000 };
const REST_SHARE = 0.9;

/**
 * Clients of the server at `apiUrl` (`GITHUB_API_URL`), with the rights of the token.
 * @param say told, line by line, what is waited for
 */
export async function connect(
  token: string,
  apiUrl: string,
  deadline: Deadline,
  say: (text: string) => void,
): Promise<Api> {
  const transport = await createOctokitTransport(token, apiUrl);
  const budget = new CallBudget(undefined, () => deadline.left());
  const keep = ({ requests, milliseconds }: Cost, share: number): Cost => ({
    requests,
    milliseconds: Math.min(milliseconds, deadline.left() * share),
  });
  const kept = keep(COMMENT, COMMENT_SHARE);
  return {
    forStart: createClient(transport, { budget, say, kept: keep(REST, REST_SHARE) }),
    forBase: createClient(transport, { budget, say, kept }),
    forComment: createClient(transport, { budget, say }),
    forParts: (parts) => {
      const most = { requests: LISTING + REPEATED * parts, milliseconds: Infinity };
      const own = new CallBudget(most, () => deadline.left());
      return createClient(transport, { budget: own, say, maxCall: LARGE_CALL });
    },
  };
}
