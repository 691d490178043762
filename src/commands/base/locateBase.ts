import type { Environment } from '../../files/environment.js';
import type { BaseAccess, ResultStore } from '../../baseline/baseline.js';
import { UserError } from '../../errors.js';
import { findSince } from '../../git/findSince.js';
import type { Git } from '../../git/git.js';
import { createClient } from '../../github/api/client.js';
import { createFetchTransport } from '../../github/api/fetchTransport.js';
import { readJobPlace } from '../../gitlab/jobPlace.js';
import { openJobArtifacts } from '../../gitlab/openJobArtifacts.js';
import { AUTO } from './auto.js';
import { findCiBase } from './findCiBase.js';
import { pathInProject } from './pathInProject.js';
import { openStoredBase } from './storedBase.js';

/** What a run on a terminal is to be compared with. */
export interface BaseRequest {
  /** As git names it, or `auto`; `null` for none. */
  readonly revision: string | null;
  /** Where the base's result document is; `null` for nowhere. */
  readonly metrics: string | null;
  /** Whether what is named may be absent. */
  readonly isOptional: boolean;
}

/** The gate that is to be compared, by what its earlier runs are found. */
export interface GateToCompare {
  readonly name: string;
  /** Where it writes its files. */
  readonly directory: string;
}

/**
 * The base as a command line names it. Where the CI system is to find it, it is also asked for the
 * artifact that the base's own job left.
 *
 * @throws UserError for one that is not there and not optional
 */
export async function locateBase(
  git: Git,
  { revision, metrics, isOptional }: BaseRequest,
  env: Environment,
  gate: GateToCompare,
): Promise<BaseAccess> {
  const stored = metrics === null ? null : await openStoredBase(metrics, isOptional);
  const located = await locateCommit(git, revision, isOptional, env);
  const store = stored ?? (revision === AUTO ? openCiStore(git, located.commit, env, gate) : null);
  return {
    ...located,
    store,
    workflow: null,
    findCommit: (since, now) => findSince(git, since, located.commit, now),
    readFile: (commit, path) => git.readFileAtCommit(commit, path),
  };
}

/** Where earlier runs of a gate are kept by the CI system; `null` for nowhere. */
function openCiStore(
  git: Git,
  base: string | null,
  env: Environment,
  { name, directory }: GateToCompare,
): ResultStore | null {
  const workspace = process.cwd();
  const folder = pathInProject(
    [env['CI_PROJECT_DIR'] || workspace, workspace],
    workspace,
    directory,
  );
  const place = folder === null ? null : readJobPlace(env, folder);
  if (place === null) return null;
  const client = createClient(createFetchTransport(place.credentials, place.apiUrl), {
    say: (text) => process.stderr.write(`${text}\n`),
  });
  return openJobArtifacts(client, place, name, base, git);
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
