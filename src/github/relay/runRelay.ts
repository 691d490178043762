import type { Environment } from '../../files/environment.js';
import type { AnyResult } from '../../document/regressionResult.js';
import { shortCommit } from '../../text/shortCommit.js';
import { VERSION } from '../../version.js';
import { CallBudget } from '../api/callBudget.js';
import { CallFailure } from '../api/callFailure.js';
import { createClient, type ClientOptions, type GitHubClient } from '../api/client.js';
import { createOctokitTransport } from '../api/octokitTransport.js';
import { runAddress } from '../comment/banner.js';
import { commentOn } from '../comment/commentOn.js';
import { readOnlyOrigin } from '../comment/readOnlyOrigin.js';
import type { PullRequest, RunContext } from '../context.js';
import { describeMachine, readMachine } from '../log/describeRun.js';
import { readEvent } from '../readEvent.js';
import type { Runner } from '../runner.js';
import { confirmAcceptance } from './confirmAcceptance.js';
import { findRelayedPull } from './findRelayedPull.js';
import { listRelayed, type RelayedArchive } from './listRelayed.js';
import { readRelayed } from './readRelayed.js';
import { readRelayedRun } from './relayedRun.js';
import { readRelayInputs, type RelayInputs } from './relayInputs.js';

/** Gates of one run that get a comment, so that no run of a stranger writes a hundred. */
const MAX_GATES = 10;
const MAX_ARCHIVES = 20;
/** What a relay may ask: of each gate about eight requests. */
const BUDGET = { requests: 200, milliseconds: 240_000 };

const IN_RUN = 'The report is in the summary of its run.';
const PERMISSIONS =
  'The job needs the permissions actions: read and pull-requests: write, and issues: read for accepted drops.';

/** What a relay works with. */
interface Relay {
  readonly client: GitHubClient;
  readonly context: RunContext;
  readonly pullRequest: PullRequest;
  readonly inputs: RelayInputs;
  readonly runner: Runner;
}

/**
 * Comments the results of a run whose own token could only read: the comment is written here, from
 * documents that are held against themselves and against what GitHub says of the run. Nothing of
 * them becomes a file, a command or a result that others are compared with.
 *
 * @returns whether everything that had to be commented was
 * @throws UserError when the inputs or the event cannot be used
 */
export async function runRelay(
  env: Environment,
  runner: Runner,
  { clock }: Pick<ClientOptions, 'clock'> = {},
): Promise<boolean> {
  const inputs = readRelayInputs(env);
  const { run, context: own } = readRelayedRun(env, await readEvent(env));
  runner.log(describeMachine(VERSION, readMachine()));
  const context: RunContext = {
    ...own,
    event: run.event,
    commit: run.headSha,
    runId: run.id,
    runAttempt: run.attempt,
  };
  const about = `Run ${run.id}, attempt ${run.attempt}, of ${shortCommit(run.headSha)}`;
  if (run.event !== 'pull_request') {
    runner.log(`${about} was for a ${run.event}: there is nothing to comment.`);
    return true;
  }
  const client = createClient(await createOctokitTransport(inputs.token, context.apiUrl), {
    ...(clock && { clock }),
    budget: new CallBudget(BUDGET),
    say: runner.log,
  });
  try {
    const pullRequest = await findRelayedPull(client, context, run);
    if (typeof pullRequest === 'string') {
      runner.log(`${about}: no comment, as ${pullRequest}.`);
      return true;
    }
    const origin = readOnlyOrigin(pullRequest);
    if (origin === null) {
      runner.log(
        `${about} was for #${pullRequest.number} of this repository, which comments itself.`,
      );
      return true;
    }
    runner.log(`${about} was for #${pullRequest.number}, from ${origin}.`);
    runner.setOutputs(new Map([['pull-request', pullRequest.number]]));
    return await relay({ client, context, pullRequest, inputs, runner });
  } catch (error) {
    if (!(error instanceof CallFailure)) throw error;
    runner.error(`The result of the run could not be read. ${error.message} ${PERMISSIONS}`);
    return false;
  }
}

async function relay(work: Relay): Promise<boolean> {
  const { client, context, inputs, runner } = work;
  const archives = await listRelayed(client, context, context.runId);
  if (archives.length === 0) runner.log('The run left no result. Its log says why.');
  const done = new Set<string>();
  let comments = 0;
  let isWhole = true;
  for (const archive of archives.slice(0, MAX_ARCHIVES)) {
    const result = await readRelayed(client, context, archive);
    const refusal = typeof result === 'string' ? result : await refuse(work, result, archive);
    if (typeof result === 'string' || refusal !== null) {
      runner.warn(`A result is not commented. ${refusal ?? ''}`);
      continue;
    }
    const { name } = result;
    if (done.has(name) || inputs.names?.includes(name) === false) continue;
    if (done.size === MAX_GATES) {
      runner.warn(`Only ${MAX_GATES} gates of a run are commented. The input names says which.`);
      break;
    }
    done.add(name);
    const outcome = await comment(work, result);
    if (outcome === 'failed') isWhole = false;
    if (outcome === 'created' || outcome === 'updated') comments += 1;
  }
  if (archives.length > MAX_ARCHIVES) {
    runner.warn(
      `The run left ${archives.length} results, of which the newest ${MAX_ARCHIVES} were read.`,
    );
  }
  const absent = inputs.names?.filter((name) => !done.has(name)) ?? [];
  if (archives.length > 0 && absent.length > 0) {
    runner.log(`The run left no result that can be commented of ${absent.join(', ')}.`);
  }
  runner.setOutputs(new Map([['comments', comments]]));
  return isWhole;
}

/** Why a result that follows from itself is not this run's; `null` when nothing speaks against it. */
async function refuse(
  { client, context, pullRequest, inputs }: Relay,
  result: AnyResult,
  { id }: RelayedArchive,
): Promise<string | null> {
  const why = await confirmAcceptance(client, context, pullRequest, result, inputs.acceptLabel);
  return why === null ? null : `Artifact ${id} cannot be used. ${why}`;
}

async function comment(
  { client, context, pullRequest, inputs, runner }: Relay,
  result: AnyResult,
): Promise<string> {
  runner.log(`${result.name}: ${result.verdict}.`);
  const frame = {
    // Pages and archives of a stranger's run are for those who look for them there.
    reportUrl: null,
    filesUrl: null,
    runUrl: runAddress(context),
    baseAge: null,
    history: null,
    isFromFork: pullRequest.fork,
    request: 'pull request' as const,
  };
  const { outcome } = await commentOn(
    client,
    context,
    pullRequest,
    { name: result.name, comment: inputs.comment },
    result,
    frame,
    runner,
    IN_RUN,
  );
  return outcome;
}
