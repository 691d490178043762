import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { devNull, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { REPOSITORY, type State } from '../github/state.js';

/** Files by path. */
export type UserFiles = Readonly<Record<string, string>>;

/** A repository of somebody who uses this action, checked out where act runs. */
export interface UserRepository {
  readonly workspace: string;
  /** Commits files beside those that are there, lets GitHub know them, and gives back the commit. */
  commit(files: UserFiles): string;
  /** Commits files on a branch, and what GitHub makes by merging that; the merge is checked out. */
  propose(files: UserFiles): { base: string; head: string; merge: string };
  remove(): Promise<void>;
}

/** Makes a repository without commits on the suite's GitHub. */
export async function createUserRepository(state: State): Promise<UserRepository> {
  const folder = await mkdtemp(join(tmpdir(), 'forest-gate-user-'));
  const workspace = join(folder, 'flowers');
  mkdirSync(workspace);
  const tracked = new Map<string, Buffer>();
  const git = (...words: string[]): string =>
    execFileSync('git', ['-c', 'user.name=Mona', '-c', 'user.email=mona@example.com', ...words], {
      cwd: workspace,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: devNull },
    }).trim();
  const know = (parents: readonly string[]): string => {
    const sha = git('rev-parse', 'HEAD');
    state.addCommit({ sha, parents, files: new Map(tracked) });
    return sha;
  };
  git('init', '--quiet', '--initial-branch', REPOSITORY.defaultBranch);
  git('remote', 'add', 'origin', `https://github.com/${REPOSITORY.fullName}`);
  let tip: string[] = [];
  const commit = (files: UserFiles): string => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(workspace, path)), { recursive: true });
      writeFileSync(join(workspace, path), text);
      tracked.set(path, Buffer.from(text));
    }
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', '--message', 'Change');
    const sha = know(tip);
    tip = [sha];
    return sha;
  };
  return {
    workspace,
    commit: (files) => {
      const sha = commit(files);
      state.branches.set(REPOSITORY.defaultBranch, sha);
      return sha;
    },
    propose: (files) => {
      const [base = ''] = tip;
      const head = commit(files);
      git('checkout', '--quiet', '--detach', base);
      git('merge', '--quiet', '--no-ff', '--message', 'Merge', head);
      return { base, head, merge: know([base, head]) };
    },
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}
