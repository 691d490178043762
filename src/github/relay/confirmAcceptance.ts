import type { AnyResult } from '../../document/regressionResult.js';
import { findAcceptance } from '../acceptance/findAcceptance.js';
import type { GitHubClient } from '../api/client.js';
import type { PullRequest, RunContext } from '../context.js';

/**
 * Whether somebody accepted a commit as a document states it: GitHub is asked again, and of no label
 * but the one that accepts.
 *
 * @returns `null`, or a sentence why the document is refused
 */
export async function confirmAcceptance(
  client: GitHubClient,
  context: RunContext,
  pullRequest: PullRequest,
  { acceptance }: AnyResult,
  label: string | null,
): Promise<string | null> {
  if (acceptance === null) return null;
  if (acceptance.label !== label) {
    return `It states an acceptance by a label other than ${label ?? 'none'}, the accept-label here.`;
  }
  const found = await findAcceptance(client, context, pullRequest, label);
  if (found.state !== 'accepted') return `It states an acceptance. ${found.reason}`;
  const { by, at } = found.acceptance;
  return by === acceptance.by && at === acceptance.at
    ? null
    : `It states another acceptance than GitHub does, which is by ${by} at ${at}.`;
}
