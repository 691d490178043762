import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import type { BaseAccess } from '../baseline/baseline.js';
import type { Environment } from '../files/environment.js';
import { Deadline } from '../run/deadline.js';
import { openOutputDirectory, type OutputDirectory } from '../files/outputDirectory.js';
import { UserError } from '../errors.js';
import { machineFault } from '../files/machineFault.js';
import type { CreateFollower } from '../git/followPointer.js';
import { growForest } from '../forest/growForest.js';
import { findShare } from '../parts/findShare.js';
import { growFromParts } from '../parts/growFromParts.js';
import { growShare } from '../parts/growShare.js';
import type { Share } from '../parts/part.js';
import { PartWriter } from '../parts/partWriter.js';
import { growPart } from '../run/growPart.js';
import type { RunPorts } from '../run/ports.js';
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
import { loadUploader } from './artifact/artifactClient.js';
import { openShelf } from './artifact/openShelf.js';
import { uploadPart } from './artifact/upload.js';
import { accessBase } from './accessBase.js';
import { connect } from './api/connect.js';
import { gatherRun } from './gatherRun.js';
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
  /** `null` where only a part was grown. */
  readonly verdict: Result['verdict'] | null;
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
  const share = prepared.settings.part && findShare(prepared.settings.part, env);
  const isWhole = share === null;
  const looks = isWhole
    ? await tell('forStart', (marker) => describeMeasuring(context, marker))
    : null;
  const times = new BaseTimes();
  const warn = (sentence: string): void => {
    runner.warn(sentence);
  };
  const { gathered, drop } = await gatherRun(prepared, api, context, env, VERSION, warn);
  const ports: RunPorts = {
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
    grow: deadline.limit(gathered === null ? growForest : growFromParts(gathered, randomInt)),
    progress: deadline.follow(phases),
  };
  if (!isWhole) return growAndUpload(share, prepared, ports, deadline, { context, told });
  const { result, files, history } = await run(prepared.settings, ports)
    .catch(async (error: unknown) => {
      const reason = error instanceof UserError ? error.message : null;
      await tell('forComment', (marker) => describeFailure(context, marker, reason));
      throw error;
    })
    .finally(drop);
  if (gathered !== null) runner.log(gathered.describe());
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

/** Grows a part and uploads it. It is told in the log alone, as there is no verdict. */
async function growAndUpload(
  share: Share,
  { settings }: Prepared,
  ports: RunPorts,
  deadline: Deadline,
  { context, told }: { readonly context: RunContext; readonly told: Runner },
): Promise<ActionOutcome> {
  const writer = new PartWriter();
  const grow = deadline.limit(growShare(share, writer));
  const part = await growPart(settings, share, writer, { ...ports, history: null, grow });
  const upload = await uploadPart(loadUploader, context, part, {
    log: told.log,
    maxTime: deadline.left(),
  });
  told.log(part.sentence);
  if (upload.state === 'failed') told.warn(upload.reason);
  else told.log(`Uploaded as the artifact ${upload.name}: ${upload.url}`);
  const isUploadAbandoned = upload.state === 'failed' && upload.abandoned;
  return { verdict: null, isUploadAbandoned };
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
