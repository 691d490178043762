import { describe, expect, it } from '@jest/globals';
import { findBaseCommit, type History } from '../../src/github/baseCommit.js';
import type { RunContext } from '../../src/github/context.js';
import { fakeClient, pushContext, sha, type Answer } from './fakes.js';

const pullRequest = {
  number: 5,
  headSha: sha('c'),
  baseRef: 'main',
  baseSha: sha('d'),
  mergeBase: null,
  fork: false,
  dependabot: false,
};
const pullContext = pushContext({ event: 'pull_request', branch: null, before: null, pullRequest });
/** A clone that knows the parents of every commit, and the merge base of every two. */
function clone(parents: readonly string[] | null, mergeBase: string | null = null): History {
  return {
    readCommitParents: () => Promise.resolve(parents),
    findMergeBase: () => Promise.resolve(mergeBase),
  };
}

async function find(
  context: RunContext,
  parents: readonly string[] | null,
  answer: Answer = { status: 404 },
) {
  const { client, transport } = fakeClient(() => answer);
  const base = await findBaseCommit(context, clone(parents), client);
  return { base, calls: transport.calls };
}

describe('findBaseCommit', () => {
  it('is the first parent of the tested merge, read from the clone without a call', async () => {
    const { base, calls } = await find(pullContext, [sha('e'), sha('c')]);
    expect(base).toEqual({
      commit: sha('e'),
      branch: 'main',
      reason: 'The commit of main that the pull request is merged with for this run.',
    });
    expect(calls).toEqual([]);
  });

  it('is asked for where there is no clone', async () => {
    const { base, calls } = await find(pullContext, null, {
      json: { parents: [{ sha: sha('e') }, { sha: sha('c') }] },
    });
    expect(base.commit).toBe(sha('e'));
    expect(calls[0]).toMatchObject({
      route: 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}',
      parameters: { owner: 'octo', repo: 'flowers', commit_sha: sha('a') },
    });
  });

  it.each<[string, readonly string[] | null, Answer, string]>([
    ['the commit is unknown', null, { status: 404 }, 'could not be read'],
    ['the answer is no commit', null, { body: '<html>' }, 'could not be read'],
    ['it is no merge', [sha('e')], {}, 'is not a merge of main and the pull request'],
    [
      'it is another merge',
      [sha('e'), sha('f')],
      { json: { total_commits: 3 } },
      'is not a merge of main and the pull request',
    ],
  ])(
    'falls back on the tip the event names when %s, and says why',
    async (_, parents, answer, why) => {
      const { base } = await find(pullContext, parents, answer);
      expect(base).toMatchObject({ commit: sha('d'), branch: 'main' });
      expect(base.reason).toBe(
        `The tip of main when the event happened, because the tested commit ${why}.`,
      );
    },
  );

  describe('where the tested commit is the head, which merged the base itself', () => {
    const updated = [sha('e'), sha('f')];
    const expected = {
      commit: sha('9'),
      branch: 'main',
      reason:
        'The merge base of main and the pull request, because the tested commit is not a merge of main and the pull request.',
    };

    it('is the merge base that a whole clone knows', async () => {
      const { client, transport } = fakeClient(() => ({ status: 404 }));
      const base = await findBaseCommit(pullContext, clone(updated, sha('9')), client);
      expect(base).toEqual(expected);
      expect(transport.calls).toEqual([]);
    });

    it('is the merge base that the event tells', async () => {
      const told = { ...pullContext, pullRequest: { ...pullRequest, mergeBase: sha('9') } };
      const { base, calls } = await find(told, updated);
      expect(base).toEqual(expected);
      expect(calls).toEqual([]);
    });

    it('is the merge base that the API tells', async () => {
      const answer = { json: { merge_base_commit: { sha: sha('9') } } };
      const { base, calls } = await find(pullContext, updated, answer);
      expect(base).toEqual(expected);
      expect(calls).toMatchObject([
        { parameters: { basehead: `${sha('d')}...${sha('c')}`, per_page: 1 } },
      ]);
    });
  });

  it('asks nobody where the API may not be asked', async () => {
    const base = await findBaseCommit(pullContext, clone(null), null);
    expect(base.commit).toBe(sha('d'));
    const updated = await findBaseCommit(pullContext, clone([sha('e')]), null);
    expect(updated.commit).toBe(sha('d'));
  });

  it('of a push is the commit before', async () => {
    const { base } = await find(pushContext(), null);
    expect(base).toEqual({
      commit: sha('b'),
      branch: 'main',
      reason: 'The commit that main was at before the push.',
    });
  });

  it('a new branch has no base', async () => {
    const { base } = await find(pushContext({ before: null }), null);
    expect(base).toEqual({ commit: null, branch: null, reason: 'The branch is new.' });
  });

  it('a tag has no base', async () => {
    const { base } = await find(pushContext({ branch: null }), null);
    expect(base).toEqual({ commit: null, branch: null, reason: 'The run is not for a branch.' });
  });

  it('of a merge group is what it is built on', async () => {
    const mergeGroup = { baseRef: 'refs/heads/main', baseSha: sha('f') };
    const { base } = await find(pushContext({ event: 'merge_group', mergeGroup }), null);
    expect(base).toMatchObject({ commit: sha('f'), branch: 'main' });
    const plain = { baseRef: 'main', baseSha: sha('f') };
    expect((await find(pushContext({ mergeGroup: plain }), null)).base.branch).toBe('main');
  });

  it.each(['schedule', 'workflow_dispatch'])(
    'of a %s is the newest result of the branch',
    async (event) => {
      const { base } = await find(pushContext({ event, before: null }), null);
      expect(base).toEqual({
        commit: null,
        branch: 'main',
        reason: 'The newest result of the branch main.',
      });
    },
  );

  it('lets a defect through', async () => {
    const { client } = fakeClient(() => ({}));
    client.read = () => Promise.reject(new TypeError('a defect'));
    await expect(findBaseCommit(pullContext, clone(null), client)).rejects.toThrow('a defect');
  });
});
