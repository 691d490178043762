import { describe, expect, it } from '@jest/globals';
import { findBaseCommit } from '../../src/github/baseCommit.js';
import type { RunContext } from '../../src/github/context.js';
import { fakeClient, pushContext, sha, type Answer } from './fakes.js';

const pullRequest = {
  number: 5,
  headSha: sha('c'),
  baseRef: 'main',
  baseSha: sha('d'),
  fork: false,
  dependabot: false,
};
const pullContext = pushContext({ event: 'pull_request', branch: null, before: null, pullRequest });
const noClone = (): Promise<null> => Promise.resolve(null);

const find = async (
  context: RunContext,
  parents: readonly string[] | null,
  answer: Answer = { status: 404 },
) => {
  const { client, transport } = fakeClient(() => answer);
  const base = await findBaseCommit(context, () => Promise.resolve(parents), client);
  return { base, calls: transport.calls };
};

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
    ['it is no merge', [sha('e')], {}, 'is not a merge'],
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
    await expect(findBaseCommit(pullContext, noClone, client)).rejects.toThrow('a defect');
  });
});
