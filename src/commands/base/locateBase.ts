import type { Environment } from '../../files/environment.js';
import type { BaseAccess } from '../../baseline/baseline.js';
import { UserError } from '../../errors.js';
import { findSince } from '../../git/findSince.js';
import type { Git } from '../../git/git.js';
import { findCiBase } from './findCiBase.js';
import { openStoredBase } from './storedBase.js';

/** The revision that stands for what the CI system tells. */
export const AUTO = 'auto';

/** What a run on a terminal is to be compared with. */
export interface BaseRequest {
  /** As git names it, or `auto`; `null` for none. */
  readonly revision: string | null;
  /** Where the base's result document is; `null` for nowhere. */
  readonly metrics: string | null;
  /** Whether what is named may be absent. */
  readonly isOptional: boolean;
}

/**
 * The base as a command line names it.
 * @throws UserError for one that is not there and not optional
 */
export async function locateBase(
  git: Git,
  { revision, metrics, isOptional }: BaseRequest,
  env: Environment,
): Promise<BaseAccess> {
  const store = metrics === null ? null : await openStoredBase(metrics, isOptional);
  const located = await locateCommit(git, revision, isOptional, env);
  return {
    ...located,
    store,
    workflow: null,
    findCommit: (since, now) => findSince(git, since, located.commit, now),
    readFile: (commit, path) => git.readFileAtCommit(commit, path),
  };
}

async function locateCommit(
  git: Git,
  revision: string | null,
  isOptional: boolean,
  env: Environment,
): Promise<Pick<BaseAccess, 'commit' | 'reason'>> {
  if (revision === null) return { commit: null, reason: 'No git revision was named.' };
  const found = revision === AUTO ? await findCiBase(git, env) : await resolve(git, revision);
  if (found.commit !== null || isOptional) return found;
  throw new UserError('baseline-commit', `baseline-commit: ${found.reason}`);
}

async function resolve(git: Git, revision: string): Promise<Pick<BaseAccess, 'commit' | 'reason'>> {
  const commit = await git.resolveRevision(revision);
  const reason =
    commit === null
      ? `git finds no commit "${revision}" here. ` +
        'Give a branch, a tag or a commit of this repository, and fetch it first.'
      : `Given as ${revision}.`;
  return { commit, reason };
}
