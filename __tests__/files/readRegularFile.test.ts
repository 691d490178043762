import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { UserError } from '../../src/errors.js';
import { isInside, readRegularFile } from '../../src/files/readRegularFile.js';

const SECRET = 'a secret of the runner';
let top: string;
let workspace: string;

beforeEach(async () => {
  top = await realpath(await mkdtemp(join(tmpdir(), 'forest-gate-')));
  workspace = join(top, 'workspace');
  await mkdir(join(workspace, 'data'), { recursive: true });
  await writeFile(join(workspace, 'data', 'table.csv'), 'a,b\n1,x\n');
  await writeFile(join(top, 'secret.csv'), SECRET);
});
afterEach(() => rm(top, { recursive: true }));

function read(path: string, limit = 100): Promise<Uint8Array> {
  return readRegularFile(join(workspace, path), 'data', limit, workspace);
}

async function refusal(promise: Promise<unknown>): Promise<UserError> {
  const error: unknown = await promise.then(
    () => new Error('it was accepted'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof UserError)) throw new Error('not a UserError', { cause: error });
  expect(error.message).not.toContain(SECRET);
  expect(error.message).toContain('data: "');
  return error;
}

describe('readRegularFile', () => {
  it('reads a file of the workspace, also through a link within it', async () => {
    await symlink(join(workspace, 'data'), join(workspace, 'link'));
    for (const path of ['data/table.csv', 'link/table.csv']) {
      expect(Buffer.from(await read(path)).toString()).toBe('a,b\n1,x\n');
    }
  });

  it('R1: refuses a path that leads outside the workspace, and prints nothing of the target', async () => {
    expect((await refusal(read('../secret.csv'))).code).toBe('path-outside');
    const absolute = readRegularFile(join(top, 'secret.csv'), 'data', 100, workspace);
    expect((await refusal(absolute)).code).toBe('path-outside');
  });

  it('R1: refuses a link, and a link to a link, that leads outside', async () => {
    await symlink(join(top, 'secret.csv'), join(workspace, 'one.csv'));
    await symlink(join(workspace, 'one.csv'), join(workspace, 'two.csv'));
    await symlink(top, join(workspace, 'up'));
    for (const path of ['one.csv', 'two.csv', 'up/secret.csv']) {
      expect((await refusal(read(path))).code).toBe('path-outside');
    }
  });

  it('R2: refuses whatever is not a regular file', async () => {
    expect((await refusal(read('data'))).message).toContain('is a directory');
    if (process.platform === 'win32') return;
    execFileSync('mkfifo', [join(workspace, 'pipe')]);
    expect((await refusal(read('pipe'))).code).toBe('path-kind');
    const device = readRegularFile('/dev/zero', 'data', 100, null);
    expect((await refusal(device)).code).toBe('path-kind');
  });

  it('R2: reads up to the limit and not a byte more', async () => {
    const size = 'a,b\n1,x\n'.length;
    expect((await read('data/table.csv', size)).length).toBe(size);
    expect((await refusal(read('data/table.csv', size - 1))).code).toBe('file-size');
  });

  it('R2: counts what it reads, whatever size the file is said to have', async () => {
    if (process.platform !== 'linux') return;
    expect((await refusal(readRegularFile('/proc/self/maps', 'data', 10, null))).code).toBe(
      'file-size',
    );
  });

  it('says that a file does not exist, and what to check', async () => {
    const error = await refusal(read('data/tabel.csv'));
    expect(error.code).toBe('path-absent');
    expect(error.message).toMatch(/data\/tabel\.csv" does not exist\. Check the path/u);
    expect((await refusal(read('data/table.csv/x'))).code).toBe('path-absent');
  });

  it('says why the machine does not let it be read', async () => {
    const error = await refusal(read('x'.repeat(300)));
    expect(error.code).toBe('machine');
    expect(error.message).toContain('too long (ENAMETOOLONG). Choose a shorter one.');
  });

  it('says that links lead in a circle', async () => {
    await symlink(join(workspace, 'b'), join(workspace, 'a'));
    await symlink(join(workspace, 'a'), join(workspace, 'b'));
    expect((await refusal(read('a'))).message).toContain('leads in a circle');
  });
});

describe('isInside', () => {
  it.each([
    ['/a', '/a', true],
    ['/a', '/a/b', true],
    ['/a', '/a/..b', true],
    ['/a', '/ab', false],
    ['/a/b', '/a', false],
  ])('%s holds %s: %p', (directory, path, expected) => {
    expect(isInside(directory, path)).toBe(expected);
  });
});
