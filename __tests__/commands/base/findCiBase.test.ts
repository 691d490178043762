import { describe, expect, it } from '@jest/globals';
import { findCiBase } from '../../../src/commands/base/findCiBase.js';
import { CI_SYSTEMS } from '../../../src/commands/base/ciSystems.js';
import type { Git } from '../../../src/git/git.js';

const [MAIN, HEAD, BEFORE, FORK] = ['a', 'b', 'c', 'd'].map((digit) => digit.repeat(40)) as [
  string,
  string,
  string,
  string,
];

/** A clone on a branch that left main at FORK, unless told otherwise. */
function clone(commits: Record<string, string> = {}, mergeBase: string | null = FORK): Git {
  const known = new Map(
    Object.entries({ HEAD, 'HEAD^1': BEFORE, 'refs/remotes/origin/main': MAIN, ...commits }),
  );
  return {
    resolveRevision: (name) => Promise.resolve(known.get(name) ?? null),
    findMergeBase: () => Promise.resolve(mergeBase),
    findCommitBefore: () => Promise.resolve(null),
    findDefaultBranch: () => Promise.resolve('main'),
    readCommitTime: () => Promise.resolve(null),
    readCommitParents: () => Promise.resolve(null),
    readFileAtCommit: () => Promise.resolve({ state: 'absent' }),
  };
}

/** A pull request to main in each system, by the variables it documents. */
const PULL_REQUESTS: readonly (readonly [system: string, env: Record<string, string>])[] = [
  ['GitLab CI', { GITLAB_CI: 'true', CI_MERGE_REQUEST_DIFF_BASE_SHA: FORK }],
  ['Jenkins', { JENKINS_URL: 'http://ci', CHANGE_TARGET: 'main' }],
  ['Jenkins', { JENKINS_URL: 'http://ci', ghprbTargetBranch: 'main' }],
  ['Jenkins', { JENKINS_URL: 'http://ci', gitlabTargetBranch: 'main' }],
  [
    'Bitbucket Pipelines',
    { BITBUCKET_BUILD_NUMBER: '7', BITBUCKET_PR_DESTINATION_COMMIT: FORK.slice(0, 12) },
  ],
  ['Azure Pipelines', { TF_BUILD: 'True', SYSTEM_PULLREQUEST_TARGETBRANCH: 'refs/heads/main' }],
  ['CircleCI', { CIRCLECI: 'true' }],
  ['Buildkite', { BUILDKITE: 'true', BUILDKITE_PULL_REQUEST_BASE_BRANCH: 'main' }],
  [
    'Gitea or Forgejo Actions',
    { GITHUB_ACTIONS: 'true', GITEA_ACTIONS: 'true', GITHUB_BASE_REF: 'main' },
  ],
  ['GitHub Actions', { GITHUB_ACTIONS: 'true', GITHUB_BASE_REF: 'main' }],
];

describe('findCiBase', () => {
  it.each(PULL_REQUESTS)('%s: finds the base of a pull request', async (system, env) => {
    const git = clone({ [FORK]: FORK, [FORK.slice(0, 12)]: FORK });
    const base = await findCiBase(git, env);
    expect(base.commit).toBe(FORK);
    expect(base.reason).toContain(system);
  });

  it.each(PULL_REQUESTS)('%s: says what cures a clone that lacks it', async (system, env) => {
    const cure = CI_SYSTEMS.find(({ name }) => name === system)?.cure ?? '';
    const base = await findCiBase(clone({}, null), env);
    expect(base.commit).toBeNull();
    expect(base.reason).toMatch(/^The clone lacks the commit /);
    expect(
      base.reason.endsWith(` (${base.reason.split(' (')[1]?.split(')')[0] ?? ''}). ${cure}`),
    ).toBe(true);
  });

  it('takes the commit before on the branch that others are merged into', async () => {
    const onMain = clone({ 'refs/remotes/origin/main': HEAD });
    expect(await findCiBase(onMain, { CIRCLECI: 'true' })).toEqual({
      commit: BEFORE,
      reason: 'The commit before, on main (CircleCI).',
    });
    const pushed = { GITLAB_CI: 'true', CI_COMMIT_BEFORE_SHA: BEFORE };
    expect((await findCiBase(clone({ [BEFORE]: BEFORE }), pushed)).commit).toBe(BEFORE);
  });

  it('takes a new branch, whose commit before is all zeros, by where it left', async () => {
    const fresh = { GITLAB_CI: 'true', CI_COMMIT_BEFORE_SHA: '0'.repeat(40) };
    expect((await findCiBase(clone(), fresh)).commit).toBe(FORK);
  });

  it('reads nothing but the name of a commit from a variable that has one', async () => {
    const env = { GITLAB_CI: 'true', CI_MERGE_REQUEST_DIFF_BASE_SHA: 'HEAD' };
    expect((await findCiBase(clone(), env)).commit).toBeNull();
  });

  it('knows no base where it knows no CI system', async () => {
    expect((await findCiBase(clone(), {})).reason).toContain('No CI system is known here');
  });
});
