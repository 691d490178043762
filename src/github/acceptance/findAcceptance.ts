import { z } from 'zod';
import type { Result } from '../../document/result.js';
import { CallFailure } from '../api/callFailure.js';
import type { GitHubClient } from '../api/client.js';
import type { PullRequest, RunContext } from '../context.js';
import { readJson, readPages } from '../api/readJson.js';
import type { Runner } from '../runner.js';

/** Whether a person took the responsibility for this commit. Absent and unreadable are two states. */
export type AcceptanceLookup =
  | { readonly state: 'accepted'; readonly acceptance: NonNullable<Result['acceptance']> }
  /** `reason` is one sentence, for the log. */
  | { readonly state: 'none'; readonly reason: string }
  /** `reason` is for a warning, with what to do where that is known. */
  | { readonly state: 'unreadable'; readonly reason: string };

const MAX_PAGES = 10;
const PER_PAGE = 100;

const pullSchema = z.object({
  labels: z.array(z.object({ name: z.string() })),
  head: z.object({
    sha: z.string(),
    ref: z.string(),
    repo: z.object({ id: z.int() }).nullish(),
  }),
});
const time = z.iso.datetime({ offset: true });
const eventSchema = z.object({
  event: z.string(),
  created_at: time,
  actor: z.object({ login: z.string() }).nullish(),
  label: z.object({ name: z.string() }).nullish(),
});
const runSchema = z.object({
  event: z.string(),
  head_sha: z.string(),
  head_branch: z.string().nullish(),
  head_repository: z.object({ id: z.int() }).nullish(),
  created_at: time,
});
const runsSchema = z.object({ workflow_runs: z.array(runSchema) });

type Pull = z.infer<typeof pullSchema>;
type Event = z.infer<typeof eventSchema>;
type Run = z.infer<typeof runSchema>;

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

/**
 * Looks for a label that accepts the tested commit, and for no other one: it has to be set on the
 * pull request now, and has to have been set while this commit was its head.
 *
 * That is told by GitHub's own clock alone, since the dates in a commit are whatever its author
 * wrote. A run for the pull request's branch shows that its head was this commit when the run was
 * created. From then on it stayed that: only a forced push moves a branch back to where it was,
 * GitHub records each one, and runs before the last do not count. So a label that was set after
 * the earliest run that counts was set for this commit. In doubt there is no acceptance.
 *
 * @param label matched exactly
 */
export async function findAcceptance(
  client: GitHubClient,
  { repository }: RunContext,
  { number, headSha }: PullRequest,
  label: string,
): Promise<AcceptanceLookup> {
  const place = { owner: repository.owner, repo: repository.name };
  try {
    const pull = await readJson(
      client,
      'GET /repos/{owner}/{repo}/pulls/{pull_number}',
      { ...place, pull_number: number },
      pullSchema,
    );
    if (!pull.labels.some(({ name }) => name === label)) {
      return none(`The pull request does not have the label ${label}.`);
    }
    if (pull.head.sha !== headSha) {
      return none(`The label ${label} is not for this run: the pull request has a newer commit.`);
    }
    const events = await readPages(
      client,
      'GET /repos/{owner}/{repo}/issues/{issue_number}/events',
      { ...place, issue_number: number },
      z.array(eventSchema),
      (page) => page,
      MAX_PAGES,
    );
    // They come the oldest first, so what is left out is what counts.
    if (events.length >= MAX_PAGES * PER_PAGE) {
      return none('The pull request has too many events to tell when the label was set.');
    }
    const runs = await readPages(
      client,
      'GET /repos/{owner}/{repo}/actions/runs',
      { ...place, head_sha: headSha, exclude_pull_requests: true },
      runsSchema,
      (page) => page.workflow_runs,
      MAX_PAGES,
    );
    return judgeLabel(pull, events, runs, label);
  } catch (error) {
    if (!(error instanceof CallFailure)) throw error;
    const advice =
      error.status === 403 || error.status === 404
        ? ' Give the job the permissions actions: read, issues: read and pull-requests: read.'
        : '';
    return {
      state: 'unreadable',
      reason: `Whether the label ${label} accepts this commit cannot be told. ${error.message}${advice}`,
    };
  }
}

function judgeLabel(
  { head }: Pull,
  events: readonly Event[],
  runs: readonly Run[],
  label: string,
): AcceptanceLookup {
  const last = newest(
    events.filter(({ event, label: set }) => /^(?:un)?labeled$/.test(event) && set?.name === label),
  );
  const by = last?.actor?.login;
  if (last?.event !== 'labeled' || by === undefined) {
    return none(`GitHub does not tell who set the label ${label}, or when.`);
  }
  const moved = newest(events.filter(({ event }) => event.startsWith('head_ref_')));
  // The list can be asked for one commit, but what it answers is not always what was asked for.
  const seen = runs
    .filter(
      (run) =>
        run.event === 'pull_request' &&
        run.head_sha === head.sha &&
        run.head_branch === head.ref &&
        run.head_repository?.id !== undefined &&
        run.head_repository.id === head.repo?.id,
    )
    .map((run) => Date.parse(run.created_at))
    .filter((created) => moved === undefined || created > Date.parse(moved.created_at));
  const setAt = Date.parse(last.created_at);
  if (!seen.some((created) => created < setAt)) {
    return none(
      `The label ${label} was not set after this commit was pushed. ` +
        'To accept this commit, take the label off and set it again.',
    );
  }
  return {
    state: 'accepted',
    acceptance: { label, by, at: new Date(setAt).toISOString(), commit: head.sha },
  };
}

/** The last of several; of two in one second, the one that is listed later. */
function newest(events: readonly Event[]): Event | undefined {
  return events.reduce<Event | undefined>(
    (last, event) =>
      last === undefined || Date.parse(event.created_at) >= Date.parse(last.created_at)
        ? event
        : last,
    undefined,
  );
}

function none(reason: string): AcceptanceLookup {
  return { state: 'none', reason };
}
