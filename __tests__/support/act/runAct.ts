import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import type { GitHubEvent } from '../github/events.js';
import type { GitHub } from '../github/startGitHub.js';
import type { Run } from '../github/state.js';

interface Options {
  /** Where the action finds its REST interface and its artifact service. */
  readonly github: GitHub;
  readonly event: GitHubEvent;
  /** A clone with the tested commit checked out. act's own files go beside it. */
  readonly workspace: string;
  /** The path of the workflow in it. */
  readonly workflow: string;
  /** What `github.token` is; act has none unless it is given one. */
  readonly token?: string;
  /** The folders that stand for actions of other repositories, such as `octo-org/leaf@v1`. */
  readonly actions?: ReadonlyMap<string, string>;
}

/** What act tells of a workflow. */
export interface ActResult {
  readonly run: Run;
  readonly exitCode: number | null;
  /** How each job that ran ended, by its name; those of a matrix are numbered. */
  readonly jobs: ReadonlyMap<string, string>;
  /** That of the first job to end. */
  readonly jobResult: string | undefined;
  readonly outputs: ReadonlyMap<string, string>;
  readonly summary: string;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  /** Everything it said. */
  readonly log: string;
}

const lineSchema = z.object({
  job: z.string().default(''),
  jobResult: z.string().optional(),
  command: z.string().optional(),
  name: z.string().optional(),
  arg: z.string().optional(),
  msg: z.string().default(''),
  content: z.string().optional(),
});
type Line = z.infer<typeof lineSchema>;

/** Runs a workflow with act, without containers: its steps are processes of this machine. */
export async function runAct(options: Options): Promise<ActResult> {
  const {
    github,
    event,
    workspace,
    workflow,
    token,
    actions = new Map<string, string>(),
  } = options;
  const run = github.state.startRun(event, { path: workflow });
  const directory = await mkdtemp(join(dirname(workspace), 'act-'));
  const home = join(directory, 'home');
  await mkdir(home);
  const eventPath = join(directory, 'event.json');
  await writeFile(eventPath, JSON.stringify(event.payload));

  const variables = {
    GITHUB_API_URL: github.apiUrl,
    GITHUB_RUN_ID: String(run.id),
    ACTIONS_RESULTS_URL: `${github.url}/`,
    ACTIONS_RUNTIME_TOKEN: run.runtimeToken,
  };
  const words = [
    ...[event.name, '--json', '--workflows', workflow, '--eventpath', eventPath],
    ...['--platform', 'ubuntu-latest=-self-hosted', '--actor', event.actor, '--no-cache-server'],
    ...Object.entries(variables).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ...[...actions].flatMap(([name, path]) => ['--local-repository', `${name}=${path}`]),
    ...(token === undefined ? [] : ['--secret', `GITHUB_TOKEN=${token}`]),
  ];
  const child = spawn(resolve('.tools', 'act', 'act'), words, {
    cwd: workspace,
    stdio: ['ignore', 'pipe', 'pipe'],
    // The steps are to run on the Node of this process, and act is to know nothing of its user.
    env: { PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter), HOME: home },
  });
  const exited = new Promise<number | null>((done, fail) => {
    child.once('error', fail);
    child.once('close', done);
  });
  const [stdout, stderr, exitCode] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    exited,
  ]);

  run.status = 'completed';
  run.conclusion = exitCode === 0 ? 'success' : 'failure';
  const lines = stdout.split('\n').flatMap(readLine);
  const said = (command: string): Line[] => lines.filter((line) => line.command === command);
  const texts = (command: string): string[] => said(command).map(({ arg = '' }) => arg);
  const ended = lines.flatMap(({ job, jobResult }): [string, string][] =>
    // Such as "Model/forest-gate", filled up with blanks.
    jobResult === undefined ? [] : [[job.trim().replace(/^.*\//, ''), jobResult]],
  );
  return {
    run,
    exitCode,
    jobs: new Map(ended),
    jobResult: lines.find(({ jobResult }) => jobResult !== undefined)?.jobResult,
    outputs: new Map(said('set-output').map(({ name = '', arg = '' }) => [name, arg])),
    summary: said('summary')
      .map(({ content = '' }) => content)
      .join('\n'),
    errors: texts('error'),
    warnings: texts('warning'),
    log: lines.map(({ job, msg }) => `${job.trim()}: ${msg.trimEnd()}\n`).join('') + stderr,
  };
}

function readLine(line: string): Line[] {
  return line.startsWith('{') ? [lineSchema.parse(JSON.parse(line))] : [];
}
