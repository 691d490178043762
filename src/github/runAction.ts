import { join } from 'node:path';
import type { BaseAccess } from '../baseline/baseline.js';
import type { Environment } from '../files/environment.js';
import { Deadline } from '../run/deadline.js';
import { openOutputDirectory, type OutputDirectory } from '../files/outputDirectory.js';
import { UserError } from '../errors.js';
import { machineFault } from '../files/machineFault.js';
import type { CreateFollower } from '../git/followPointer.js';
import { growForest } from '../forest/growForest.js';
import { prepareRun, type Prepared } from '../run/prepareRun.js';
import { renderFiles } from '../run/renderFiles.js';
import { renderTerminal } from '../report/renderTerminal.js';
import { describeDecisions } from '../report/words/describeDecisions.js';
import type { Result } from '../document/result.js';
import { run } from '../run/run.js';
import { readInputs } from '../settings/readInputs.js';
import type { Explicit } from '../settings/readSettings.js';
import { quote } from '../text/quote.js';
import { VERSION } from '../version.js';
import { lookForAcceptance } from './acceptance/findAcceptance.js';
import { accessHistory } from './accessHistory.js';
import { openShelf } from './artifact/openShelf.js';
import { accessBase } from './accessBase.js';
import { connect } from './api/connect.js';
import { BaseTimes } from './baseTimes.js';
import { describeFailure, describeMeasuring } from './comment/banner.js';
import type { Marker } from './comment/marker.js';
import { tellProgress } from './comment/tellProgress.js';
import { readContext, type RunContext } from './context.js';
import {
  describeMachine,
  describeSettings,
  describeSubject,
  readMachine,
} from './log/describeRun.js';
import { createPhases, type Phases } from './log/phases.js';
import { readEvent } from './readEvent.js';
import type { Runner } from './runner.js';
import { SINKS } from './sinks/sinks.js';
import { tellAll } from './sinks/tellAll.js';

/** Lines of the log are as wide as this. */
const LOG_WIDTH = 100;

const WITHOUT_TOKEN =
  'github-token is empty, so there is no comment, and results of earlier runs are not looked for. ' +
  'A runner that gives jobs no token of their own has to be given one (act: -s GITHUB_TOKEN=...).';

/** How a run on a runner ended. */
export interface ActionOutcome {
  readonly verdict: Result['verdict'];
  /** Whether an upload was given up that may still be going on, and would keep the process alive. */
  readonly isUploadAbandoned: boolean;
}

/** What a job knows before it has read its settings. */
interface Job {
  readonly env: Environment;
  readonly explicit: Explicit;
  readonly context: RunContext;
  readonly workspace: string;
  readonly runner: Runner;
  readonly phases: Phases;
  readonly createFollower: CreateFollower;
  readonly openPublished: OpenPublished;
}

/** Opens the way to what is published under a gate's name, with what the environment says of targets. */
export type OpenPublished = (
  gate: string,
  env: Environment,
) => NonNullable<BaseAccess['findPublished']>;

/**
 * The whole job on a runner: the run itself, then everything that tells of it. What goes wrong in
 * telling is a warning and never changes the verdict. The log has a group for each phase, then each
 * decision in a line, then the report.
 *
 * @param createFollower where the data is when something else stands in its place
 * @param openPublished the way to what is at a stage of a target
 * @throws UserError when settings, data or environment cannot be used
 */
export async function runAction(
  env: Environment,
  runner: Runner,
  createFollower: CreateFollower,
  openPublished: OpenPublished,
): Promise<ActionOutcome> {
  const explicit = readInputs(env);
  const context = readContext(env, await readEvent(env));
  const workspace = enterWorkspace(env);
  const now = (): number => performance.now();
  const phases = createPhases(runner, now);
  runner.log(describeMachine(VERSION, readMachine()));
  runner.log(describeSubject(context));
  try {
    const ways = { createFollower, openPublished };
    return await work({ env, explicit, context, workspace, runner, phases, ...ways });
  } finally {
    // An error is told outside of the group that it happened in.
    phases.end();
  }
}

async function work(job: Job): Promise<ActionOutcome> {
  const { env, explicit, context, workspace, runner, phases } = job;
  const { createFollower, openPublished } = job;
  const isStranger = context.pullRequest?.fork === true;
  const prepared = await prepareRun(explicit, workspace, createFollower(isStranger));
  phases.begin('Settings');
  for (const line of describeSettings(prepared.given)) runner.log(line);
  phases.end();
  const deadline = new Deadline(prepared.settings.timeoutMinutes);
  const token = explicit.values.get('github-token');
  const api =
    token === undefined ? null : await connect(token, context.apiUrl, deadline, phases.log);
  const told = { ...runner, log: phases.log };
  if (api === null) runner.warn(WITHOUT_TOKEN);
  const { name } = prepared.settings;
  const shelf = api && openShelf(api.forBase, context, name);
  const output = await openOutput(env, workspace, prepared.settings);
  const tell = (
    client: 'forStart' | 'forComment',
    describe: (marker: Marker) => string,
  ): Promise<number | null> =>
    tellProgress(api?.[client] ?? null, context, prepared.settings, runner, describe);
  const looks = await tell('forStart', (marker) => describeMeasuring(context, marker));
  const times = new BaseTimes();
  const measured = run(prepared.settings, {
    ...prepared,
    output,
    base: {
      ...times.follow(await accessBase(api?.forBase ?? null, context, workspace, name, shelf)),
      findPublished: openPublished(name, { ...env, GITHUB_TOKEN: token ?? env['GITHUB_TOKEN'] }),
    },
    history: shelf && accessHistory(shelf, context, name, () => new Date()),
    toolVersion: VERSION,
    now: () => new Date(),
    source: {
      serverUrl: context.serverUrl,
      repository: `${context.repository.owner}/${context.repository.name}`,
      event: context.event,
      commit: context.commit,
      dataPath: prepared.settings.predictions?.path ?? prepared.settings.table.data,
      dataPointer: prepared.dataPointer,
      looks,
    },
    findAcceptance: (label) => lookForAcceptance(api?.forBase ?? null, context, label, told),
    grow: deadline.limit(growForest),
    progress: deadline.follow(phases),
  });
  const { result, files, history } = await measured.catch(async (error: unknown) => {
    const reason = error instanceof UserError ? error.message : null;
    await tell('forComment', (marker) => describeFailure(context, marker, reason));
    throw error;
  });
  for (const line of describeDecisions(result, prepared.settings.split.evaluation)) {
    runner.log(line);
  }
  phases.begin('Telling');
  const { isUploadAbandoned } = await tellAll(SINKS, {
    result,
    history,
    files,
    directory: output.path,
    settings: prepared.settings,
    context,
    runner,
    api,
    deadline,
    findBaseTime: (commit) => times.find(commit),
    now: () => new Date(),
  });
  phases.end();
  runner.log(`\n${renderTerminal(result, { colour: false, width: LOG_WIDTH, history })}`);
  runner.log(`\n${renderFiles([...files.values()], LOG_WIDTH)}`);
  return { verdict: result.verdict, isUploadAbandoned };
}

/** Paths in settings are relative to the workspace, wherever the runner starts the program. */
function enterWorkspace(env: Environment): string {
  const workspace = env['GITHUB_WORKSPACE'] ?? process.cwd();
  try {
    process.chdir(workspace);
  } catch (error) {
    throw machineFault(error, `The workspace ${quote(workspace)} cannot be entered`);
  }
  return workspace;
}

function openOutput(
  env: Environment,
  workspace: string,
  { outputDirectory, name }: Prepared['settings'],
): Promise<OutputDirectory> {
  const temporary = env['RUNNER_TEMP'] ?? workspace;
  return outputDirectory === null
    ? openOutputDirectory(join(temporary, 'forest-gate', name), [temporary])
    : openOutputDirectory(outputDirectory, [workspace, temporary]);
}
