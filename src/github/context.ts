import type { Environment } from '../files/environment.js';
import { z } from 'zod';
import { UserError } from '../errors.js';
import { isDependabot } from './isDependabot.js';

/** The pull request that a run is for. */
export interface PullRequest {
  readonly number: number;
  readonly headSha: string;
  readonly baseRef: string;
  /** The tip of the base when the event happened, which may be older than what was tested. */
  readonly baseSha: string;
  /** The merge base of both, which Gitea and Forgejo tell. */
  readonly mergeBase: string | null;
  /** It comes from another repository, or from one that is gone: the token may only read. */
  readonly fork: boolean;
  /** It is Dependabot's: the token may only read. */
  readonly dependabot: boolean;
}

/** Where a run takes place, as its environment and its event tell. */
export interface RunContext {
  /** Such as `push`. */
  readonly event: string;
  readonly repository: { readonly owner: string; readonly name: string };
  readonly repositoryId: number | null;
  readonly serverUrl: string;
  readonly apiUrl: string;
  /** The commit that is checked out: for a pull request, its merge with the base; on Gitea, its head. */
  readonly sha: string;
  /** The commit a reviewer knows: the head of the pull request, else `sha`. */
  readonly commit: string;
  /** The branch of `sha`; `null` for a tag or a pull request. */
  readonly branch: string | null;
  readonly runId: number;
  readonly runAttempt: number;
  /** Such as `.github/workflows/ci.yml`. */
  readonly workflowPath: string | null;
  readonly pullRequest: PullRequest | null;
  readonly mergeGroup: { readonly baseRef: string; readonly baseSha: string } | null;
  /** The commit the branch was at before a push; `null` for a new branch and other events. */
  readonly before: string | null;
}

const sha = z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/);
const repository = z.object({ id: z.int() });
const pullRequest = z.object({
  number: z.int(),
  head: z.object({ sha, repo: repository.nullish() }),
  base: z.object({ sha, ref: z.string(), repo: repository.nullish() }),
  merge_base: z.unknown().optional(),
  user: z.object({ login: z.string() }).nullish(),
});
const mergeGroup = z.object({ base_ref: z.string(), base_sha: sha });
const payload = z
  .object({
    pull_request: z.unknown(),
    merge_group: z.unknown(),
    before: z.unknown(),
    repository: z.unknown(),
  })
  .partial();

/**
 * @param env the environment the runner gives
 * @param event the text of the file that `GITHUB_EVENT_PATH` names
 * @throws {UserError} when that is not an environment of GitHub Actions, or the event cannot be
 *   read, or it is `pull_request_target`: its checkout is the base, so the gate would judge the base and call
 *   it the pull request
 */
export function readContext(env: Environment, event: string): RunContext {
  const eventName = required(env, 'GITHUB_EVENT_NAME');
  if (eventName === 'pull_request_target') {
    throw new UserError(
      'event-target',
      'The event pull_request_target runs on the base branch, with rights that data of a pull request must not come near. Use the event pull_request.',
    );
  }
  const [owner = '', name = ''] = required(env, 'GITHUB_REPOSITORY').split('/');
  const commit = required(env, 'GITHUB_SHA');
  const ref = env['GITHUB_REF'] ?? '';
  const told = readPayload(event);
  const request = eventName === 'pull_request' ? readPullRequest(env, told.pull_request) : null;
  const before = sha.safeParse(told.before).data;
  return {
    event: eventName,
    repository: { owner, name },
    repositoryId:
      wholeNumber(env['GITHUB_REPOSITORY_ID']) ??
      repository.safeParse(told.repository).data?.id ??
      null,
    serverUrl: env['GITHUB_SERVER_URL'] ?? 'https://github.com',
    apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
    sha: commit,
    commit: request?.headSha ?? commit,
    branch: branchOf(ref),
    runId: wholeNumber(env['GITHUB_RUN_ID']) ?? 0,
    runAttempt: wholeNumber(env['GITHUB_RUN_ATTEMPT']) ?? 1,
    workflowPath: workflowPath(env['GITHUB_WORKFLOW_REF'], `${owner}/${name}/`),
    pullRequest: request,
    mergeGroup: eventName === 'merge_group' ? readMergeGroup(told.merge_group) : null,
    before: eventName === 'push' && before !== undefined && !/^0+$/.test(before) ? before : null,
  };
}

function required(env: Environment, name: string): string {
  const value = env[name] ?? '';
  if (value !== '') return value;
  throw new UserError(
    'not-in-actions',
    `${name} is not set: this runs inside GitHub Actions only. On a terminal, use the forest-gate command.`,
  );
}

function readPullRequest(env: Environment, told: unknown): PullRequest {
  const parsed = pullRequest.safeParse(told);
  if (!parsed.success) throw unusableEvent('pull_request');
  const { number, head, base, merge_base, user } = parsed.data;
  return {
    number,
    headSha: head.sha,
    baseRef: base.ref,
    baseSha: base.sha,
    mergeBase: sha.safeParse(merge_base).data ?? null,
    fork: head.repo?.id === undefined || head.repo.id !== base.repo?.id,
    dependabot: isDependabot(env['GITHUB_ACTOR'], user?.login),
  };
}

function readMergeGroup(told: unknown): { baseRef: string; baseSha: string } {
  const parsed = mergeGroup.safeParse(told);
  if (!parsed.success) throw unusableEvent('merge_group');
  return { baseRef: parsed.data.base_ref, baseSha: parsed.data.base_sha };
}

function unusableEvent(name: string): UserError {
  return new UserError(
    'event-payload',
    `The file that GITHUB_EVENT_PATH names does not describe a ${name} event.`,
  );
}

function readPayload(text: string): z.infer<typeof payload> {
  try {
    return payload.parse(JSON.parse(text));
  } catch {
    throw new UserError(
      'event-payload',
      'The file that GITHUB_EVENT_PATH names is not the JSON object that a runner writes there.',
    );
  }
}

function wholeNumber(text = ''): number | null {
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/** The branch that a full ref names. */
export function branchOf(ref: string): string | null {
  return ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : null;
}

/** The path in `owner/name/.github/workflows/ci.yml@refs/heads/main`. */
function workflowPath(ref = '', repositoryPrefix: string): string | null {
  const end = ref.indexOf('@');
  return end >= 0 && ref.startsWith(repositoryPrefix)
    ? ref.slice(repositoryPrefix.length, end)
    : null;
}
