import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { IRIS, openPullRequest, relabelIris, type Scenario } from '../support/scenario.js';

jest.setTimeout(120_000);

const run = promisify(execFile);
const FOLDER = resolve('.tools', 'ci-1');
const EXAMPLES = '.github/examples';

describe('the schemas that CI systems publish', () => {
  it.each([
    ['gitlab-ci', 'gitlab/.gitlab-ci.yml', 'artifacts:', 'artefacts:'],
    ['gitlab-ci', 'gitlab/large.yml', 'parallel:', 'parallels:'],
    ['bitbucket-pipelines', 'bitbucket/bitbucket-pipelines.yml', 'depth: full', 'depth: fully'],
    ['azure-pipelines', 'azure/azure-pipelines.yml', 'fetchDepth:', 'fetchDeep:'],
    ['circle-ci', 'circleci/.circleci/config.yml', 'docker:', 'dockers:'],
    ['buildkite', 'buildkite/.buildkite/pipeline.yml', 'artifact_paths:', 'artifact_path:'],
  ])('%s: the example is valid, and not with a mistake', async (schema, file, right, wrong) => {
    const path = join(EXAMPLES, file);
    const transforms = ['gitlab-ci', 'azure-pipelines'].filter((one) => one === schema);
    const flags = transforms.flatMap((one) => ['--data-transform', one]);
    // Its patterns have escapes that only Python takes.
    if (schema === 'azure-pipelines') flags.push('--regex-variant', 'python');
    const check = (place: string): Promise<unknown> =>
      run(join(FOLDER, 'bin/check-jsonschema'), [
        ...['--builtin-schema', `vendor.${schema}`, ...flags, place],
      ]);
    await check(path);
    const other = join(FOLDER, `wrong-${schema}.yml`);
    await writeFile(other, (await readFile(path, 'utf8')).replace(right, wrong));
    await expect(check(other)).rejects.toMatchObject({
      stdout: expect.stringContaining('Schema validation errors were encountered'),
    });
  });
});

describe('the Jenkinsfile', () => {
  let scenario: Scenario;
  afterEach(() => scenario.close());

  /** Runs it in a clone of a pull request, where npx gives the command of this repository. */
  async function build(table: string, change = (file: string): string => file): Promise<string> {
    scenario = await openPullRequest(undefined, { 'data/iris.csv': table });
    const { base, merge } = scenario.commits;
    const cwd = await scenario.checkOut(merge, 'full');
    await run('git', ['update-ref', 'refs/remotes/origin/main', base.sha], { cwd });
    const bin = join(dirname(cwd), 'bin');
    await mkdir(bin);
    const command = `"${process.execPath}" "${resolve('dist/cli/index.js')}"`;
    await writeFile(join(bin, 'npx'), `#!/bin/sh\nshift 2\nexec ${command} "$@"\n`);
    await chmod(join(bin, 'npx'), 0o755);
    const jenkinsfile = join(dirname(cwd), 'Jenkinsfile');
    await writeFile(jenkinsfile, change(await readFile(`${EXAMPLES}/jenkins/Jenkinsfile`, 'utf8')));
    const { stdout } = await run(
      'java',
      [
        ...['-cp', join(FOLDER, 'groovy-4.0.24.jar'), 'groovy.ui.GroovyMain'],
        ...[resolve('__tests__/services/runJenkinsfile.groovy'), jenkinsfile],
      ],
      {
        cwd,
        env: {
          PATH: [bin, process.env['PATH']].join(delimiter),
          JENKINS_URL: 'http://ci.example.com/',
          CHANGE_TARGET: 'main',
          WORKSPACE_TMP: join(dirname(cwd), 'tmp'),
        },
      },
    );
    expect(existsSync(join(cwd, 'forest-gate-out/metrics.json'))).toBe(true);
    expect(stdout).toContain(`Base ${base.sha.slice(0, 7)}: Trained again`);
    return stdout;
  }

  it('runs as Groovy: the build passes, with its tests and its files', async () => {
    const log = await build(IRIS);
    expect(log).toMatch(/^image node:24$/m);
    expect(log).toMatch(
      /^tests [1-9]\d*\nfailures 0\narchived .*junit\.xml metrics\.json.*\nresult SUCCESS$/m,
    );
  });

  it('fails the build where the model got worse, and publishes all the same', async () => {
    const log = await build(relabelIris(4));
    expect(log).toMatch(/^failures [1-9]\d*\narchived .*metrics\.json.*\nresult FAILURE$/m);
  });

  it('is refused with a section that Jenkins does not have', async () => {
    const broken = build(IRIS, (file) => file.replace('stages {', 'phases {'));
    await expect(broken).rejects.toThrow('phases');
  });
});
