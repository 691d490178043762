import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { MAX_FILE_BYTES, foundFile } from '../../src/git/fileAtCommit.js';
import { findGit } from '../../src/git/findGit.js';
import { openGit } from '../../src/git/git.js';

const folder = mkdtempSync(path.join(tmpdir(), 'forest-gate-git-'));
const origin = path.join(folder, 'origin');
const shallow = path.join(folder, 'shallow');

function git(cwd: string, args: readonly string[], input = ''): string {
  return execFileSync('git', ['-c', 'user.name=n', '-c', 'user.email=n@example.com', ...args], {
    cwd,
    encoding: 'utf8',
    input,
    stdio: ['pipe', 'pipe', 'ignore'],
  }).trim();
}

/** Adds files without a file system, so that their names and line ends are the same everywhere. */
function commit(
  parents: readonly string[],
  files: Record<string, string>,
  mode = '100644',
): string {
  git(origin, ['read-tree', ...(parents[0] === undefined ? ['--empty'] : [parents[0]])]);
  for (const [name, text] of Object.entries(files)) {
    const blob = git(origin, ['hash-object', '-w', '--stdin'], text);
    git(origin, ['update-index', '--add', '--cacheinfo', `${mode},${blob},${name}`]);
  }
  const tree = git(origin, ['write-tree']);
  return git(origin, ['commit-tree', ...parents.flatMap((parent) => ['-p', parent]), tree], 'x');
}

let first: string;
let side: string;
let main: string;
let merge: string;

beforeAll(() => {
  mkdirSync(path.join(origin, 'data'), { recursive: true });
  git(origin, ['init', '-q', '-b', 'main']);
  const root = commit([], { 'link.csv': 'data/iris.csv' }, '120000');
  first = commit([root], { 'data/iris.csv': 'a,b\n1,2\n', 'data/*.csv': 'star\n', '-x': 'dash\n' });
  side = commit([first], { 'data/iris.csv': 'a,b\n3,4\n' });
  main = commit([first], {
    'data/ÿ.bin': '\0\r\n',
    'pointer.csv': 'version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 9\n',
  });
  merge = commit([main, side], { 'data/iris.csv': 'a,b\n3,4\n' });
  git(origin, ['update-ref', 'refs/heads/main', merge]);
  git(folder, ['clone', '-q', '--no-checkout', '--depth=1', pathToFileURL(origin).href, 'shallow']);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function textOf(file: Awaited<ReturnType<ReturnType<typeof openGit>['readFileAtCommit']>>): string {
  return file.state === 'found' ? Buffer.from(file.bytes).toString('utf8') : file.state;
}

describe('resolveRevision', () => {
  it('gives the commit that a revision names', async () => {
    const clone = openGit(origin);
    expect(await clone.resolveRevision('main^1')).toBe(main);
    expect(await clone.resolveRevision(side.slice(0, 10))).toBe(side);
  });

  it('gives nothing for what is no revision, and takes no options', async () => {
    const clone = openGit(origin);
    for (const revision of ['nowhere', '', '--all', '--git-dir', '-h', 'HEAD:data', 'main..side']) {
      expect(await clone.resolveRevision(revision)).toBeNull();
    }
  });
});

describe('findCommitBefore', () => {
  const later = new Date('2100-01-01T00:00:00Z');
  const earlier = new Date('1752-01-01T00:00:00Z');

  it('is the newest one of the first-parent line that is old enough', async () => {
    expect(await openGit(origin).findCommitBefore(merge, later)).toBe(merge);
    expect(await openGit(origin).findCommitBefore(merge, earlier)).toBeNull();
  });

  it('is not known where the history is cut off before, or for what is no revision', async () => {
    expect(await openGit(shallow).findCommitBefore(merge, earlier)).toBeUndefined();
    expect(await openGit(origin).findCommitBefore('--all', later)).toBeUndefined();
  });
});

describe('findMergeBase', () => {
  it('is where two commits parted', async () => {
    const clone = openGit(origin);
    expect(await clone.findMergeBase(main, side)).toBe(first);
    expect(await clone.findMergeBase(merge, side)).toBe(side);
  });

  it('is not known where the history is cut off, or not at all', async () => {
    expect(await openGit(shallow).findMergeBase(merge, merge)).toBeNull();
    expect(await openGit(origin).findMergeBase(main, 'a'.repeat(40))).toBeNull();
    expect(await openGit(origin).findMergeBase(main, '--all')).toBeNull();
    expect(await openGit(origin, null).findMergeBase(main, side)).toBeNull();
  });
});

describe('readCommitParents', () => {
  it('knows the parents of a merge, the base first', async () => {
    expect(await openGit(origin).readCommitParents(merge)).toEqual([main, side]);
    expect(await openGit(origin).readCommitParents(side)).toEqual([first]);
  });

  it('knows them in a clone of depth 1 too', async () => {
    expect(await openGit(shallow).readCommitParents(merge)).toEqual([main, side]);
    expect(await openGit(shallow).readCommitParents(main)).toBeNull();
  });

  it('R7: takes nothing but a commit', async () => {
    expect(await openGit(origin).readCommitParents('HEAD')).toBeNull();
    expect(await openGit(origin).readCommitParents('--help')).toBeNull();
  });
});

describe('readFileAtCommit', () => {
  it('reads the bytes as the commit has them', async () => {
    const clone = openGit(origin);
    expect(textOf(await clone.readFileAtCommit(first, 'data/iris.csv'))).toBe('a,b\n1,2\n');
    expect(textOf(await clone.readFileAtCommit(merge, 'data/iris.csv'))).toBe('a,b\n3,4\n');
    expect(textOf(await clone.readFileAtCommit(merge, 'data/ÿ.bin'))).toBe('\0\r\n');
  });

  it('R16: reads a file of exactly the most bytes, and names the limit for one more', async () => {
    const read = (most: number) =>
      openGit(origin, undefined, most).readFileAtCommit(first, 'data/iris.csv');
    const { length } = 'a,b\n1,2\n';
    expect(textOf(await read(length))).toBe('a,b\n1,2\n');
    expect(await read(length - 1)).toEqual({
      state: 'unavailable',
      reason: `The file is larger than ${length - 1} bytes.`,
    });
  });

  it('takes a path relative to the folder', async () => {
    const clone = openGit(path.join(origin, 'data'));
    expect(textOf(await clone.readFileAtCommit(first, 'iris.csv'))).toBe('a,b\n1,2\n');
  });

  it('R7: takes a path by the letter', async () => {
    const clone = openGit(origin);
    expect(textOf(await clone.readFileAtCommit(first, 'data/*.csv'))).toBe('star\n');
    expect(textOf(await clone.readFileAtCommit(first, '-x'))).toBe('dash\n');
    expect(textOf(await clone.readFileAtCommit(first, 'data/i*.csv'))).toBe('absent');
    expect(textOf(await clone.readFileAtCommit(first, ':(top)data/iris.csv'))).toBe('absent');
    expect(textOf(await clone.readFileAtCommit(first, '$(id)'))).toBe('absent');
  });

  it('R37: a file that the commit does not have is absent', async () => {
    expect(await openGit(origin).readFileAtCommit(first, 'data/none.csv')).toEqual({
      state: 'absent',
    });
    expect(await openGit(origin).readFileAtCommit(first, 'data/ÿ.bin')).toEqual({
      state: 'absent',
    });
  });

  it('R38: a commit that is not here is unavailable, which is not absent', async () => {
    const reason = 'The commit is not in the local clone.';
    for (const commit of [main, 'f'.repeat(40), 'HEAD', '']) {
      expect(await openGit(shallow).readFileAtCommit(commit, 'data/iris.csv')).toEqual({
        state: 'unavailable',
        reason,
      });
    }
  });

  it('says when there is a folder or a link in its place, or a pointer of Git LFS', async () => {
    const clone = openGit(origin);
    for (const name of ['data', 'link.csv']) {
      const file = await clone.readFileAtCommit(main, name);
      expect(file.state === 'unavailable' && file.reason).toContain('not a regular file');
    }
    const pointer = await clone.readFileAtCommit(main, 'pointer.csv');
    expect(pointer.state === 'unavailable' && pointer.reason).toContain('Git LFS');
  });

  it('R78: without git, or outside a clone, everything is unavailable and nothing throws', async () => {
    for (const none of [
      openGit(origin, null),
      openGit(origin, path.join(folder, 'no-git')),
      openGit(path.join(folder, 'missing')),
      openGit('/'),
    ]) {
      expect(await none.resolveRevision('HEAD')).toBeNull();
      expect(await none.readCommitParents(merge)).toBeNull();
      expect(textOf(await none.readFileAtCommit(merge, 'data/iris.csv'))).toBe('unavailable');
    }
  });

  it('reads a clone that belongs to someone else, as one in a container does', async () => {
    const foreign = {
      GIT_TEST_ASSUME_DIFFERENT_OWNER: '1',
      GIT_CONFIG_GLOBAL: '',
      GIT_CONFIG_NOSYSTEM: '1',
    };
    const env = { ...process.env, ...foreign };
    expect(() =>
      execFileSync('git', ['rev-parse', 'main'], { cwd: origin, env, stdio: 'ignore' }),
    ).toThrow();
    Object.assign(process.env, foreign);
    try {
      expect(await openGit(origin).resolveRevision('main')).toBe(merge);
    } finally {
      for (const name of Object.keys(foreign)) Reflect.deleteProperty(process.env, name);
    }
  });

  it('runs nothing that the repository configures', async () => {
    const trap = path.join(folder, 'trap');
    writeFileSync(trap, '#!/bin/sh\ntouch "$0.sprung"\n', { mode: 0o755 });
    git(origin, ['config', 'core.fsmonitor', trap]);
    git(origin, ['config', 'core.pager', trap]);
    const clone = openGit(origin);
    expect(textOf(await clone.readFileAtCommit(merge, 'data/iris.csv'))).toBe('a,b\n3,4\n');
    expect(existsSync(`${trap}.sprung`)).toBe(false);
  });
});

describe('foundFile', () => {
  it('takes a file that only begins like a pointer', () => {
    expect(foundFile(Buffer.from('version')).state).toBe('found');
    expect(foundFile(new Uint8Array()).state).toBe('found');
    expect(MAX_FILE_BYTES).toBe(268_435_456);
  });
});

describe('findGit', () => {
  it('leaves the search to the system where the current folder is not searched', () => {
    expect(findGit('linux')).toBe('git');
  });

  it('R7: never starts a git.exe of the current folder on Windows', () => {
    const tools = path.join(folder, 'tools');
    mkdirSync(tools);
    writeFileSync(path.join(tools, 'git.exe'), '');
    expect(findGit('win32', ['.', '', 'relative', tools].join(path.delimiter))).toBe(
      path.join(tools, 'git.exe'),
    );
    expect(findGit('win32', ['.', folder].join(path.delimiter))).toBeNull();
  });
});
