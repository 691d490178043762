import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openOutputDirectory } from '../../src/files/outputDirectory.js';

let top: string;
let workspace: string;

beforeEach(async () => {
  top = await realpath(await mkdtemp(join(tmpdir(), 'forest-gate-')));
  workspace = join(top, 'workspace');
  await mkdir(workspace);
});
afterEach(() => rm(top, { recursive: true }));

describe('openOutputDirectory', () => {
  it('makes the directory and writes files whole', async () => {
    const output = await openOutputDirectory(join(workspace, 'a', 'b'), [workspace]);
    const path = await output.write('x.json', ['{', '}\n']);
    expect(path).toBe(join(workspace, 'a', 'b', 'x.json'));
    expect(await readFile(path, 'utf8')).toBe('{}\n');
    await output.write('x.json', ['again']);
    expect(await readFile(path, 'utf8')).toBe('again');
  });

  it('R67: leaves the old file and nothing else when writing fails half way', async () => {
    const output = await openOutputDirectory(workspace, [workspace]);
    await output.write('x.json', ['old']);
    function* failing(): Generator<string> {
      yield 'new';
      throw new Error('no more');
    }
    await expect(output.write('x.json', failing())).rejects.toThrow('no more');
    expect(await readFile(join(workspace, 'x.json'), 'utf8')).toBe('old');
    expect(await readdir(workspace)).toEqual(['x.json']);
  });

  it('R101: lets files appear together, and can read what is to appear', async () => {
    const output = await openOutputDirectory(workspace, [workspace]);
    await output.write('a', ['old']);
    await output.write('gone', ['old']);
    const done = await output.together(async (later) => {
      await later.write('a', ['first']);
      await later.write('a', ['new']);
      await later.write('b', ['new']);
      await later.remove('gone');
      expect(Buffer.concat([...later.pieces('a')].map((piece) => Buffer.from(piece)))).toEqual(
        Buffer.from('new'),
      );
      expect(await readFile(join(workspace, 'a'), 'utf8')).toBe('old');
      return 'done';
    });
    expect(done).toBe('done');
    expect((await readdir(workspace)).sort()).toEqual(['a', 'b']);
    expect(await readFile(join(workspace, 'a'), 'utf8')).toBe('new');
    expect(process.listenerCount('SIGINT')).toBe(0);
  });

  it('R101: leaves all files as they were when one cannot be made, or cannot take its name', async () => {
    const output = await openOutputDirectory(workspace, [workspace]);
    await output.write('a', ['old']);
    await output.write('gone', ['old']);
    const change = async (later: typeof output): Promise<void> => {
      await later.remove('gone');
      await later.write('a', ['new']);
      await later.write('b', ['new']);
    };
    const failing = output.together(async (later) => {
      await change(later);
      throw new Error('no more');
    });
    await expect(failing).rejects.toThrow('no more');
    const taken = output.together(async (later) => {
      await change(later);
      await later.write('taken', ['new']);
      await mkdir(join(workspace, 'taken'));
    });
    await expect(taken).rejects.toMatchObject({ code: 'machine' });
    expect((await readdir(workspace)).sort()).toEqual(['a', 'gone', 'taken']);
    expect(await readFile(join(workspace, 'a'), 'utf8')).toBe('old');
    expect(await readFile(join(workspace, 'gone'), 'utf8')).toBe('old');
  });

  it('R3: refuses a directory that is or passes through a link, or leads outside', async () => {
    const outside = join(top, 'outside');
    await mkdir(outside);
    await symlink(outside, join(workspace, 'link'));
    for (const path of ['link', 'link/deeper', '../outside']) {
      await expect(openOutputDirectory(join(workspace, path), [workspace])).rejects.toMatchObject({
        code: 'output-directory',
      });
    }
    expect(await readdir(outside)).toEqual([]);
  });

  it('R3: refuses to write to a file that is a link, and the target stays as it was', async () => {
    const target = join(top, 'target');
    await writeFile(target, 'kept');
    await symlink(target, join(workspace, 'model.json'));
    await mkdir(join(workspace, 'metrics.json'));
    const output = await openOutputDirectory(workspace, [workspace]);
    for (const name of ['model.json', 'metrics.json']) {
      await expect(output.write(name, ['new'])).rejects.toMatchObject({ code: 'output-file' });
    }
    expect(await readFile(target, 'utf8')).toBe('kept');
  });

  it('accepts a root that is reached through a link of the machine itself', async () => {
    await symlink(workspace, join(top, 'alias'));
    const output = await openOutputDirectory(join(top, 'alias', 'out'), [join(top, 'alias')]);
    await output.write('x', ['1']);
    expect(await readFile(join(workspace, 'out', 'x'), 'utf8')).toBe('1');
  });

  it('says when the directory cannot be made', async () => {
    await writeFile(join(workspace, 'taken'), '');
    for (const place of ['taken', 'taken/x', 'taken/x/y']) {
      const output = await openOutputDirectory(join(workspace, place), null);
      await expect(output.write('y', [''])).rejects.toThrow('a part of the path is a file');
    }
  });

  it.each(['.git', '.git/hooks', 'a/.github', '.GITHUB', '.git./x', 'a/../.git'])(
    'refuses %s, with and without roots',
    async (place) => {
      const before = process.cwd();
      process.chdir(workspace);
      try {
        for (const roots of [[workspace], null]) {
          await expect(openOutputDirectory(place, roots)).rejects.toMatchObject({
            code: 'output-directory',
          });
        }
        await mkdir('.git');
        await symlink('.git', 'link');
        await expect(openOutputDirectory('link/x', null)).rejects.toThrow('is in .git');
      } finally {
        process.chdir(before);
      }
    },
  );

  it('takes a clone that itself lies in a folder called .github', async () => {
    const clone = join(top, '.github');
    await mkdir(clone);
    const before = process.cwd();
    process.chdir(clone);
    try {
      for (const place of ['out', '.gitlab', 'x.git', join(clone, 'y')]) {
        const output = await openOutputDirectory(place, [clone]);
        await output.write('x', ['1']);
      }
      await expect(openOutputDirectory('.github', [clone])).rejects.toThrow('is in .github');
    } finally {
      process.chdir(before);
    }
  });
});
