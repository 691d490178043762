import { describe, expect, it } from '@jest/globals';
import { findSinceFromApi } from '../../src/github/findSinceFromApi.js';
import { fakeClient, networkFailure, pushContext, sha } from './fakes.js';

const NOW = new Date('2026-04-01T12:00:00Z');

function find(answer: Parameters<typeof fakeClient>[0], since: string) {
  const { client, transport } = fakeClient(answer);
  return { transport, found: findSinceFromApi(client, pushContext(), since, sha('b'), NOW) };
}

describe('findSinceFromApi', () => {
  it('asks once for the commit of a tag or a branch', async () => {
    const { found, transport } = find(() => ({ json: { sha: sha('c') } }), 'release/1');
    expect(await found).toEqual({ state: 'found', commit: sha('c') });
    expect(transport.calls).toMatchObject([
      { route: 'GET /repos/{owner}/{repo}/commits/{ref}', parameters: { ref: 'release/1' } },
    ]);
  });

  it('asks once for the newest commit that is old enough', async () => {
    const { found, transport } = find(() => ({ json: [{ sha: sha('c') }] }), '90 days');
    expect(await found).toEqual({ state: 'found', commit: sha('c') });
    expect(transport.calls).toMatchObject([
      {
        route: 'GET /repos/{owner}/{repo}/commits',
        parameters: { sha: sha('b'), until: '2026-01-01T12:00:00.000Z', per_page: 1 },
      },
    ]);
    expect(await find(() => ({ json: [] }), '90 days').found).toMatchObject({ state: 'none' });
  });

  it('tells a name that is not there from an API that does not answer', async () => {
    const reasonOf = async (answer: Parameters<typeof fakeClient>[0]): Promise<string> => {
      const found = await find(answer, 'v9').found;
      return found.state === 'unreadable' ? found.reason : found.state;
    };
    expect(await reasonOf(() => ({ status: 422, json: { message: 'No commit found' } }))).toBe(
      'The repository has no commit "v9": push the tag or branch, or correct the rule.',
    );
    expect(await reasonOf(networkFailure)).toContain('actions/checkout with fetch-depth: 0');
  });
});
