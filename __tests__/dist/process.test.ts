import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ARTIFACT_SERVICE, COMMENTS, hang } from '../support/github/faults.js';
import { openPullRequest, QUICK } from '../support/scenario.js';
import { runCommand } from '../support/runCommand.js';

jest.setTimeout(120_000);

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'forest-gate-process-'));
});
afterEach(() => rm(cwd, { recursive: true, force: true, maxRetries: 5 }));

/** A preload that changes the process before Forest Gate starts. */
async function preload(code: string): Promise<string[]> {
  const path = join(cwd, 'preload.mjs');
  await writeFile(path, code);
  return ['--import', pathToFileURL(path).href];
}

describe('the process', () => {
  it('R74: a promise that never settles does not end it with 0', async () => {
    const node = await preload(
      "import fs from 'node:fs/promises'; fs.mkdir = () => new Promise(() => {});" +
        "import { syncBuiltinESMExports } from 'node:module'; syncBuiltinESMExports();",
    );
    const run = await runCommand(['--trees', '2'], { cwd, node });
    expect(run.exitCode).not.toBe(0);
    expect(run.stdout).toBe('');
  });

  it('R79: a defect of ours ends with 3, a request to report it, and its stack', async () => {
    const node = await preload(
      "import fs from 'node:fs'; fs.renameSync = () => { throw new TypeError('broken') };" +
        "import { syncBuiltinESMExports } from 'node:module'; syncBuiltinESMExports();",
    );
    const run = await runCommand(['--trees', '2'], { cwd, node });
    expect(run.exitCode).toBe(3);
    expect(run.stderr).toContain('please report it');
    expect(run.stderr).toMatch(/TypeError: broken\n\s+at /);
    expect(await readdir(join(cwd, 'forest-gate-out'))).toEqual([]);
  });

  it('R80: a training that does not end in time ends it with 2, and the phase', async () => {
    const run = await runCommand(['--trees', '10000', '--timeout-minutes', '0.005'], { cwd });
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toMatch(/^forest-gate: timeout-minutes is 0\.005, .*Measuring 5 models/m);
    expect(await readdir(cwd)).toEqual([]);
  });

  it('R79: running out of memory is not a pass', async () => {
    const run = await runCommand(['--trees', '5000'], { cwd, node: ['--max-old-space-size=8'] });
    expect(run.exitCode).not.toBe(0);
    expect(run.stdout).not.toContain('passed');
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'R78: %s while training ends it, long before it would be done, and leaves no half file',
    async (signal) => {
      if (process.platform === 'win32') return;
      const child = spawn(
        process.execPath,
        [resolve('dist/cli/index.js'), '--trees', '10000', '--folds', '20'],
        { cwd, stdio: ['ignore', 'ignore', 'pipe'] },
      );
      await new Promise((done) => child.stderr.once('data', done));
      child.kill(signal);
      const ended = await new Promise((done) => {
        child.once('close', (_, name) => {
          done(name);
        });
      });
      expect(ended).toBe(signal);
      expect(await readdir(cwd)).not.toContain('model.json');
    },
  );

  it.each([
    // The archive and the page, at the same time.
    ['upload', `${ARTIFACT_SERVICE}/CreateArtifact`, 2],
    ['comment', COMMENTS, 1],
  ])('R78: SIGINT during the %s ends it without waiting for the reply', async (_, path, most) => {
    if (process.platform === 'win32') return;
    const scenario = await openPullRequest();
    try {
      let calls = 0;
      let interrupt = (): void => undefined;
      scenario.github.on('*', path, (call, proceed) => {
        calls++;
        interrupt();
        return hang(call, proceed);
      });
      const run = await scenario.pull(QUICK, {
        onSpawn: (child) => {
          interrupt = () => child.kill('SIGINT');
        },
      });
      expect(run.signal).toBe('SIGINT');
      // Whoever waits for the reply gives up after a while and asks again.
      expect(calls).toBeLessThanOrEqual(most);
    } finally {
      await scenario.close();
    }
  });

  it('runs from an archive of the repository, before anything is installed', async () => {
    const archive = execFileSync('git', ['archive', '--format=tar', 'HEAD'], {
      maxBuffer: 1 << 28,
    });
    execFileSync('tar', ['-x', '-f', '-', '-C', cwd], { input: archive });
    execFileSync('npm', ['start', '--silent'], { cwd, shell: process.platform === 'win32' });
    expect(await readdir(join(cwd, 'forest-gate-out'))).toContain('model.json');
  });
});
