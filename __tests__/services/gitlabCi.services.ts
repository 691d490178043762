import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { parseClasses } from '../support/parseClasses.js';
import type { Result } from '../../src/document/result.js';
import { JOB_TOKEN, startGitLab, TOKEN, type GitLab } from '../support/gitlab/startGitLab.js';
import { openPullRequest, relabelIris, type Scenario } from '../support/scenario.js';

jest.setTimeout(120_000);

const FOLDER = resolve('.tools', 'gitlab-ci-local-4.75.1');
const COMMAND = `${process.execPath} ${resolve('dist/cli/index.js')}`;
const OUTPUT = 'forest-gate-out/metrics.json';

/** A pipeline with the component, and a job after it that reads what the component hands on. */
const INCLUDING = `
include:
  - local: templates/forest-gate.yml
    inputs:
      data: data/iris.csv
      target: species
      command: ${COMMAND}
      flags: --trees 10
after:
  stage: deploy
  rules: [{ when: always }]
  needs: [forest-gate]
  script: ['echo "handed on: $FOREST_GATE_VERDICT"']
`;

let scenario: Scenario;
let gitlab: GitLab;
afterEach(async () => {
  await gitlab.close();
  await scenario.close();
});

interface Pipeline {
  readonly exitCode: number | null;
  readonly log: string;
  readonly folder: string;
  readonly result: Result;
}

/** Runs the pipeline of a commit with gitlab-ci-local, whose jobs are processes of this machine. */
async function runPipeline(
  commit: 'base' | 'merge',
  pipeline: string | null,
  variables: Readonly<Record<string, string>> = {},
): Promise<Pipeline> {
  const { base } = scenario.commits;
  const tested = scenario.commits[commit];
  const folder = await scenario.checkOut(tested, 'full');
  await mkdir(join(folder, 'templates'), { recursive: true });
  const examples = '.github/examples/gitlab';
  await cp(`${examples}/templates/forest-gate.yml`, join(folder, 'templates/forest-gate.yml'));
  const whole = await readFile(`${examples}/.gitlab-ci.yml`, 'utf8');
  const file = pipeline ?? whole.replaceAll('npx --yes forest-gate@1', COMMAND);
  await writeFile(join(folder, '.gitlab-ci.yml'), file);
  // Only what git knows of can be included.
  execFileSync('git', ['add', '--intent-to-add', 'templates'], { cwd: folder });
  const given: Record<string, string> = {
    CI_API_V4_URL: `${gitlab.url}/api/v4`,
    CI_PROJECT_ID: '34',
    CI_COMMIT_SHA: tested.sha,
    CI_JOB_TOKEN: JOB_TOKEN,
    CI_JOB_ID: '7',
    ...(commit === 'base'
      ? { CI_COMMIT_BRANCH: 'main', CI_DEFAULT_BRANCH: 'main' }
      : {
          CI_PIPELINE_SOURCE: 'merge_request_event',
          CI_COMMIT_BRANCH: '',
          CI_MERGE_REQUEST_IID: '5',
          CI_MERGE_REQUEST_PROJECT_ID: '12',
          CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
          CI_MERGE_REQUEST_DIFF_BASE_SHA: base.sha,
        }),
    ...variables,
  };
  const words = Object.entries(given).flatMap(([name, value]) => [
    '--variable',
    `${name}=${value}`,
  ]);
  const libraries = join(
    FOLDER,
    'usr/lib',
    `${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`,
  );
  const child = spawn(
    join(FOLDER, 'node_modules/node-24/bin/node'),
    [
      join(FOLDER, 'node_modules/gitlab-ci-local/dist/index.js'),
      ...[
        '--force-shell-executor',
        '--no-color',
        '--home',
        join(dirname(folder), 'home'),
        ...words,
      ],
    ],
    {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: [join(FOLDER, 'usr/bin'), process.env['PATH']].join(delimiter),
        HOME: dirname(folder),
        ...(existsSync(libraries) && { LD_LIBRARY_PATH: libraries }),
      },
    },
  );
  const exited = new Promise<number | null>((done, fail) => {
    child.once('error', fail);
    child.once('close', done);
  });
  const [out, err, exitCode] = await Promise.all([text(child.stdout), text(child.stderr), exited]);
  const log = out + err;
  const artifact = await readFile(
    join(folder, '.gitlab-ci-local/artifacts/forest-gate', OUTPUT),
    'utf8',
  ).catch((error: unknown) => {
    throw new Error(log, { cause: error });
  });
  await rm(join(folder, OUTPUT), { force: true });
  return { exitCode, log, folder, result: parseClasses(artifact) };
}

function keep({ result }: Pipeline): void {
  const { sha } = scenario.commits.base;
  const files = new Map([[OUTPUT, Buffer.from(JSON.stringify(result))]]);
  const job = { pipeline: 1, id: 1, name: 'forest-gate', ref: 'main', sha } as const;
  gitlab.jobs.push({ ...job, status: 'success', files });
}

describe('a pipeline under gitlab-ci-local', () => {
  it('large.yml: grows in parallel, and one job puts the parts together', async () => {
    scenario = await openPullRequest(undefined, { 'data/iris.csv': relabelIris(4) });
    gitlab = await startGitLab(scenario.commits.merge.sha);
    const large = await readFile('.github/examples/gitlab/large.yml', 'utf8');
    const file = large.replaceAll('npx --yes forest-gate@1', COMMAND);
    const merge = await runPipeline('merge', file);
    expect([merge.exitCode, merge.result.verdict]).toEqual([1, 'failed']);
    expect(merge.log).toContain('Part 4 of 4 of iris has grown');
    expect(merge.log).toMatch(/\d+ trees came from 4 parts, and 0 were grown here/);
  });

  it.each([
    ['the whole example', null],
    ['the component, included with inputs', INCLUDING],
  ])('%s: measures main, compares a merge request with it, and notes it once', async (_, file) => {
    scenario = await openPullRequest(undefined, { 'data/iris.csv': relabelIris(4) });
    gitlab = await startGitLab(scenario.commits.merge.sha);
    const main = await runPipeline('base', file);
    expect([main.exitCode, main.result.verdict]).toEqual([0, 'passed']);
    if (file !== null) expect(main.log).toContain('handed on: passed');

    // Trained again as long as there is no artifact; the reports alone without a token.
    const first = await runPipeline('merge', file);
    expect([first.exitCode, first.result.verdict]).toEqual([1, 'failed']);
    expect(first.result.baseline.source).toBe('commit');
    expect(gitlab.notes).toEqual([]);

    keep(main);
    const second = await runPipeline('merge', file, { GITLAB_TOKEN: TOKEN });
    expect(second.exitCode).toBe(1);
    expect(second.result.baseline).toMatchObject({
      source: 'artifact',
      commit: scenario.commits.base.sha,
    });
    expect(second.log).toContain('The note of iris in !5 was created.');
    expect(gitlab.statuses).toMatchObject([{ state: 'failed', name: 'forest-gate / iris' }]);
    const third = await runPipeline('merge', file, { GITLAB_TOKEN: TOKEN, CI_JOB_ID: '8' });
    expect(third.log).toContain('The note of iris in !5 was updated.');
    expect(gitlab.notes).toHaveLength(1);
    expect(third.log).not.toContain(TOKEN);

    const left = await readFile(
      join(third.folder, '.gitlab-ci-local/artifacts/forest-gate/forest-gate-out/junit.xml'),
      'utf8',
    );
    expect(left).toContain('<failure');
  });
});
