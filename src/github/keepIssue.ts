import { z } from 'zod';
import type { GitHubClient } from './api/client.js';
import { parseReply, readPages } from './api/readJson.js';

const MAX_PAGES = 10;
const issueSchema = z.object({
  number: z.int(),
  html_url: z.string(),
  title: z.string(),
  body: z.string().nullish(),
  user: z.object({ login: z.string() }).nullish(),
  pull_request: z.unknown().optional(),
});

/** What an issue is to say. */
export interface IssueText {
  /** A line that no other issue begins with. */
  readonly marker: string;
  readonly title: string;
  readonly body: string;
}

/** What became of an issue. */
export interface KeptIssue {
  readonly outcome: 'opened' | 'updated' | 'closed';
  readonly url: string;
}

/**
 * Keeps one issue as long as there is something to say: opened once, edited from then on, and closed when
 * that is over.
 *
 * @param isOpen whether there is something to say
 * @returns `null` when there is nothing to say and no issue says otherwise
 * @throws {CallFailure}
 */
export async function keepIssue(
  client: GitHubClient,
  repository: { readonly owner: string; readonly repo: string },
  { marker, title, body }: IssueText,
  isOpen: boolean,
): Promise<KeptIssue | null> {
  const issues = await readPages(
    client,
    'GET /repos/{owner}/{repo}/issues',
    { ...repository, state: 'open', sort: 'created', direction: 'asc' },
    z.array(issueSchema),
    (page) => page,
    MAX_PAGES,
  );
  // Who may write an issue may not write into this one's place: only the repository's own apps have such names.
  const own = issues.find(
    (issue) =>
      issue.pull_request === undefined &&
      issue.body?.split(/\r?\n/, 1)[0] === marker &&
      issue.user?.login.endsWith('[bot]') === true,
  );
  const text = { title, body: `${marker}\n${body}` };
  if (own === undefined) {
    if (!isOpen) return null;
    const url = await client.write(
      'POST /repos/{owner}/{repo}/issues',
      { ...repository, ...text },
      (reply) => parseReply(reply, issueSchema).html_url,
    );
    return { outcome: 'opened', url };
  }
  await client.write(
    'PATCH /repos/{owner}/{repo}/issues/{issue_number}',
    {
      ...repository,
      issue_number: own.number,
      ...text,
      ...(!isOpen && { state: 'closed', state_reason: 'completed' }),
    },
    () => undefined,
  );
  return { outcome: isOpen ? 'updated' : 'closed', url: own.html_url };
}
