import type { Environment } from '../../files/environment.js';

/** A CI system, by the variables that its documentation promises. */
export interface CiSystem {
  readonly name: string;
  /** Whether the command runs in it. */
  readonly isHere: (env: Environment) => boolean;
  /** Variables with the base commit itself, the best first. */
  readonly commits: readonly string[];
  /** Variables with the branch that a pull request is to be merged into, the best first. */
  readonly branches: readonly string[];
  /** What makes its clone hold the base. */
  readonly cure: string;
}

/**
 * The CI systems whose base can be found. Sources: GitLab "Predefined CI/CD variables reference";
 * Jenkins "Pipeline: Multibranch" and the Git plugin's "Environment variables"; Bitbucket
 * "Variables and secrets"; Azure Pipelines "Use predefined variables"; CircleCI "Project values
 * and variables"; Buildkite "Environment variables"; Gitea and Forgejo "Variables" of their actions.
 * env-ci 11.2 and ci-info 4.5 name the same variables where they have them, but neither a base
 * commit, nor the target branch on Bitbucket, nor what makes a clone deep enough.
 */
export const CI_SYSTEMS: readonly CiSystem[] = [
  {
    name: 'GitLab CI',
    isHere: (env) => isSet(env, 'GITLAB_CI'),
    commits: [
      'CI_MERGE_REQUEST_TARGET_BRANCH_SHA',
      'CI_MERGE_REQUEST_DIFF_BASE_SHA',
      'CI_COMMIT_BEFORE_SHA',
    ],
    branches: ['CI_MERGE_REQUEST_TARGET_BRANCH_NAME'],
    cure: 'Set the variable GIT_DEPTH to 0 in .gitlab-ci.yml.',
  },
  {
    name: 'Jenkins',
    isHere: (env) => isSet(env, 'JENKINS_URL'),
    // Of a pull request it is the one built before, not the base.
    commits: [],
    // The pull request builder of GitHub and the GitLab plugin tell it by names of their own.
    branches: ['CHANGE_TARGET', 'ghprbTargetBranch', 'gitlabTargetBranch'],
    cure: 'Check out without "Shallow clone" and let the refspec fetch the target branch (Advanced clone behaviours).',
  },
  {
    name: 'Bitbucket Pipelines',
    isHere: (env) => isSet(env, 'BITBUCKET_BUILD_NUMBER'),
    commits: ['BITBUCKET_PR_DESTINATION_COMMIT'],
    branches: ['BITBUCKET_PR_DESTINATION_BRANCH'],
    cure: 'Set clone: depth: full in bitbucket-pipelines.yml.',
  },
  {
    name: 'Azure Pipelines',
    isHere: (env) => isSet(env, 'TF_BUILD'),
    commits: [],
    branches: ['SYSTEM_PULLREQUEST_TARGETBRANCH'],
    cure: 'Check out with fetchDepth: 0 (a step checkout: self).',
  },
  {
    name: 'CircleCI',
    isHere: (env) => isSet(env, 'CIRCLECI'),
    // It tells no target of a pull request: the branch that others are merged into is taken.
    commits: [],
    branches: [],
    cure: 'Check out with method: full.',
  },
  {
    name: 'Buildkite',
    isHere: (env) => isSet(env, 'BUILDKITE'),
    commits: [],
    branches: ['BUILDKITE_PULL_REQUEST_BASE_BRANCH'],
    cure: 'Leave --depth out of BUILDKITE_GIT_CLONE_FLAGS and BUILDKITE_GIT_FETCH_FLAGS.',
  },
  {
    name: 'Gitea or Forgejo Actions',
    isHere: (env) => isSet(env, 'GITEA_ACTIONS') || isSet(env, 'FORGEJO_ACTIONS'),
    commits: [],
    branches: ['GITHUB_BASE_REF'],
    cure: 'Give actions/checkout fetch-depth: 0.',
  },
  {
    name: 'GitHub Actions',
    isHere: (env) => isSet(env, 'GITHUB_ACTIONS'),
    commits: [],
    branches: ['GITHUB_BASE_REF'],
    cure: 'Give actions/checkout fetch-depth: 0.',
  },
];

function isSet(env: Environment, name: string): boolean {
  return (env[name] ?? '') !== '';
}
