import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import type { GitHubEvent } from '../github/events.js';
import type { GitHub } from '../github/startGitHub.js';

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
}

/** What act tells of a workflow with one job. */
export interface ActResult {
  readonly exitCode: number | null;
  readonly jobResult: string | undefined;
  readonly outputs: ReadonlyMap<string, string>;
  readonly summary: string;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  /** Everything it said. */
  readonly log: string;
}

const lineSchema = z.object({
  jobResult: z.string().optional(),
  command: z.string().optional(),
  name: z.string().optional(),
  arg: z.string().optional(),
  content: z.string().optional(),
});
type Line = z.infer<typeof lineSchema>;

/** The id of every run under act. */
const RUN_ID = 1;

/** Runs a workflow with act, without containers: its steps are processes of this machine. */
export async function runAct(options: Options): Promise<ActResult> {
  const { github, event, workspace, workflow, token } = options;
  const run = github.state.startRun(event, { id: RUN_ID, path: workflow });
  const directory = await mkdtemp(join(dirname(workspace), 'act-'));
  const home = join(directory, 'home');
  await mkdir(home);
  const eventPath = join(directory, 'event.json');
  await writeFile(eventPath, JSON.stringify(event.payload));

  const variables = {
    GITHUB_API_URL: github.apiUrl,
    ACTIONS_RESULTS_URL: `${github.url}/`,
    ACTIONS_RUNTIME_TOKEN: run.runtimeToken,
  };
  const words = [
    ...[event.name, '--json', '--workflows', workflow, '--eventpath', eventPath],
    ...['--platform', 'ubuntu-latest=-self-hosted', '--actor', event.actor, '--no-cache-server'],
    ...Object.entries(variables).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
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

  const lines = stdout.split('\n').flatMap(readLine);
  const said = (command: string): Line[] => lines.filter((line) => line.command === command);
  const texts = (command: string): string[] => said(command).map(({ arg = '' }) => arg);
  return {
    exitCode,
    jobResult: lines.find(({ jobResult }) => jobResult !== undefined)?.jobResult,
    outputs: new Map(said('set-output').map(({ name = '', arg = '' }) => [name, arg])),
    summary: said('summary')
      .map(({ content = '' }) => content)
      .join('\n'),
    errors: texts('error'),
    warnings: texts('warning'),
    log: stdout + stderr,
  };
}

function readLine(line: string): Line[] {
  return line.startsWith('{') ? [lineSchema.parse(JSON.parse(line))] : [];
}
