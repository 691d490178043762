import type { Environment } from '../../files/environment.js';
import type { Git } from '../../git/git.js';
import { quote } from '../../text/quote.js';
import { CI_SYSTEMS, type CiSystem } from './ciSystems.js';

/** The base, or why there is none. */
export type CiBase =
  | { readonly commit: string; readonly reason: string }
  | { readonly commit: null; readonly reason: string };

/** What a new branch has as its commit before. */
const NONE = /^0+$/;

/**
 * Finds the base from what a CI system tells of its run: the commit it names, or the merge base
 * with the target branch of the pull request. On the branch that others are merged into it is the
 * commit before.
 */
export async function findCiBase(git: Git, env: Environment): Promise<CiBase> {
  const system = CI_SYSTEMS.find(({ isHere }) => isHere(env));
  if (system === undefined) {
    const names = CI_SYSTEMS.map(({ name }) => name);
    const reason = `No CI system is known here: auto knows ${names.join(', ')}. Name the revision.`;
    return { commit: null, reason };
  }
  const variable = system.commits.find((name) => isTold(env[name]));
  if (variable !== undefined) return resolveCommit(git, system, variable, env[variable] ?? '');
  const target = system.branches.find((name) => isTold(env[name]));
  const told = target === undefined ? null : plainBranch(env[target] ?? '');
  const branch = told ?? (await git.findDefaultBranch());
  const head = await git.resolveRevision('HEAD');
  const tip = branch === null ? null : await resolveBranch(git, branch);
  const from = told === null ? system.name : `${target ?? ''} of ${system.name}`;
  if (branch === null || head === null || tip === null) {
    return absent(`the branch ${quote(branch ?? '')}`, from, system);
  }
  if (told === null && tip === head) {
    const before = await git.resolveRevision('HEAD^1');
    return before === null
      ? absent('the commit before', from, system)
      : { commit: before, reason: `The commit before, on ${branch} (${from}).` };
  }
  const base = await git.findMergeBase(head, tip);
  return base === null
    ? absent(`the commit that this branch left ${quote(branch)} at`, from, system)
    : { commit: base, reason: `Where this branch left ${branch} (${from}).` };
}

async function resolveCommit(
  git: Git,
  system: CiSystem,
  variable: string,
  sha: string,
): Promise<CiBase> {
  const from = `${variable} of ${system.name}`;
  // Only a commit's name: what a variable holds is not to be read as another kind of revision.
  const commit = /^[0-9a-f]{7,64}$/i.test(sha) ? await git.resolveRevision(sha) : null;
  return commit === null
    ? absent(`the commit ${quote(sha)}`, from, system)
    : { commit, reason: `Given by ${from}.` };
}

function absent(what: string, from: string, { cure }: CiSystem): CiBase {
  return { commit: null, reason: `The clone lacks ${what} (${from}). ${cure}` };
}

async function resolveBranch(git: Git, branch: string): Promise<string | null> {
  const remote = await git.resolveRevision(`refs/remotes/origin/${branch}`);
  return remote ?? git.resolveRevision(`refs/heads/${branch}`);
}

/** Azure Pipelines writes `refs/heads/main`. */
function plainBranch(name: string): string {
  return name.replace(/^refs\/heads\//, '');
}

function isTold(value: string | undefined): value is string {
  return value !== undefined && value !== '' && !NONE.test(value);
}
