import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { runCommand } from '../../support/runCommand.js';
import { startGitHub } from '../../support/github/startGitHub.js';
import { REPOSITORY } from '../../support/github/state.js';
import { type Killable, timeOf } from './killable.js';

const COMMIT = 'c'.repeat(40);
const WORDS = ['publish', '--to', 'release'];

/** `publish` to releases. */
export async function killPublish(top: string): Promise<Killable> {
  const cwd = await mkdtemp(join(top, 'publish-'));
  await runCommand(['--trees', '5', '--data', resolve('data/iris.csv')], { cwd });
  const metrics = join(cwd, 'forest-gate-out', 'metrics.json');
  const text = await readFile(metrics, 'utf8');
  await writeFile(metrics, text.replace(/"commit": null/, `"commit": "${COMMIT}"`));
  const model = await readFile(join(cwd, 'forest-gate-out', 'model.json'));

  async function attempt(after: number): Promise<string | null> {
    const github = await startGitHub();
    try {
      github.state.addCommit({ sha: COMMIT, parents: [], files: new Map() });
      const env = {
        PATH: process.env['PATH'] ?? '',
        GITHUB_API_URL: github.apiUrl,
        GITHUB_REPOSITORY: REPOSITORY.fullName,
        GITHUB_TOKEN: github.state.token,
        GITHUB_ACTOR: 'ada',
      };
      const child = spawn(process.execPath, [resolve('dist/cli/index.js'), ...WORDS], {
        cwd,
        env,
        stdio: 'ignore',
      });
      const timer = setTimeout(() => child.kill('SIGKILL'), after);
      await once(child, 'close');
      clearTimeout(timer);
      const { releases } = github.state;
      const isHalf = releases.some(
        ({ draft, assets }) => !draft && !assets.some(({ bytes }) => model.equals(bytes)),
      );
      if (isHalf) return 'a release is out that lacks its model';
      const again = await runCommand(WORDS, { cwd, env });
      if (again.exitCode !== 0) return `done again: ${again.stderr}`;
      const published = releases.filter(({ draft }) => !draft);
      const [release] = published;
      if (published.length !== 1 || releases.length !== 1) {
        return `there are ${published.length} releases and ${releases.length - published.length} drafts`;
      }
      const stored = release?.assets.find(({ name }) => name === 'model.json')?.bytes;
      return stored !== undefined && model.equals(stored) ? null : 'its model has other bytes';
    } finally {
      await github.close();
    }
  }

  const milliseconds = (await timeOf(() => attempt(60_000))) / 2;
  return { name: 'publish', milliseconds, attempt, close: () => Promise.resolve() };
}
