import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Deadline } from '../run/deadline.js';
import { openOutputDirectory, type OutputDirectory } from '../files/outputDirectory.js';
import { growForest } from '../forest/growForest.js';
import { createProgress } from '../progress.js';
import { prepareRun, type Prepared } from '../run/prepareRun.js';
import { renderFiles } from '../run/renderFiles.js';
import { renderMarkdown } from '../report/renderMarkdown.js';
import { describeSimilarClasses } from '../report/words/describeSimilarClasses.js';
import { describeRejected, describeUnreadable } from '../report/words/describeBase.js';
import { describeVerdict } from '../report/words/describeVerdict.js';
import { renderTerminal } from '../report/renderTerminal.js';
import type { Result } from '../document/result.js';
import type { RunFiles } from '../run/files.js';
import { run } from '../run/run.js';
import { readInputs } from '../settings/readInputs.js';
import { VERSION } from '../version.js';
import { lookForAcceptance } from './acceptance/lookForAcceptance.js';
import { accessBase } from './accessBase.js';
import { loadUploader } from './artifact/artifactClient.js';
import { commentOn } from './comment/commentOn.js';
import { connect, type Api } from './api/connect.js';
import { readContext, type RunContext } from './context.js';
import { listOutputs } from './listOutputs.js';
import { MAX_SUMMARY_BYTES, type Runner } from './runner.js';
import { uploadFiles } from './artifact/upload.js';

/** Lines of the log are as wide as this. */
const LOG_WIDTH = 100;

type Environment = Readonly<Record<string, string | undefined>>;

const WITHOUT_TOKEN =
  'github-token is empty, so there is no comment, and results of earlier runs are not looked for. ' +
  'A runner that gives jobs no token of their own has to be given one (act: -s GITHUB_TOKEN=...).';

/** How a run on a runner ended. */
export interface ActionOutcome {
  readonly verdict: Result['verdict'];
  /** Whether an upload was given up that may still be going on, and would keep the process alive. */
  readonly isUploadAbandoned: boolean;
}

/**
 * The whole job on a runner: the run itself, then everything that tells of it. What goes wrong in
 * telling is a warning and never changes the verdict.
 *
 * @throws UserError when settings, data or environment cannot be used
 */
export async function runAction(env: Environment, runner: Runner): Promise<ActionOutcome> {
  const explicit = readInputs(env);
  const context = readContext(env, await readEvent(env));
  const workspace = env['GITHUB_WORKSPACE'] ?? process.cwd();
  process.chdir(workspace);
  const prepared = await prepareRun(explicit, workspace);
  const deadline = new Deadline(prepared.settings.timeoutMinutes);
  const token = explicit.values.get('github-token');
  const api =
    token === undefined ? null : await connect(token, context.apiUrl, deadline, runner.log);
  if (api === null) runner.warn(WITHOUT_TOKEN);
  const output = await openOutput(env, workspace, prepared.settings);
  const { result, files } = await runner.group('Training and evaluation', async () =>
    run(prepared.settings, {
      ...prepared,
      output,
      base: await accessBase(api?.forBase ?? null, context, workspace, prepared.settings.name),
      toolVersion: VERSION,
      now: () => new Date(),
      source: {
        serverUrl: context.serverUrl,
        repository: `${context.repository.owner}/${context.repository.name}`,
        event: context.event,
        commit: context.commit,
        dataPath: prepared.settings.table.data,
      },
      findAcceptance: (label) => lookForAcceptance(api?.forBase ?? null, context, label, runner),
      grow: deadline.limit(growForest),
      progress: deadline.follow(
        createProgress({ line: runner.log, lastLine: null, now: () => performance.now() }),
      ),
    }),
  );
  runner.log(renderTerminal(result, { colour: false, width: LOG_WIDTH }));
  runner.log(`\n${renderFiles([...files.values()], LOG_WIDTH)}`);
  return publish(result, files, { runner, api, deadline, context, output, prepared });
}

interface Publishing {
  readonly runner: Runner;
  readonly api: Api | null;
  readonly deadline: Deadline;
  readonly context: RunContext;
  readonly output: OutputDirectory;
  readonly prepared: Prepared;
}

/** Tells of a run in every place: outputs first, then the slower ones, the verdict's annotation last. */
async function publish(
  result: Result,
  files: RunFiles,
  { runner, api, deadline, context, output, prepared }: Publishing,
): Promise<ActionOutcome> {
  const { settings } = prepared;
  runner.setOutputs(listOutputs(result, files));
  const upload = await uploadFiles(
    loadUploader,
    context,
    {
      gate: settings.name,
      files: [...files.values()],
      directory: output.path,
      retentionDays: settings.retentionDays,
    },
    // The rest is for the comment.
    { log: runner.log, maxTime: deadline.left() / 2 },
  );
  if (upload.state === 'failed') {
    runner.warn(upload.reason);
  } else {
    runner.log(`Uploaded as the artifact ${upload.name}: ${upload.url}`);
    runner.setOutputs(
      new Map<string, string | number>([
        ['artifact-id', upload.id],
        ['artifact-url', upload.url],
      ]),
    );
  }
  const url = upload.state === 'uploaded' ? upload.url : null;
  await runner.writeSummary(renderMarkdown(result, { limit: MAX_SUMMARY_BYTES }));
  const similar = describeSimilarClasses(result);
  if (similar !== null) runner.warn(similar);
  const comment = api && (await commentOn(api.forComment, context, settings, result, url, runner));
  if (comment !== null) runner.setOutputs(new Map([['comment-url', comment]]));
  const unreadable = describeUnreadable(result);
  if (unreadable !== null) runner.warn(unreadable);
  for (const text of describeRejected(result)) runner.warn(text);
  if (result.verdict === 'failed') runner.error(explainVerdict(result));
  if (result.verdict === 'inconclusive') runner.warn(explainVerdict(result));
  return {
    verdict: result.verdict,
    isUploadAbandoned: upload.state === 'failed' && upload.abandoned,
  };
}

function readEvent(env: Environment): Promise<string> {
  return readFile(env['GITHUB_EVENT_PATH'] ?? '', 'utf8').catch(() => '');
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

/** The verdict, and the rules that it is owed to. */
function explainVerdict(result: Result): string {
  const rules = [...result.rules, ...(result.basePolicy?.rules ?? [])]
    .filter(({ outcome, level }) => outcome === result.verdict && level === 'fail')
    .map(({ rule, reason }) => `${rule}: ${reason}`);
  return [`${describeVerdict(result)}.`, ...new Set(rules)].join(' ');
}
