import type { Deadline } from '../../run/deadline.js';
import { CallBudget, type Cost } from './callBudget.js';
import { createClient, type GitHubClient } from './client.js';
import { createOctokitTransport } from './octokitTransport.js';

/** The API for the two things a run wants of it, each with its own share of what it may cost. */
export interface Api {
  /** Finds and reads the base, and who accepts what differs from it. */
  readonly forBase: GitHubClient;
  /** Writes the comment, whatever became of the base. */
  readonly forComment: GitHubClient;
}

/** What is kept for the comment while the base is looked for. */
const COMMENT: Cost = { requests: 8, milliseconds: 25_000 };
/** Of the time that is left, as far as it is less. */
const COMMENT_SHARE = 0.25;

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
  const milliseconds = Math.min(COMMENT.milliseconds, deadline.left() * COMMENT_SHARE);
  return {
    forBase: createClient(transport, { budget, say, kept: { ...COMMENT, milliseconds } }),
    forComment: createClient(transport, { budget, say }),
  };
}
