import type { Result } from '../../document/result.js';
import type { GitHubClient } from '../api/client.js';
import type { RunContext } from '../context.js';
import { findAcceptance } from './findAcceptance.js';
import type { Runner } from '../runner.js';

/** Asks whether somebody accepts the pull request's commit, and says it when nobody does. */
export async function lookForAcceptance(
  client: GitHubClient | null,
  context: RunContext,
  label: string,
  runner: Runner,
): Promise<Result['acceptance']> {
  if (client === null || context.pullRequest === null) return null;
  const found = await findAcceptance(client, context, context.pullRequest, label);
  if (found.state === 'accepted') return found.acceptance;
  if (found.state === 'unreadable') runner.warn(found.reason);
  else runner.log(found.reason);
  return null;
}
