import type { Json } from './exchange.js';
import { FORK_OWNER, REPOSITORY, type Pull, type Run } from './state.js';

/** What starts a run: the payload, and what the runner derives from it. */
export interface GitHubEvent {
  readonly name: string;
  readonly payload: Json;
  readonly actor: string;
  /** The commit that is tested, and its ref. */
  readonly sha: string;
  readonly ref: string;
  /** Branch names; empty but for pull requests. */
  readonly baseRef: string;
  readonly headRef: string;
  /** What the list of runs says of this one. */
  readonly headBranch: string;
  readonly headSha: string;
  readonly headRepositoryId: number;
  readonly pull?: Pull;
}

const PERSON = 'mona';
export const FORK_ID = 777_001;

function repository(id: number, owner: string): Json {
  return {
    id,
    name: REPOSITORY.name,
    full_name: `${owner}/${REPOSITORY.name}`,
    owner: { login: owner },
    fork: id !== REPOSITORY.id,
    private: false,
    default_branch: REPOSITORY.defaultBranch,
    html_url: `https://github.com/${owner}/${REPOSITORY.name}`,
  };
}
const own = repository(REPOSITORY.id, REPOSITORY.owner);
function common(actor: string): Record<string, Json> {
  return {
    repository: own,
    sender: { login: actor, type: actor.endsWith('[bot]') ? 'Bot' : 'User' },
  };
}

interface PullRequest {
  readonly number: number;
  readonly headSha: string;
  /** The commit that GitHub made by merging the head into the base: what the run tests. */
  readonly mergeSha: string;
  /** As the event has it: the base branch as it was when the pull request was last touched. */
  readonly baseSha: string;
  readonly baseRef?: string;
  readonly headRef?: string;
  /** From a fork, or from one that was deleted since. */
  readonly fork?: boolean | 'deleted';
  readonly dependabot?: boolean;
  readonly labels?: readonly string[];
}

export function pullRequestEvent(given: PullRequest): GitHubEvent {
  const { number, headSha, mergeSha, baseSha, fork = false, dependabot = false } = given;
  const { baseRef = REPOSITORY.defaultBranch, labels = [] } = given;
  const headRef = given.headRef ?? (dependabot ? 'dependabot/npm_and_yarn/leaf-2' : 'more-flowers');
  const author = fork === false ? PERSON : FORK_OWNER;
  const actor = dependabot ? 'dependabot[bot]' : author;
  const headRepositoryId = fork === false ? REPOSITORY.id : FORK_ID;
  const headRepository = fork === false ? own : repository(FORK_ID, FORK_OWNER);
  return {
    name: 'pull_request',
    payload: {
      ...common(actor),
      action: 'synchronize',
      number,
      pull_request: {
        number,
        state: 'open',
        draft: false,
        user: { login: actor },
        labels: labels.map((name) => ({ name })),
        merge_commit_sha: mergeSha,
        html_url: `https://github.com/${REPOSITORY.fullName}/pull/${number}`,
        head: {
          ref: headRef,
          sha: headSha,
          label: `${author}:${headRef}`,
          repo: fork === 'deleted' ? null : headRepository,
        },
        base: {
          ref: baseRef,
          sha: baseSha,
          label: `${REPOSITORY.owner}:${baseRef}`,
          repo: own,
        },
      },
    },
    actor,
    sha: mergeSha,
    ref: `refs/pull/${number}/merge`,
    baseRef,
    headRef,
    headBranch: headRef,
    headSha,
    headRepositoryId,
    pull: {
      number,
      headRef,
      headSha,
      headRepositoryId: fork === 'deleted' ? null : headRepositoryId,
      baseRef,
      baseSha,
      mergeSha,
      labels: [...labels],
      ...(dependabot ? { author: actor } : {}),
    },
  };
}

interface WorkflowRun {
  /** The tip of the default branch. */
  readonly sha: string;
  readonly actor?: string;
  readonly action?: string;
  /** Whether the repository of the head was deleted since. */
  readonly gone?: boolean;
}

/** That a run was completed, told to a workflow of the default branch. */
export function workflowRunEvent(
  run: Run,
  { sha, actor = PERSON, action = 'completed', gone = false }: WorkflowRun,
): GitHubEvent {
  const isOwn = run.headRepositoryId === REPOSITORY.id;
  return branchEvent('workflow_run', sha, REPOSITORY.defaultBranch, {
    ...common(actor),
    action,
    workflow_run: {
      id: run.id,
      run_attempt: run.attempt,
      event: run.event,
      status: run.status,
      conclusion: run.conclusion,
      head_sha: run.headSha,
      head_branch: run.headBranch,
      head_repository: gone ? null : isOwn ? own : repository(run.headRepositoryId, FORK_OWNER),
      repository: own,
      actor: { login: actor },
      pull_requests: [],
      path: run.path,
    },
  });
}

function branchEvent(name: string, sha: string, branch: string, payload: Json): GitHubEvent {
  return {
    name,
    payload,
    actor: PERSON,
    sha,
    ref: `refs/heads/${branch}`,
    baseRef: '',
    headRef: '',
    headBranch: branch,
    headSha: sha,
    headRepositoryId: REPOSITORY.id,
  };
}

interface Push {
  /** 40 zeros when the push made the branch. */
  readonly before: string;
  readonly after: string;
  readonly branch?: string;
}

export function pushEvent({ before, after, branch = REPOSITORY.defaultBranch }: Push) {
  return branchEvent('push', after, branch, {
    ...common(PERSON),
    ref: `refs/heads/${branch}`,
    before,
    after,
    created: /^0+$/.test(before),
    deleted: false,
    forced: false,
    head_commit: { id: after },
  });
}

interface MergeGroup {
  readonly headSha: string;
  readonly baseSha: string;
  readonly number: number;
}

export function mergeGroupEvent({ headSha, baseSha, number }: MergeGroup): GitHubEvent {
  const branch = `gh-readonly-queue/${REPOSITORY.defaultBranch}/pr-${number}-${baseSha}`;
  return branchEvent('merge_group', headSha, branch, {
    ...common(PERSON),
    action: 'checks_requested',
    merge_group: {
      head_sha: headSha,
      head_ref: `refs/heads/${branch}`,
      base_sha: baseSha,
      base_ref: `refs/heads/${REPOSITORY.defaultBranch}`,
    },
  });
}

export function scheduleEvent(sha: string) {
  return branchEvent('schedule', sha, REPOSITORY.defaultBranch, { schedule: '0 6 * * 1' });
}

/** That somebody posted an event of a type to the API. */
export function repositoryDispatchEvent(sha: string, type: string) {
  return branchEvent('repository_dispatch', sha, REPOSITORY.defaultBranch, {
    ...common(PERSON),
    action: type,
    branch: REPOSITORY.defaultBranch,
    client_payload: {},
  });
}

export function workflowDispatchEvent(sha: string, branch: string = REPOSITORY.defaultBranch) {
  return branchEvent('workflow_dispatch', sha, branch, {
    ...common(PERSON),
    ref: `refs/heads/${branch}`,
    inputs: null,
  });
}
