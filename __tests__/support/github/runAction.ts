import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import type { GitHubEvent } from './events.js';
import { readCommands, type Command } from './readCommands.js';
import { readFileCommands } from './readFileCommands.js';
import { inputVariables, readMetadata, runnerFiles, runnerVariables } from './runnerEnvironment.js';
import type { GitHub } from './startGitHub.js';
import type { Run } from './state.js';

interface Options {
  readonly github: GitHub;
  readonly event: GitHubEvent;
  /** The checked-out repository: the working directory. The runner's own files go beside it. */
  readonly workspace: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** Variables set on top of the runner's, or taken away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The Node that the action runs on. */
  readonly node?: string;
  readonly nodeArguments?: readonly string[];
  /** Where action.yml is. */
  readonly action?: string;
  /** What the run is to have, such as the id and attempt of a run that is repeated. */
  readonly run?: Partial<Run>;
  readonly timeoutSeconds?: number;
  readonly onSpawn?: (child: ChildProcess) => void;
}

/** What a runner sees of a step. */
export interface ActionResult {
  readonly run: Run;
  /** `null` when a signal ended it, as it does after `timeoutSeconds`. */
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: ReadonlyMap<string, string>;
  readonly summary: string;
  /** What GITHUB_ENV and GITHUB_PATH were given. */
  readonly envFile: string;
  readonly pathFile: string;
  readonly commands: readonly Command[];
  /** The commands that the runner shows at the run: errors, warnings and notices. */
  readonly annotations: readonly Command[];
  readonly seconds: number;
}

const ANNOTATIONS = new Set(['error', 'warning', 'notice']);

/**
 * Runs the action that action.yml declares as a runner would: a process of its own with a clean
 * environment, in the workspace, its inputs in variables.
 */
export async function runAction(options: Options): Promise<ActionResult> {
  const { github, event, workspace, inputs = {}, env = {}, action = '.' } = options;
  const metadata = readMetadata(action);
  const run = github.state.startRun(event, options.run);
  const directory = await mkdtemp(join(dirname(workspace), 'runner-'));
  const temp = join(directory, 'temp');
  await mkdir(temp);
  const files = runnerFiles(directory);
  for (const path of Object.values(files)) await writeFile(path, '');
  await writeFile(files.GITHUB_EVENT_PATH, JSON.stringify(event.payload));

  const started = performance.now();
  const child = spawn(
    options.node ?? process.execPath,
    [...(options.nodeArguments ?? []), resolve(action, metadata.runs.main)],
    {
      cwd: workspace,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        SystemRoot: process.env['SystemRoot'],
        NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
        ...runnerVariables(github, event, run, workspace),
        ...files,
        RUNNER_TEMP: temp,
        ...inputVariables(metadata.inputs, inputs, github.state.token),
        ...env,
      },
    },
  );
  const timer = setTimeout(() => child.kill('SIGKILL'), (options.timeoutSeconds ?? 120) * 1000);
  options.onSpawn?.(child);
  const [stdout, stderr, { exitCode, signal }] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    ended(child),
  ]).finally(() => {
    clearTimeout(timer);
  });
  const seconds = (performance.now() - started) / 1000;
  run.status = 'completed';
  run.conclusion = exitCode === 0 ? 'success' : 'failure';

  const commands = [...readCommands(stdout), ...readCommands(stderr)];
  return {
    run,
    exitCode,
    signal,
    stdout,
    stderr,
    outputs: readFileCommands(await readFile(files.GITHUB_OUTPUT, 'utf8')),
    summary: await readFile(files.GITHUB_STEP_SUMMARY, 'utf8'),
    envFile: await readFile(files.GITHUB_ENV, 'utf8'),
    pathFile: await readFile(files.GITHUB_PATH, 'utf8'),
    commands,
    annotations: commands.filter(({ name }) => ANNOTATIONS.has(name)),
    seconds,
  };
}

function ended(child: ChildProcess) {
  return new Promise<Pick<ActionResult, 'exitCode' | 'signal'>>((done, fail) => {
    child.once('error', fail);
    child.once('close', (exitCode, signal) => {
      done({ exitCode, signal });
    });
  });
}
