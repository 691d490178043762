import { COMMENTS } from './faults.js';
import { renderComment } from './render.js';
import type { GitHub } from './startGitHub.js';
import type { Person } from './state.js';

/** Who writes with a job's token there. */
export const GITEA_ACTIONS: Person = { login: 'gitea-actions', id: 1, type: 'User' };

/** What of earlier runs such a server gives out: Gitea a list that says little, Forgejo none. */
export type ArtifactList = 'poor' | 'none';

/**
 * Lets the suite's GitHub answer as Gitea 1.27 was seen to: no GraphQL, files described in JSON,
 * artifacts that do not say which branch made them, comments by a user of its own.
 */
export function asGitea(github: GitHub, artifacts: ArtifactList): void {
  const absent = { status: 404, json: { message: 'Not Found' } };
  github.on('POST', '/graphql', () => absent);
  github.on('GET', '/user', () => ({ status: 200, json: { login: GITEA_ACTIONS.login, id: 1 } }));
  github.on('GET', /\/contents\//, async (_, proceed) => {
    const reply = await proceed();
    if (typeof reply === 'string' || reply.bytes === undefined) return reply;
    const content = Buffer.from(reply.bytes).toString('base64');
    const headers = { 'content-type': 'application/json;charset=utf-8' };
    return { status: 200, headers, json: { type: 'file', encoding: 'base64', content } };
  });
  github.on('GET', '/repos/{owner}/{repo}/compare/{basehead}', () => ({
    status: 200,
    json: { total_commits: 1, commits: [] },
  }));
  github.on('GET', '/repos/{owner}/{repo}/actions/artifacts', () =>
    artifacts === 'none'
      ? absent
      : {
          status: 200,
          json: {
            total_count: github.state.artifacts.length,
            artifacts: github.state.artifacts.map(({ id, name }) => ({
              ...{ id, name, expired: false, created_at: '2026-01-02T03:04:05Z' },
              workflow_run: { id: 1, repository_id: 1, head_sha: 'a'.repeat(40) },
            })),
          },
        },
  );
  github.on('POST', COMMENTS, async (_, proceed) => {
    const reply = await proceed();
    const made = github.state.comments.pop();
    if (typeof reply === 'string' || made === undefined) return reply;
    const own = { ...made, author: GITEA_ACTIONS };
    github.state.comments.push(own);
    return { ...reply, json: renderComment(own) };
  });
}

/** What its runner sets otherwise than GitHub's. */
export function giteaVariables(serverUrl: string): Record<string, string | undefined> {
  return {
    GITEA_ACTIONS: 'true',
    GITHUB_SERVER_URL: serverUrl,
    GITHUB_GRAPHQL_URL: '',
    GITHUB_WORKFLOW_REF: undefined,
    GITHUB_RETENTION_DAYS: undefined,
    RUNNER_OS: 'linux',
    RUNNER_ENVIRONMENT: undefined,
  };
}
