import { createHash, randomUUID } from 'node:crypto';
import { createRuntimeToken } from './createRuntimeToken.js';
import type { GitHubEvent } from './events.js';

/** The repository that every test plays in. */
export const REPOSITORY = {
  owner: 'octo-org',
  name: 'flowers',
  fullName: 'octo-org/flowers',
  id: 501_001,
  defaultBranch: 'main',
} as const;
/** When the tests' clock starts, and what is committed was committed. */
export const START = '2026-01-05T12:00:00Z';
export const WORKFLOW_PATH = '.github/workflows/gate.yml';

export interface Person {
  readonly login: string;
  readonly id: number;
  readonly type: 'Bot' | 'User';
}
/** Who a workflow's own token comments as. */
export const ACTIONS_BOT: Person = { login: 'github-actions[bot]', id: 41_898_282, type: 'Bot' };

/** Who may label. */
export const MAINTAINER: Person = { login: 'ada', id: 999_003, type: 'User' };

/** What a run said of a commit. */
export interface CommitStatus {
  readonly sha: string;
  readonly state: string;
  readonly context: string;
  readonly description: string;
  readonly targetUrl: string;
}

/** An issue that is no pull request. */
export interface Issue {
  readonly number: number;
  readonly author: Person;
  title: string;
  body: string;
  state: 'open' | 'closed';
  readonly createdAt: string;
}

export interface Comment {
  readonly id: number;
  readonly issue: number;
  readonly author: Person;
  body: string;
  readonly createdAt: string;
  updatedAt: string;
}

/** A commit with all of its files, by path. */
export interface Commit {
  readonly sha: string;
  readonly parents: readonly string[];
  readonly files: ReadonlyMap<string, Buffer>;
  /** When it was committed; the start of the tests' clock unless told otherwise. */
  readonly date?: string;
}

/** The account behind every fork. */
export const FORK_OWNER = 'stranger';

export interface Pull {
  readonly number: number;
  readonly headRef: string;
  headSha: string;
  /** `null` when the fork was deleted. */
  readonly headRepositoryId: number | null;
  readonly baseRef: string;
  readonly baseSha: string;
  readonly mergeSha: string;
  /** Open unless told. */
  state?: 'open' | 'closed';
  /** Whose it is, unless it follows from where its head is. */
  readonly author?: string;
  labels: string[];
}

/** Something that happened to a pull request. */
export interface IssueEvent {
  readonly id: number;
  readonly issue: number;
  /** Such as `labeled` or `head_ref_force_pushed`. */
  readonly event: string;
  readonly actor: Person;
  readonly label: string | null;
  readonly createdAt: string;
}

export interface Run {
  readonly id: number;
  readonly attempt: number;
  /** The names of this attempt and its job in the artifact service, and the key to it. */
  readonly backendId: string;
  readonly jobBackendId: string;
  readonly runtimeToken: string;
  readonly event: string;
  readonly headBranch: string | null;
  readonly headSha: string;
  readonly headRepositoryId: number;
  readonly path: string;
  readonly workflowId: number;
  status: 'in_progress' | 'completed';
  conclusion: 'success' | 'failure' | null;
  readonly createdAt: string;
}

export interface Artifact {
  readonly id: number;
  readonly name: string;
  readonly runId: number;
  readonly backendId: string;
  readonly bytes: Buffer;
  /** `application/zip`, but for a file that was uploaded as it is. */
  readonly mimeType: string;
  /** `sha256:` and hex, or `null` as for artifacts older than digests. */
  readonly digest: string | null;
  readonly createdAt: string;
  readonly expired: boolean;
  /** Where another storage than ours serves the bytes. */
  readonly url?: string;
}

/** What can be fetched from a storage without credentials. */
export type Downloadable = Pick<Artifact, 'id' | 'url'>;

/** A file of a release. */
export interface ReleaseAsset {
  readonly id: number;
  readonly name: string;
  readonly bytes: Buffer;
  /** `starter` when its upload broke off. */
  readonly state: 'uploaded' | 'starter';
  readonly createdAt: string;
}

export interface Release {
  readonly id: number;
  readonly tag: string;
  readonly commit: string;
  readonly name: string;
  body: string;
  draft: boolean;
  readonly createdAt: string;
  publishedAt: string | null;
  assets: ReleaseAsset[];
}

/** What a tag's name points at: a commit, or an object with a message of its own. */
export interface TagTarget {
  readonly type: 'commit' | 'tag';
  readonly sha: string;
}

/** An annotated tag. */
export interface TagObject {
  readonly sha: string;
  readonly tag: string;
  readonly commit: string;
  readonly message: string;
  readonly tagger: { readonly name: string; readonly email: string; readonly date: string };
}

type Given<T, Required extends keyof T> = Partial<T> & Pick<T, Required>;

/** Everything the fake GitHub knows. Tests read and change it directly. */
export class State {
  /** The job's token: it alone opens the REST interface. */
  readonly token = 'ghs_canaryOfTheJobTokenNeverToBeShown0001';
  readonly comments: Comment[] = [];
  readonly issues: Issue[] = [];
  readonly statuses: CommitStatus[] = [];
  readonly events: IssueEvent[] = [];
  readonly commits = new Map<string, Commit>();
  /** The commit at the tip of each branch. */
  readonly branches = new Map<string, string>();
  readonly pulls = new Map<number, Pull>();
  readonly runs: Run[] = [];
  readonly artifacts: Artifact[] = [];
  readonly releases: Release[] = [];
  /** Workflows that were asked to start, and what they were told. */
  readonly dispatches: { readonly workflow: string; readonly body: unknown }[] = [];
  /** By name, without `refs/tags/`. */
  readonly tags = new Map<string, TagTarget>();
  readonly tagObjects = new Map<string, TagObject>();
  #lastId = 7000;
  #clock = Date.parse(START);

  nextId(): number {
    return ++this.#lastId;
  }

  /** A time one second after the last one asked for. */
  now(): string {
    this.#clock += 1000;
    return new Date(this.#clock).toISOString().replace('.000Z', 'Z');
  }

  addComment(given: Given<Comment, 'issue' | 'body'>): Comment {
    const createdAt = given.createdAt ?? this.now();
    const comment = {
      id: this.nextId(),
      author: ACTIONS_BOT,
      createdAt,
      updatedAt: createdAt,
      ...given,
    };
    this.comments.push(comment);
    return comment;
  }

  addEvent(given: Given<IssueEvent, 'issue' | 'event'>): IssueEvent {
    const event = {
      id: this.nextId(),
      actor: MAINTAINER,
      label: null,
      createdAt: given.createdAt ?? this.now(),
      ...given,
    };
    this.events.push(event);
    return event;
  }

  /** Sets a label on a pull request, or takes it off when it is set. */
  toggleLabel(pull: Pull, label: string, actor = MAINTAINER): IssueEvent {
    const isSet = pull.labels.includes(label);
    pull.labels = isSet ? pull.labels.filter((name) => name !== label) : [...pull.labels, label];
    const event = isSet ? 'unlabeled' : 'labeled';
    return this.addEvent({ issue: pull.number, event, label, actor });
  }

  /** The commit that a branch, a tag or a full name means. */
  findCommit(name: string): Commit | undefined {
    const target = this.tags.get(name);
    const tagged = target && (this.tagObjects.get(target.sha)?.commit ?? target.sha);
    return this.commits.get(this.branches.get(name) ?? tagged ?? name);
  }

  /** A commit and all its ancestors, nearest first. */
  historyOf(tip: Commit): Commit[] {
    const seen = new Set([tip]);
    for (const { parents } of seen) {
      for (const sha of parents) {
        const parent = this.commits.get(sha);
        if (parent !== undefined) seen.add(parent);
      }
    }
    return [...seen];
  }

  addCommit(commit: Commit): Commit {
    this.commits.set(commit.sha, commit);
    return commit;
  }

  addPull(pull: Pull): Pull {
    this.pulls.set(pull.number, pull);
    return pull;
  }

  /** A run of the gate's workflow on a push to the default branch, unless told otherwise. */
  addRun(given: Given<Run, 'headSha'>): Run {
    const backendId = randomUUID();
    const jobBackendId = randomUUID();
    const run: Run = {
      id: this.nextId(),
      attempt: 1,
      backendId,
      jobBackendId,
      runtimeToken: createRuntimeToken(backendId, jobBackendId),
      event: 'push',
      headBranch: REPOSITORY.defaultBranch,
      headRepositoryId: REPOSITORY.id,
      path: WORKFLOW_PATH,
      workflowId: 88_001,
      status: 'completed',
      conclusion: 'success',
      createdAt: this.now(),
      ...given,
    };
    const earlierAttempt = this.runs.findIndex(({ id }) => id === run.id);
    if (earlierAttempt >= 0) this.runs.splice(earlierAttempt, 1);
    this.runs.push(run);
    return run;
  }

  /** The run that an event starts now. */
  startRun(event: GitHubEvent, given: Partial<Run> = {}): Run {
    if (event.pull !== undefined) this.addPull(event.pull);
    return this.addRun({
      event: event.name,
      headBranch: event.headBranch,
      headSha: event.headSha,
      headRepositoryId: event.headRepositoryId,
      status: 'in_progress',
      conclusion: null,
      ...given,
    });
  }

  addArtifact(run: Run, given: Given<Artifact, 'name' | 'bytes'>): Artifact {
    const artifact: Artifact = {
      id: this.nextId(),
      runId: run.id,
      backendId: run.backendId,
      digest: `sha256:${createHash('sha256').update(given.bytes).digest('hex')}`,
      createdAt: this.now(),
      expired: false,
      mimeType: 'application/zip',
      ...given,
    };
    this.artifacts.push(artifact);
    return artifact;
  }

  /** The run that an artifact came from. */
  runOf(artifact: Artifact): Run | undefined {
    return this.runs.find(({ id }) => id === artifact.runId);
  }
}
