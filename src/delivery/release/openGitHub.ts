import type { Environment } from '../../files/environment.js';
import { UserError } from '../../errors.js';
import { CallBudget } from '../../github/api/callBudget.js';
import { createClient, type GitHubClient } from '../../github/api/client.js';
import { createFetchTransport, githubCredentials } from '../../github/api/fetchTransport.js';

/** What the calls of one command may cost: a thousand requests an hour is what a job's token has. */
const BUDGET = { requests: 500, milliseconds: 3_600_000 };
/** How long one asset may take, in milliseconds. */
const PATIENCE = 1_200_000;

/** A repository, and the API that it is reached by. */
export interface OpenedGitHub {
  readonly client: GitHubClient;
  readonly apiUrl: string;
  readonly owner: string;
  readonly repo: string;
}

/**
 * A repository, with the token and the server that the environment names.
 *
 * @param repository as in `octo-org/flowers`; `null` for the one that the job runs in
 * @throws UserError naming all that is missing
 */
export function openGitHub(repository: string | null, env: Environment): OpenedGitHub {
  const [owner = '', repo = ''] = (repository ?? env['GITHUB_REPOSITORY'] ?? '').split('/');
  const token = env['GITHUB_TOKEN'] ?? env['GH_TOKEN'] ?? '';
  const missing = [
    repo === '' && 'the repository (release:OWNER/NAME, or GITHUB_REPOSITORY)',
    token === '' && 'a token that may write contents (GITHUB_TOKEN)',
  ].filter((what) => what !== false);
  if (missing.length > 0) {
    throw new UserError('release-environment', `release needs ${missing.join(' and ')}.`);
  }
  const apiUrl = env['GITHUB_API_URL'] ?? 'https://api.github.com';
  const limits = { idle: PATIENCE, total: PATIENCE };
  const transport = createFetchTransport(githubCredentials(token), apiUrl, limits);
  const client = createClient(transport, {
    budget: new CallBudget(BUDGET),
    maxCall: PATIENCE,
    say: (text) => process.stderr.write(`${text}\n`),
  });
  return { client, apiUrl, owner, repo };
}
