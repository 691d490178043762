import { spawn, execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { IRIS, openPullRequest, relabelIris, type Scenario } from '../support/scenario.js';

jest.setTimeout(120_000);

/** What a system is told to run, to show as tests, and to keep. */
interface Job {
  readonly script: string;
  readonly junit: string;
  readonly kept: string;
}

interface Example {
  readonly name: string;
  readonly file: string;
  readonly read: (text: string) => Job;
  /** What the system sets for a pull request to main. */
  readonly env: (base: string) => Readonly<Record<string, string>>;
}

const azureSchema = z.object({
  steps: z.tuple([
    z.strictObject({ checkout: z.literal('self'), fetchDepth: z.literal('0') }),
    z.object({ task: z.string() }),
    z.object({ script: z.string() }),
    z.object({
      condition: z.literal('always()'),
      inputs: z.object({ testResultsFormat: z.literal('JUnit'), testResultsFiles: z.string() }),
    }),
    z.object({ condition: z.literal('always()'), publish: z.string() }),
  ]),
});
const stepSchema = z.object({
  step: z.object({ script: z.tuple([z.string()]), artifacts: z.tuple([z.string()]) }),
});
const bitbucketSchema = z.object({
  clone: z.object({ depth: z.literal('full') }),
  pipelines: z.object({
    'pull-requests': z.object({ '**': z.tuple([stepSchema]) }),
    branches: z.object({ main: z.tuple([stepSchema]) }),
  }),
});
const circleSchema = z.object({
  jobs: z.object({
    'forest-gate': z.object({
      steps: z.tuple([
        z.object({ checkout: z.strictObject({ method: z.literal('full') }) }),
        z.object({ run: z.object({ command: z.string() }) }),
        z.object({ store_test_results: z.object({ path: z.string() }) }),
        z.object({ store_artifacts: z.object({ path: z.string() }) }),
      ]),
    }),
  }),
});
const buildkiteSchema = z.object({
  steps: z.tuple([z.object({ command: z.string(), artifact_paths: z.tuple([z.string()]) })]),
});
const JENKINS =
  /sh '''(?<script>.+?)'''.*post \{\s+always \{\s+junit testResults: '(?<junit>[^']+)', allowEmptyResults: true\s+archiveArtifacts artifacts: '(?<kept>[^']+)'/s;

const EXAMPLES: readonly Example[] = [
  {
    name: 'Jenkins',
    file: 'jenkins/Jenkinsfile',
    read: (file) => {
      const { script = '', junit = '', kept = '' } = JENKINS.exec(file)?.groups ?? {};
      // Groovy joins lines where a backslash ends one.
      return { script: script.replaceAll('\\\n', ' '), junit, kept };
    },
    env: () => ({ JENKINS_URL: 'http://ci.example.com/', CHANGE_ID: '5', CHANGE_TARGET: 'main' }),
  },
  {
    name: 'Bitbucket Pipelines',
    file: 'bitbucket/bitbucket-pipelines.yml',
    read: (file) => {
      const { pipelines } = bitbucketSchema.parse(parse(file));
      expect(pipelines.branches.main).toEqual(pipelines['pull-requests']['**']);
      const { script, artifacts } = pipelines.branches.main[0].step;
      // It finds reports by the name of their folder.
      return { script: script[0], junit: 'test-results/forest-gate.xml', kept: artifacts[0] };
    },
    env: (base) => ({
      BITBUCKET_BUILD_NUMBER: '7',
      BITBUCKET_PR_DESTINATION_BRANCH: 'main',
      BITBUCKET_PR_DESTINATION_COMMIT: base.slice(0, 12),
    }),
  },
  {
    name: 'Azure Pipelines',
    file: 'azure/azure-pipelines.yml',
    read: (file) => {
      const [, , { script }, { inputs }, { publish }] = azureSchema.parse(parse(file)).steps;
      return { script, junit: inputs.testResultsFiles, kept: publish };
    },
    env: () => ({ TF_BUILD: 'True', SYSTEM_PULLREQUEST_TARGETBRANCH: 'refs/heads/main' }),
  },
  {
    name: 'CircleCI',
    file: 'circleci/.circleci/config.yml',
    read: (file) => {
      const [, { run }, results, kept] = circleSchema.parse(parse(file)).jobs['forest-gate'].steps;
      return {
        script: run.command,
        junit: results.store_test_results.path,
        kept: kept.store_artifacts.path,
      };
    },
    env: () => ({ CIRCLECI: 'true' }),
  },
  {
    name: 'Buildkite',
    file: 'buildkite/.buildkite/pipeline.yml',
    read: (file) => {
      const [{ command, artifact_paths: kept }] = buildkiteSchema.parse(parse(file)).steps;
      return { script: command, junit: 'forest-gate-out/junit.xml', kept: kept[0] };
    },
    env: () => ({ BUILDKITE: 'true', BUILDKITE_PULL_REQUEST_BASE_BRANCH: 'main' }),
  },
];

let scenario: Scenario;
afterEach(() => scenario.close());

/** Runs a script in a shell as the system does, where npx gives the command of this repository. */
async function runScript(
  script: string,
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<{ exitCode: number | null; said: string }> {
  const bin = join(dirname(cwd), 'bin');
  await mkdir(bin, { recursive: true });
  const npx = `#!/bin/sh\n[ "$1 $2" = "--yes forest-gate@1" ] || exit 99\nshift 2\nexec "${process.execPath}" "${resolve('dist/cli/index.js')}" "$@"\n`;
  await writeFile(join(bin, 'npx'), npx);
  await chmod(join(bin, 'npx'), 0o755);
  const child = spawn('sh', ['-e', '-c', script], {
    cwd,
    env: { PATH: [bin, process.env['PATH']].join(delimiter), CI: 'true', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise<number | null>((done) => child.once('close', done));
  const [out, err, exitCode] = await Promise.all([text(child.stdout), text(child.stderr), exited]);
  return { exitCode, said: out + err };
}

describe.each(EXAMPLES)('the example for $name', ({ file, read, env }) => {
  const job = read(readFileSync(`.github/examples/${file}`, 'utf8'));

  it.each([
    ['passes', IRIS, 0],
    ['fails where the model got worse', relabelIris(4), 1],
  ])('%s, by the base that it finds, and leaves what is kept', async (_, table, exitCode) => {
    scenario = await openPullRequest(undefined, { 'data/iris.csv': table });
    const { base, merge } = scenario.commits;
    const folder = await scenario.checkOut(merge, 'full');
    const git = (...args: string[]): Buffer => execFileSync('git', args, { cwd: folder });
    // As a clone of a remote has them.
    git('update-ref', 'refs/remotes/origin/main', base.sha);
    git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
    const run = await runScript(job.script, folder, env(base.sha));
    expect([run.exitCode, run.said]).toEqual([exitCode, expect.stringContaining('rule')]);
    expect(run.said).toContain(`Base ${base.sha.slice(0, 7)}: Trained again`);
    expect(job.kept).toMatch(/^forest-gate-out(?:\/\*\*(?:\/\*)?)?$/);
    expect(await readFile(join(folder, 'forest-gate-out/metrics.json'), 'utf8')).toContain('{');
    const junit = await readFile(join(folder, job.junit), 'utf8');
    expect(junit.includes('<failure')).toBe(exitCode === 1);
  });
});
