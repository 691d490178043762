import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { runCommand, type CommandResult } from '../support/runCommand.js';
import { answer, cutSocket, forbid, storeThen, times, type Fault } from '../support/github/faults.js';
import { startGitHub, type GitHub } from '../support/github/startGitHub.js';
import { REPOSITORY } from '../support/github/state.js';

jest.setTimeout(120_000);

const COMMIT = 'c'.repeat(40);

let cwd: string;
/** What a run has written, for each test anew. */
let measured: string;
let github: GitHub;
let env: Record<string, string>;
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'forest-gate-publish-'));
  github = await startGitHub();
  github.state.addCommit({ sha: COMMIT, parents: [], files: new Map() });
  env = {
    GITHUB_API_URL: github.apiUrl,
    GITHUB_REPOSITORY: REPOSITORY.fullName,
    GITHUB_TOKEN: github.state.token,
    GITHUB_ACTOR: 'ada',
  };
  const run = await runCommand(['--trees', '5', '--data', resolve('data/iris.csv')], { cwd });
  expect(run.exitCode).toBe(0);
  // A run in a repository states the commit.
  await editMetrics((metrics) => metrics.replace(/"commit": null/, `"commit": "${COMMIT}"`));
  measured = join(cwd, 'measured');
  await rename(join(cwd, 'forest-gate-out'), measured);
});
afterAll(async () => {
  await github.close();
  await rm(cwd, { recursive: true, force: true, maxRetries: 5 });
});
beforeEach(async () => {
  await cp(measured, join(cwd, 'forest-gate-out'), { recursive: true, force: true });
});

async function editMetrics(edit: (text: string) => string): Promise<void> {
  const path = join(cwd, 'forest-gate-out', 'metrics.json');
  await writeFile(path, edit(await readFile(path, 'utf8')));
}

function command(...args: string[]): Promise<CommandResult> {
  return runCommand(args, { cwd, env });
}

describe('publish, promote, rollback and models', () => {
  it('take a model from a run to a stage and back', async () => {
    const published = await command('publish', '--to', 'release');
    expect(published.stderr).toBe('');
    expect(published.stdout).toMatch(
      /^iris@v1 at release:octo-org\/flowers: published \(model [0-9a-f]{12}\)\.\n$/,
    );
    const again = await command('publish', '--to', 'release');
    expect(again.stdout).toContain('is there already with these bytes; nothing was changed');
    const [release] = github.state.releases;
    const model = release?.assets.find(({ name }) => name === 'model.json')?.bytes ?? Buffer.alloc(0);
    expect(model.equals(await readFile(join(cwd, 'forest-gate-out', 'model.json')))).toBe(true);
    expect(release?.body).toContain(createHash('sha256').update(model).digest('hex'));

    const promoted = await command('promote', 'iris@v1', '--to', 'production', '--at', 'release', '--why', 'first');
    expect(promoted.stdout).toBe('iris@v1 is at production now (release).\n');
    const back = await command('rollback', 'iris', '--stage', 'production', '--at', 'release');
    expect([back.exitCode, back.stderr]).toEqual([
      2,
      'forest-gate: release:octo-org/flowers: nothing was at production before iris@v1, so there is none to go back to. `forest-gate models` lists what there is.\n',
    ]);
    const models = await command('models', '--at', 'release');
    expect(models.stdout).toMatch(
      /^iris\n {2}iris@v1: \d+\.\d% of 150 rows, passed, model [0-9a-f]{12}, commit ccccccc, 2026-01-05T12:00\n {2}production: iris@v1, promoted by ada at .{16}: first\n$/,
    );
  });

  it('start the workflow that deploys, for a new version and when a job runs again', async () => {
    const route = /\/dispatches$/;
    const remove = github.on('POST', route, forbid);
    const again = (attempt: string): Promise<CommandResult> =>
      runCommand(['publish', '--to', 'release', '--dispatch', 'deploy.yml'], {
        cwd,
        env: { ...env, GITHUB_REF_NAME: 'main', GITHUB_RUN_ATTEMPT: attempt },
      });
    const other = ['--trees', '6', '--data', resolve('data/iris.csv')];
    await runCommand(other, { cwd });
    await editMetrics((metrics) => metrics.replace(/"commit": null/, `"commit": "${COMMIT}"`));
    const refused = await again('1');
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toContain('iris@v2 is published, but deploy.yml was not started');
    expect(refused.stderr).toContain('Give the job the permission actions: write');
    remove();
    expect((await again('1')).stdout).not.toContain('started');
    expect(github.state.dispatches).toEqual([]);
    expect((await again('2')).stdout).toContain('deploy.yml is started for iris@v2.\n');
    expect(github.state.dispatches).toEqual([
      {
        workflow: 'deploy.yml',
        body: {
          ref: 'main',
          inputs: {
            version: 'iris@v2',
            sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
            target: 'release:octo-org/flowers',
          },
        },
      },
    ]);
  });

  it.each<[string, Fault]>([
    ['refused', forbid],
    ['answered with 500', answer(500)],
    ['answered with 412', answer(412)],
    ['cut off', cutSocket],
    ['done, but its reply cut off', storeThen(cutSocket)],
  ])('R70: start it where that call was %s once and the job runs again', async (_, fault) => {
    github.state.dispatches.length = 0;
    const versions = github.state.releases.length;
    const again = (): Promise<CommandResult> =>
      runCommand(['publish', '--to', 'release', '--dispatch', 'deploy.yml'], {
        cwd,
        env: { ...env, GITHUB_REF_NAME: 'main', GITHUB_RUN_ATTEMPT: '2' },
      });
    const remove = github.on('POST', /\/dispatches$/, times(1, fault));
    const failed = await again();
    expect([failed.exitCode, failed.stderr]).toEqual([
      2,
      expect.stringMatching(/^forest-gate: iris@v1 is published, but deploy\.yml was not started: .* Running the job again starts it\.\n$/),
    ]);
    expect((await again()).stdout).toContain('deploy.yml is started for iris@v1.\n');
    remove();
    // A call whose reply got lost has started it before.
    const started = github.state.dispatches.map(({ body }) => JSON.stringify(body));
    expect([new Set(started).size, github.state.releases.length]).toEqual([1, versions]);
  });

  it('R73: run as an action with inputs and outputs of its own', async () => {
    const output = join(cwd, 'outputs');
    await writeFile(output, '');
    const child = spawn(process.execPath, [resolve('dist/cli/publish.js')], {
      cwd,
      env: {
        ...env,
        PATH: process.env['PATH'],
        GITHUB_TOKEN: 'another',
        'INPUT_GITHUB-TOKEN': github.state.token,
        INPUT_TO: '\n release \n',
        INPUT_FROM: 'forest-gate-out',
        GITHUB_EVENT_NAME: 'push',
        GITHUB_OUTPUT: output,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const said = await text(child.stdout);
    expect(said).toContain('iris@v1 at release:octo-org/flowers');
    expect(await readFile(output, 'utf8')).toMatch(
      /^version=iris@v1\noutcome=unchanged\nmodel-sha256=[0-9a-f]{64}\n$/,
    );
  });
});

describe('publish refuses', () => {
  it('R68: a model that did not pass', async () => {
    await editMetrics((metrics) => metrics.replace(/"verdict": "passed"\n}/, '"verdict": "failed"\n}'));
    const run = await command('publish', '--to', 'release');
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain('says that iris is failed: only a model that passed is published.');
  });

  it('R71: a model whose bytes are others', async () => {
    await writeFile(join(cwd, 'forest-gate-out', 'model.json'), '{}');
    const run = await command('publish', '--to', 'release');
    expect(run.stderr).toContain('is not the model that metrics.json is about: its SHA-256 is 44136fa3');
  });

  it('R68: a pull request', async () => {
    const asked = github.requests.length;
    const run = await runCommand(['publish', '--to', 'release'], {
      cwd,
      env: { ...env, GITHUB_EVENT_NAME: 'pull_request_target' },
    });
    expect([run.exitCode, run.stderr]).toEqual([
      2,
      'forest-gate: A pull request publishes nothing: let the job run on pushes to the default branch only.\n',
    ]);
    expect(github.requests).toHaveLength(asked);
  });

  it('a folder without a run, and a target that is none', async () => {
    const empty = await command('publish', '--to', 'release', '--from', 'nowhere');
    expect(empty.stderr).toBe(
      'forest-gate: from: there is no folder "nowhere". Run the gate first, or name the folder that it wrote to.\n',
    );
    const target = await command('publish', '--to', 'ftp://x');
    expect(target.stderr).toBe(
      'forest-gate: "ftp://x" is no target. Known are release, s3://BUCKET/PREFIX, mlflow:REGISTERED_MODEL.\n',
    );
    const short = await command('publish', '--to', 's3://b/p');
    expect(short.stderr).toMatch(
      /^forest-gate: "s3:\/\/b\/p" is no address of a target: the name of a bucket has 3 to 63 small letters, /,
    );
    const nobody = await command('publish', '--to', 'release:flowers');
    expect(nobody.stderr).toBe(
      'forest-gate: "release:flowers" is no address of a target: the repository is named as in release:octo-org/flowers.\n',
    );
    const bare = await runCommand(['publish', '--to', 'release'], { cwd });
    expect(bare.stderr).toBe(
      'forest-gate: release needs the repository (release:OWNER/NAME, or GITHUB_REPOSITORY) and a token that may write contents (GITHUB_TOKEN).\n',
    );
  });
});
