import { readFileSync } from 'node:fs';
import { parseClasses } from './parseClasses.js';
import type { Result } from '../../src/document/result.js';
import {
  type Checkout,
  commitPullRequest,
  createRepository,
  type Files,
  type PullRequestCommits,
  type Repository,
} from './github/createRepository.js';
import { type GitHubEvent, pullRequestEvent, pushEvent } from './github/events.js';
import { type ActionResult, runAction } from './github/runAction.js';
import { type GitHub, startGitHub } from './github/startGitHub.js';
import type { Artifact, Commit } from './github/state.js';
import { unzip } from './github/zip.js';

export const IRIS = readFileSync('data/iris.csv', 'utf8');
/** Quick to grow, and otherwise the defaults. */
export const QUICK = { data: 'data/iris.csv', trees: '10' };

type RunOptions = Partial<Parameters<typeof runAction>[0]> & {
  readonly checkout?: Checkout;
};

/** One pull request on one repository, and the GitHub it is on. Closed by the test. */
export class Scenario {
  readonly github: GitHub;
  readonly commits: PullRequestCommits;
  readonly #repository: Repository;

  constructor(github: GitHub, repository: Repository, commits: PullRequestCommits) {
    this.github = github;
    this.#repository = repository;
    this.commits = commits;
  }

  event(more: Partial<Parameters<typeof pullRequestEvent>[0]> = {}): GitHubEvent {
    const { base, head, merge } = this.commits;
    return pullRequestEvent({
      number: 5,
      headSha: head.sha,
      mergeSha: merge.sha,
      baseSha: base.sha,
      ...more,
    });
  }

  /** Runs the action for the pull request. */
  async pull(
    inputs: Readonly<Record<string, string>> = QUICK,
    more: RunOptions = {},
  ): Promise<ActionResult> {
    return this.run(this.commits.merge, more.event ?? this.event(), inputs, more);
  }

  /** Runs the action for a push of the base commit to the base branch. */
  async push(
    inputs: Readonly<Record<string, string>> = QUICK,
    more: RunOptions = {},
  ): Promise<ActionResult> {
    const { sha } = this.commits.base;
    return this.run(
      this.commits.base,
      pushEvent({ before: '0'.repeat(40), after: sha }),
      inputs,
      more,
    );
  }

  /** Commits files onto the tip of the base branch and runs the action for the push. */
  async pushNext(
    files: Files = { 'data/iris.csv': IRIS },
    inputs: Readonly<Record<string, string>> = QUICK,
    more: RunOptions = {},
  ): Promise<ActionResult> {
    const { state } = this.github;
    const tip = state.commits.get(state.branches.get('main') ?? '') ?? this.commits.base;
    // Two commits of the same files at the same time would be one.
    const count = String(state.commits.size);
    const commit = await this.#repository.commit({ ...files, count }, [tip]);
    state.addCommit(commit);
    state.branches.set('main', commit.sha);
    return this.run(commit, pushEvent({ before: tip.sha, after: commit.sha }), inputs, more);
  }

  async run(
    commit: Commit,
    event: GitHubEvent,
    inputs: Readonly<Record<string, string>>,
    { checkout = 'shallow', ...more }: RunOptions = {},
  ): Promise<ActionResult> {
    const workspace = more.workspace ?? (await this.#repository.checkOut(commit, checkout));
    return runAction({ github: this.github, event, inputs, ...more, workspace });
  }

  checkOut(commit: Commit, checkout: Checkout = 'shallow'): Promise<string> {
    return this.#repository.checkOut(commit, checkout);
  }

  /**
   * Makes the one archive that of a commit before the base.
   * @returns that commit
   */
  makeOlder(): string {
    const { state } = this.github;
    const { name, bytes } = this.takeArchive();
    const base = state.commits.get(this.commits.base.sha);
    if (base === undefined) throw new Error('the base has no commit');
    const older = state.addCommit({ sha: 'a'.repeat(40), parents: [], files: base.files });
    state.addCommit({ ...base, parents: [older.sha] });
    state.addArtifact(state.addRun({ headSha: older.sha }), { name, bytes });
    return older.sha;
  }

  /** What was uploaded as an archive. */
  archives(): Artifact[] {
    return this.github.state.artifacts.filter(({ mimeType }) => mimeType === 'application/zip');
  }

  /** Takes all that was uploaded away, and gives back the oldest archive. */
  takeArchive(): Artifact {
    const [archive] = this.archives();
    this.github.state.artifacts.length = 0;
    if (archive === undefined) throw new Error('nothing was uploaded');
    return archive;
  }

  /** The files of the newest archive. */
  uploaded(): Map<string, string> {
    const { bytes } = this.archives().at(-1) ?? { bytes: Buffer.alloc(0) };
    return new Map([...unzip(bytes)].map(([name, file]) => [name, file.toString('utf8')]));
  }

  /** The result document of the newest archive. */
  result(): Result {
    return parseClasses(this.uploaded().get('metrics.json') ?? '');
  }

  /** The texts of the comments by the job's own token. */
  comments(): string[] {
    return this.github.state.comments
      .filter(({ author }) => author.login === 'github-actions[bot]')
      .map(({ body }) => body);
  }

  async close(): Promise<void> {
    await this.#repository.remove();
    await this.github.close();
  }
}

/**
 * A pull request that turns the files of its base into other ones.
 *
 * @param head what it has after the merge; the base's files unless given
 */
export async function openPullRequest(
  base: Files = { 'data/iris.csv': IRIS },
  head: Files = base,
  options: Parameters<typeof startGitHub>[0] = {},
): Promise<Scenario> {
  const github = await startGitHub(options);
  const repository = await createRepository();
  const commits = await commitPullRequest(repository, base, head);
  for (const commit of [commits.base, commits.head, commits.merge]) github.state.addCommit(commit);
  github.state.branches.set('main', commits.base.sha);
  return new Scenario(github, repository, commits);
}

/** Iris with some rows relabelled, so that a model cannot learn them. */
export function relabelIris(every: number): string {
  const classes = ['setosa', 'versicolor', 'virginica'];
  return IRIS.split('\n')
    .map((line, index) => {
      if (index === 0 || line === '' || index % every !== 0) return line;
      const cells = line.split(',');
      const other = classes[(classes.indexOf(cells.at(-1) ?? '') + 1) % classes.length] ?? '';
      return [...cells.slice(0, -1), other].join(',');
    })
    .join('\n');
}
