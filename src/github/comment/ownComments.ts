import { z } from 'zod';
import type { GitHubClient } from '../api/client.js';
import type { RunContext } from '../context.js';
import { parseMarker, type Marker } from './marker.js';
import { readJson, readPages, unlessFailed } from '../api/readJson.js';

/** GitHub takes no more than 2,500 comments, and ours may be the last. */
const MAX_PAGES = 25;
/** Who writes with a job's own token. */
const JOB_TOKEN_AUTHOR = 'github-actions[bot]';

export const commentSchema = z.object({
  id: z.int(),
  html_url: z.string(),
  body: z.string().nullish(),
  user: z.object({ login: z.string() }).nullish(),
});
export type Comment = z.infer<typeof commentSchema>;

/** A comment of this gate's, by its marker and by its author. */
export interface OwnComment {
  readonly id: number;
  readonly url: string;
  readonly marker: Marker;
  /** Its Markdown, the line that marks it first. */
  readonly body: string;
}

/** Tells the comments of a gate from all others of a pull request. */
export class OwnComments {
  readonly #client: GitHubClient;
  readonly #context: RunContext;
  readonly #gate: string;
  readonly #authors = new Set([JOB_TOKEN_AUTHOR]);
  #asked = false;
  #created: Comment | null = null;

  constructor(client: GitHubClient, context: RunContext, gate: string) {
    this.#client = client;
    this.#context = context;
    this.#gate = gate;
  }

  /** A comment that was just created: it is known before the lists show it, and so is its author. */
  add(comment: Comment): void {
    this.#created = comment;
    this.#authors.add(comment.user?.login ?? JOB_TOKEN_AUTHOR);
  }

  /**
   * The comments of the gate, the oldest first. A marker alone proves nothing, as anyone can
   * paste it.
   * @throws {CallFailure}
   */
  async list(issueNumber: number): Promise<OwnComment[]> {
    const { owner, name } = this.#context.repository;
    const comments = await readPages(
      this.#client,
      'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
      { owner, repo: name, issue_number: issueNumber },
      z.array(commentSchema),
      (page) => page,
      MAX_PAGES,
    );
    const created = this.#created;
    if (created !== null && !comments.some(({ id }) => id === created.id)) comments.push(created);
    const marked = comments.flatMap(({ id, html_url, body, user }) => {
      const marker = parseMarker(body ?? '');
      return marker?.gate === this.#gate
        ? [{ id, url: html_url, marker, body: body ?? '', author: user?.login ?? '' }]
        : [];
    });
    const isOwn = ({ author }: { author: string }): boolean => this.#authors.has(author);
    if (!this.#asked && marked.length > 0 && !marked.some(isOwn)) {
      this.#asked = true;
      this.#authors.add((await askForLogin(this.#client, this.#context)) ?? JOB_TOKEN_AUTHOR);
    }
    return marked.filter(isOwn).sort((a, b) => a.id - b.id);
  }
}

const userSchema = z.object({ login: z.string() });
const viewerSchema = z.object({ data: z.object({ viewer: userSchema }) });

/**
 * Whose the token is. On GitHub only GraphQL tells that to every kind of token; other servers have
 * none, and say who the user is. `null` when the server does not tell.
 */
async function askForLogin(client: GitHubClient, { apiUrl }: RunContext): Promise<string | null> {
  const graphql = {
    query: 'query { viewer { login } }',
    baseUrl: apiUrl.replace(/\/api\/v3$/, '/api'),
  };
  const viewer = await unlessFailed(readJson(client, 'POST /graphql', graphql, viewerSchema));
  const user =
    viewer?.data.viewer ?? (await unlessFailed(readJson(client, 'GET /user', {}, userSchema)));
  return user?.login ?? null;
}
