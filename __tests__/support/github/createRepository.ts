import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { devNull, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Commit } from './state.js';

/** Content by path. */
export type Files = Readonly<Record<string, string | Buffer>>;

/** What the workspace has of the history: the tested commit only, all of it, or no git at all. */
export type Checkout = 'shallow' | 'full' | 'files';

const run = promisify(execFile);
const ENVIRONMENT = {
  PATH: process.env['PATH'],
  SystemRoot: process.env['SystemRoot'],
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: devNull,
  GIT_AUTHOR_NAME: 'Mona',
  GIT_AUTHOR_EMAIL: 'mona@example.com',
  GIT_AUTHOR_DATE: '2026-01-05T12:00:00Z',
  GIT_COMMITTER_NAME: 'Mona',
  GIT_COMMITTER_EMAIL: 'mona@example.com',
  GIT_COMMITTER_DATE: '2026-01-05T12:00:00Z',
};

async function git(directory: string, ...words: string[]): Promise<string> {
  const { stdout } = await run('git', words, { cwd: directory, env: ENVIRONMENT });
  return stdout.trim();
}

async function writeFiles(directory: string, files: Files): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), content);
  }
}

/** A temporary git repository whose commits are made of whole sets of files. */
export class Repository {
  readonly #directory: string;
  #workspaces = 0;

  constructor(directory: string) {
    this.#directory = directory;
  }

  get #origin(): string {
    return join(this.#directory, 'origin');
  }

  /** Makes a commit that holds exactly `files`. The first parent is the base. */
  async commit(files: Files, parents: readonly Commit[] = []): Promise<Commit> {
    const tree = join(this.#directory, 'tree');
    await rm(tree, { recursive: true, force: true });
    await mkdir(tree, { recursive: true });
    await writeFiles(tree, files);
    const at = ['-c', 'core.autocrlf=false', `--git-dir=${join(this.#origin, '.git')}`];
    await git(tree, ...at, '--work-tree=.', 'add', '--all', '--force');
    const treeSha = await git(tree, ...at, 'write-tree');
    const words = parents.flatMap(({ sha }) => ['-p', sha]);
    const sha = await git(tree, ...at, 'commit-tree', treeSha, '-m', 'Change', ...words);
    return {
      sha,
      parents: parents.map((parent) => parent.sha),
      files: new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])),
    };
  }

  /**
   * A new workspace with the commit checked out, as actions/checkout leaves it: detached, its
   * remote out of reach.
   */
  async checkOut(commit: Commit, checkout: Checkout = 'shallow'): Promise<string> {
    const workspace = join(this.#directory, `workspace-${++this.#workspaces}`);
    await mkdir(workspace);
    if (checkout === 'files') {
      await writeFiles(workspace, Object.fromEntries(commit.files));
      return workspace;
    }
    await git(this.#origin, 'update-ref', 'refs/heads/tested', commit.sha);
    await git(workspace, 'init', '--quiet');
    await git(workspace, 'config', 'core.autocrlf', 'false');
    const depth = checkout === 'shallow' ? ['--depth=1'] : [];
    await git(workspace, 'fetch', '--quiet', ...depth, pathToFileURL(this.#origin).href, 'tested');
    await git(workspace, 'checkout', '--quiet', '--detach', 'FETCH_HEAD');
    await git(workspace, 'remote', 'add', 'origin', 'https://github.invalid/octo-org/flowers');
    return workspace;
  }

  async remove(): Promise<void> {
    await rm(this.#directory, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** An empty repository in a temporary directory. The caller removes it. */
export async function createRepository(): Promise<Repository> {
  const directory = await mkdtemp(join(tmpdir(), 'forest-gate-repository-'));
  await mkdir(join(directory, 'origin'));
  await git(join(directory, 'origin'), 'init', '--quiet');
  return new Repository(directory);
}

/** The commits of a pull request: the base's tip, the head that left from it, and their merge. */
export interface PullRequestCommits {
  readonly base: Commit;
  readonly head: Commit;
  readonly merge: Commit;
}

/** @param head what the pull request has after the merge, all files */
export async function commitPullRequest(
  repository: Repository,
  base: Files,
  head: Files,
): Promise<PullRequestCommits> {
  const baseCommit = await repository.commit(base);
  const headCommit = await repository.commit(head, [baseCommit]);
  const merge = await repository.commit(head, [baseCommit, headCommit]);
  return { base: baseCommit, head: headCommit, merge };
}
