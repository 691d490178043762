import { z } from 'zod';
import { UserError } from '../../errors.js';
import type { Environment } from '../../files/environment.js';
import { readContext, type RunContext } from '../context.js';

/** The run whose results are commented: what GitHub tells of it, and nothing that it left. */
export interface RelayedRun {
  readonly id: number;
  readonly attempt: number;
  /** Such as `pull_request`. */
  readonly event: string;
  /** Who started it. */
  readonly actor: string | null;
  readonly headSha: string;
  readonly headBranch: string | null;
  /** Where the branch is; `null` when that repository is gone. */
  readonly headRepository: { readonly id: number; readonly owner: string } | null;
  /** The pull requests that GitHub names; none for most that come from forks. */
  readonly pullRequests: readonly number[];
}

const user = z.object({ login: z.string() });
const payload = z.object({
  action: z.string(),
  repository: z.object({ id: z.int() }),
  workflow_run: z.object({
    id: z.int().min(1),
    run_attempt: z.int().min(1),
    event: z.string(),
    head_sha: z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/),
    head_branch: z.string().nullish(),
    head_repository: z.object({ id: z.int(), owner: user }).nullish(),
    actor: user.nullish(),
    pull_requests: z.array(z.object({ number: z.int() })).nullish(),
  }),
});

/**
 * @param env the environment the runner gives
 * @param event the text of the file that `GITHUB_EVENT_PATH` names
 * @returns the run, and where this one takes place
 * @throws {UserError} when this is not the event `workflow_run` of a completed run
 */
export function readRelayedRun(
  env: Environment,
  event: string,
): { readonly run: RelayedRun; readonly context: RunContext } {
  const context = readContext(env, event);
  if (context.event !== 'workflow_run') {
    throw wrongEvent(`It was started by the event ${context.event}.`);
  }
  const parsed = payload.safeParse(JSON.parse(event));
  if (!parsed.success) throw wrongEvent('The event file does not describe one.');
  const { action, repository, workflow_run: told } = parsed.data;
  if (action !== 'completed') throw wrongEvent(`This one was ${action}.`);
  const { head_repository: head } = told;
  return {
    context: { ...context, repositoryId: context.repositoryId ?? repository.id },
    run: {
      id: told.id,
      attempt: told.run_attempt,
      event: told.event,
      actor: told.actor?.login ?? null,
      headSha: told.head_sha,
      headBranch: told.head_branch ?? null,
      headRepository:
        head === null || head === undefined ? null : { id: head.id, owner: head.owner.login },
      pullRequests: (told.pull_requests ?? []).map(({ number }) => number),
    },
  };
}

function wrongEvent(why: string): UserError {
  return new UserError(
    'relay-event',
    `Results are commented after the run that left them: on workflow_run with types: [completed]. ${why}`,
  );
}
