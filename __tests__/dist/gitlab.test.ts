import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { JOB_TOKEN, startGitLab } from '../support/gitlab/startGitLab.js';
import { runCommand, type CommandResult } from '../support/runCommand.js';
import { IRIS, openPullRequest, relabelIris, type Scenario } from '../support/scenario.js';

jest.setTimeout(120_000);

const pipelineSchema = z.object({
  'forest-gate': z.object({
    variables: z.object({ GIT_DEPTH: z.literal(0) }),
    script: z.tuple([z.string()]),
    after_script: z.tuple([z.string().endsWith('|| npx --yes forest-gate@1 note --status')]),
    artifacts: z.object({
      when: z.literal('always'),
      paths: z.tuple([z.string()]),
      reports: z.object({ junit: z.string(), dotenv: z.string() }),
    }),
  }),
});
const { script, artifacts } = pipelineSchema.parse(
  parse(readFileSync('.github/examples/gitlab/.gitlab-ci.yml', 'utf8')),
)['forest-gate'];

let scenario: Scenario;
afterEach(() => scenario.close());

/** Runs the job's line as GitLab would in a merge request, with the command in the place of npx. */
async function runJob(
  more: Readonly<Record<string, string>> = {},
  commit: 'base' | 'merge' = 'merge',
): Promise<CommandResult & { folder: string }> {
  const { base } = scenario.commits;
  const tested = scenario.commits[commit];
  const folder = await scenario.checkOut(tested, 'full');
  const [program, ...words] = script[0].replace(/^npx --yes forest-gate@1/, 'forest-gate').split(/\s+/);
  expect(program).toBe('forest-gate');
  const env = {
    CI: 'true',
    GITLAB_CI: 'true',
    CI_COMMIT_SHA: tested.sha,
    ...(commit === 'merge' && { CI_MERGE_REQUEST_DIFF_BASE_SHA: base.sha }),
    ...more,
  };
  return { folder, ...(await runCommand(words, { cwd: folder, env })) };
}

describe('the example for GitLab', () => {
  it.each([
    ['passes, and leaves what its artifacts name', IRIS, 0, 'passed'],
    ['fails where the model got worse, and leaves it all the same', relabelIris(4), 1, 'failed'],
  ])('%s', async (_, table, exitCode, verdict) => {
    scenario = await openPullRequest(undefined, { 'data/iris.csv': table });
    const job = await runJob();
    expect(job.exitCode).toBe(exitCode);
    const read = (path: string): Promise<string> => readFile(join(job.folder, path), 'utf8');
    const dotenv = await read(artifacts.reports.dotenv);
    expect(dotenv).toContain(`FOREST_GATE_VERDICT=${verdict}\n`);
    // The base was found, and trained again.
    expect(dotenv).toContain(`FOREST_GATE_BASELINE_COMMIT=${scenario.commits.base.sha}\n`);
    // By which the note knows that it is of this commit.
    expect(JSON.parse(await read('forest-gate-out/metrics.json'))).toMatchObject({
      source: { commit: scenario.commits.merge.sha },
    });
    expect(await read(artifacts.reports.junit)).toContain('<testsuite');
    for (const path of Object.values(artifacts.reports)) {
      expect(path.startsWith(artifacts.paths[0])).toBe(true);
    }
  });

  it('takes what the job of the target branch left, and trains again where there is nothing', async () => {
    scenario = await openPullRequest(undefined, { 'data/iris.csv': relabelIris(4) });
    const { base } = scenario.commits;
    const gitlab = await startGitLab(scenario.commits.merge.sha);
    try {
      const place = {
        CI_API_V4_URL: `${gitlab.url}/api/v4`,
        CI_PROJECT_ID: '12',
        CI_JOB_NAME: 'forest-gate',
        CI_JOB_TOKEN: JOB_TOKEN,
      };
      const first = await runJob({ ...place, CI_COMMIT_BRANCH: 'main' }, 'base');
      expect(first.exitCode).toBe(0);
      const path = 'forest-gate-out/metrics.json';
      const files = new Map([[path, await readFile(join(first.folder, path))]]);
      const request = { ...place, CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main' };
      const sourceOf = async (): Promise<string | undefined> => {
        const { folder, exitCode } = await runJob(request);
        expect(exitCode).toBe(1);
        const dotenv = await readFile(join(folder, artifacts.reports.dotenv), 'utf8');
        return /^FOREST_GATE_BASELINE_SOURCE=(.*)$/m.exec(dotenv)?.[1];
      };
      expect(await sourceOf()).toBe('commit');
      const job = { pipeline: 1, id: 1, name: 'forest-gate', status: 'success' } as const;
      gitlab.jobs.push({ ...job, ref: 'main', sha: base.sha, files });
      expect(await sourceOf()).toBe('artifact');
    } finally {
      await gitlab.close();
    }
  });
});
