import { constants } from 'node:buffer';
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { mount, mountDisk, ORDINARY_USER } from '../support/machine.js';
import { type CommandResult, runCommand } from '../support/runCommand.js';
import { IRIS, openPullRequest, QUICK } from '../support/scenario.js';

jest.setTimeout(120_000);

const GATE = ['gate', '--data', 'iris.csv', '--trees', '10', '--output-directory', 'out'];
const PREDICT = ['predict', '--model', 'model.json', '--data', 'iris.csv', '--output', 'out/p.csv'];

let cwd: string;
let out: string;
let undo: (() => void)[];
beforeEach(async () => {
  cwd = await realpath(await mkdtemp(join(tmpdir(), 'forest-gate-machine-')));
  await chmod(cwd, 0o755);
  await writeFile(join(cwd, 'iris.csv'), IRIS);
  out = join(cwd, 'out');
  await mkdir(out);
  undo = [];
});
afterEach(async () => {
  for (const step of undo.reverse()) step();
  await rm(cwd, { recursive: true, force: true, maxRetries: 5 });
});

/** Whether it could be mounted; the test has nothing to say where it could not. */
function keep(unmount: (() => void) | null): boolean {
  if (unmount !== null) undo.push(unmount);
  return unmount !== null;
}

async function makeModel(): Promise<void> {
  await runCommand(['gate', '--data', 'iris.csv', '--trees', '10', '--output-directory', '.'], { cwd });
}

/** The user's to mend: one sentence that names the place, the reason and what to do. */
function expectAdvice({ exitCode, stdout, stderr }: CommandResult, ...parts: readonly string[]): void {
  const message = stderr.split('\n').find((line) => line.startsWith('forest-gate: ')) ?? '';
  for (const part of parts) expect(message).toContain(part);
  expect(message).toMatch(/\. [A-Z][^.]+\.$/);
  expect(stderr).not.toMatch(/defect|\n\s+at /);
  expect([exitCode, stdout]).toEqual([2, '']);
}

describe('a machine that refuses', () => {
  it('a full disk ends gate and predict with advice, and what was there stays whole', async () => {
    await makeModel();
    if (!keep(mountDisk(out, 16_384))) return;
    await writeFile(join(out, 'model.json'), 'old');
    await writeFile(join(out, 'p.csv'), 'old');
    await writeFile(join(out, 'filler'), 'x'.repeat(5_000));
    const trained = await runCommand(GATE, { cwd });
    expectAdvice(trained, 'output-directory: "out/model.json"', 'the disk is full (ENOSPC)');
    const data = IRIS + IRIS.slice(IRIS.indexOf('\n') + 1).repeat(20);
    await writeFile(join(cwd, 'iris.csv'), data);
    expectAdvice(await runCommand(PREDICT, { cwd }), 'output: "out/p.csv"', 'the disk is full');
    expect((await readdir(out)).sort()).toEqual(['filler', 'model.json', 'p.csv']);
    expect(await readFile(join(out, 'model.json'), 'utf8')).toBe('old');
    expect(await readFile(join(out, 'p.csv'), 'utf8')).toBe('old');
  });

  it('a read-only file system', async () => {
    await makeModel();
    if (!keep(mountDisk(out, 1_000_000))) return;
    await writeFile(join(out, 'model.json'), 'old');
    mount(out, ['-o', 'remount,ro']);
    expectAdvice(await runCommand(GATE, { cwd }), '"out/model.json"', 'read-only', 'EROFS');
    expectAdvice(await runCommand(PREDICT, { cwd }), 'output: "out/p.csv"', 'EROFS');
    const below = [...GATE.slice(0, -1), 'out/deeper'];
    expectAdvice(await runCommand(below, { cwd }), '"out/deeper" cannot be made', 'EROFS');
    expect(await readdir(out)).toEqual(['model.json']);
    expect(await readFile(join(out, 'model.json'), 'utf8')).toBe('old');
  });

  it('a folder of another user', async () => {
    if (process.platform === 'win32') return;
    await makeModel();
    await writeFile(join(out, 'model.json'), 'old');
    await chmod(out, 0o555);
    const user = ORDINARY_USER;
    expectAdvice(await runCommand(GATE, { cwd, user }), '"out/model.json"', 'EACCES');
    expectAdvice(await runCommand(PREDICT, { cwd, user }), '"out/p.csv"', 'no permission');
    await chmod(out, 0o755);
    expect(await readdir(out)).toEqual(['model.json']);
  });

  it('a file that something holds', async () => {
    await writeFile(join(out, 'model.json'), 'old');
    if (!keep(mount(join(out, 'model.json'), ['--bind', join(cwd, 'iris.csv')]))) return;
    expectAdvice(await runCommand(GATE, { cwd }), 'holds it open (EBUSY)');
    expect(await readdir(out)).toEqual(['model.json']);
    expect(await readFile(join(out, 'model.json'), 'utf8')).toBe(IRIS);
  });

  it('files that gate, predict and verify may not or cannot read', async () => {
    if (process.platform === 'win32') return;
    await makeModel();
    await writeFile(join(cwd, 'closed'), IRIS, { mode: 0 });
    const long = 'x'.repeat(300);
    for (const [path, reason] of [
      ['closed', 'no permission (EACCES)'],
      [long, 'too long (ENAMETOOLONG)'],
      ['missing', 'does not exist'],
      ['iris.csv/x', 'does not exist'],
      ['out', 'is a directory'],
    ] as const) {
      for (const [input, args] of [
        ['data', ['gate', '--data', path]],
        ['config', ['gate', '--config', path]],
        ['data', ['predict', '--model', 'model.json', '--data', path]],
        ['model', ['predict', '--model', path, '--data', 'iris.csv']],
        ['metrics', ['verify', '--metrics', path]],
        ['model', ['verify', '--model', path, '--data', 'iris.csv']],
        ['data', ['verify', '--model', 'model.json', '--data', path]],
      ] as const) {
        const run = await runCommand(args, { cwd, user: ORDINARY_USER });
        expectAdvice(run, `${input}: "${path}" `, reason);
      }
    }
  });

  it('R18: files beyond what a string can hold', async () => {
    await makeModel();
    await writeFile(join(cwd, 'long'), '');
    // Of nothing but holes, which takes no place.
    await truncate(join(cwd, 'long'), constants.MAX_STRING_LENGTH + 1);
    for (const [args, reason] of [
      [['gate', '--data', 'long'], 'data: "long" is larger than'],
      [['gate', '--config', 'long'], 'config: "long" is larger than'],
      [['predict', '--model', 'model.json', '--data', 'long'], 'data: "long" is larger than'],
      [['predict', '--model', 'long', '--data', 'iris.csv'], 'The model file cannot be used'],
      [['verify', '--metrics', 'long'], 'metrics: "long" is larger than'],
    ] as const) {
      const { exitCode, stderr } = await runCommand(args, { cwd });
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining(reason)]);
      expect(stderr).not.toMatch(/string|\n\s+at /);
    }
  });

  it.each([
    [`out/${'x'.repeat(300)}`, 'ENAMETOOLONG'],
    ['iris.csv', 'a part of the path is a file'],
    ['iris.csv/deeper', 'a part of the path is a file'],
    ['.git', 'is in .git'],
    ['out/.GitHub/workflows', 'is in .GitHub'],
  ])('an output directory at %s', async (place, reason) => {
    const gate = await runCommand([...GATE.slice(0, -1), place], { cwd });
    expectAdvice(gate, `output-directory: "${place}`, reason);
    await makeModel();
    const predict = await runCommand([...PREDICT.slice(0, -1), `${place}/p.csv`], { cwd });
    expectAdvice(predict, `output: "${place}`, reason);
    expect(await readFile(join(cwd, 'iris.csv'), 'utf8')).toBe(IRIS);
  });

  it('a full disk behind standard output is no verdict', async () => {
    if (process.platform !== 'linux') return;
    const stdout = '/dev/full';
    for (const args of [['--version'], GATE]) {
      expectAdvice(await runCommand(args, { cwd, stdout }), 'standard output', 'ENOSPC');
    }
  });
});

describe('a runner that refuses', () => {
  it('a full disk ends the action with one annotation', async () => {
    if (!keep(mountDisk(out, 16_384))) return;
    const scenario = await openPullRequest();
    try {
      const run = await scenario.pull(QUICK, { env: { RUNNER_TEMP: out } });
      expect([run.exitCode, run.annotations.map(({ name }) => name)]).toEqual([2, ['error']]);
      expect(run.annotations[0]?.message).toMatch(/output-directory: ".*" cannot be .*ENOSPC/);
      expect(run.stdout).not.toMatch(/defect|\n\s+at /);
    } finally {
      await scenario.close();
    }
  });

  it.each(['.git', '.github/workflows', './out/../.GIT/x'])(
    'output-directory %s is not written to',
    async (place) => {
      const scenario = await openPullRequest();
      try {
        const run = await scenario.pull({ ...QUICK, 'output-directory': place });
        expect(run.exitCode).toBe(2);
        expect(run.annotations[0]?.message).toMatch(/output-directory: ".*" is in \.git/i);
      } finally {
        await scenario.close();
      }
    },
  );
});
