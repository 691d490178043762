import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { CallFailure } from '../../../src/github/api/callFailure.js';
import type { RunContext } from '../../../src/github/context.js';
import {
  createArtifactFinder,
  type ArtifactLookup,
} from '../../../src/github/artifact/findArtifact.js';
import type { Call } from '../../../src/github/api/transport.js';
import { resultOf } from '../../verify/resultOf.js';
import { fakeClient, networkFailure, pushContext, sha, type Answer } from '../fakes.js';
import { makeZip } from '../makeZip.js';

const zip = makeZip([{ name: 'metrics.json', data: JSON.stringify(resultOf()) }]);
const digest = `sha256:${createHash('sha256').update(zip).digest('hex')}`;

type Changes = Record<string, unknown>;
function run(changes: Changes = {}): object {
  return {
    id: 50,
    repository_id: 7,
    head_repository_id: 7,
    head_branch: 'main',
    head_sha: sha('b'),
    ...changes,
  };
}
function row(id: number, changes: Changes = {}): object {
  return {
    id,
    name: 'forest-gate-iris',
    size_in_bytes: 1000,
    expired: false,
    created_at: `2026-01-01T00:00:${String(id).padStart(2, '0')}Z`,
    digest,
    workflow_run: run(),
    ...changes,
  };
}

interface World {
  readonly rows?: readonly object[];
  readonly runs?: (id: number) => Answer;
  readonly compare?: (basehead: string) => Answer;
  readonly zips?: (id: number) => Answer | CallFailure;
  readonly list?: (call: Call) => Answer | CallFailure;
  readonly context?: Partial<RunContext>;
  readonly base?: { commit: string | null; branch: string | null };
}

const goodRun = { event: 'push', path: '.github/workflows/ci.yml@main' };

function open(world: World) {
  const { rows = [], runs, compare, zips, list } = world;
  const { client, transport } = fakeClient(
    (call) => {
      const { route, parameters } = call;
      if (route.endsWith('/actions/artifacts')) {
        return list?.(call) ?? { json: { total_count: rows.length, artifacts: rows } };
      }
      if (route.includes('/actions/runs/')) {
        return runs?.(Number(parameters['run_id'])) ?? { json: goodRun };
      }
      if (route.includes('/compare/')) {
        return compare?.(String(parameters['basehead'])) ?? { json: { status: 'ahead' } };
      }
      const id = Number(parameters['artifact_id']);
      return { status: 302, headers: { location: `https://blob.example.com/${id}` } };
    },
    (address) => zips?.(Number(address.pathname.slice(1))) ?? { body: zip },
  );
  const base = world.base ?? { commit: sha('b'), branch: 'main' };
  const finder = createArtifactFinder(client, pushContext(world.context), 'iris', base);
  return { finder, transport };
}

function exact(world: World): Promise<ArtifactLookup> {
  return open(world).finder.findExact();
}
function newest(world: World): Promise<ArtifactLookup> {
  return open(world).finder.findNewest();
}
function older(changes: Changes = {}): Changes {
  return {
    workflow_run: run({ head_sha: sha('c'), ...changes }),
  };
}

describe('findExact', () => {
  it('finds the result for the base commit, in four calls', async () => {
    const { finder, transport } = open({ rows: [row(1, older()), row(2)] });
    expect(await finder.findExact()).toEqual({
      state: 'found',
      result: resultOf(),
      commit: sha('b'),
      exact: true,
      artifactId: 2,
      runId: 50,
      digestChecked: true,
    });
    expect(transport.calls.map(({ route, parameters }) => [route, parameters])).toEqual([
      [
        'GET /repos/{owner}/{repo}/actions/artifacts',
        { owner: 'octo', repo: 'flowers', name: 'forest-gate-iris', per_page: 100, page: 1 },
      ],
      [
        'GET /repos/{owner}/{repo}/actions/runs/{run_id}',
        { owner: 'octo', repo: 'flowers', run_id: 50 },
      ],
      [
        'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}',
        { owner: 'octo', repo: 'flowers', artifact_id: 2, archive_format: 'zip' },
      ],
    ]);
    expect(transport.fetched).toEqual(['https://blob.example.com/2']);
  });

  it('R45: is asked again without another call', async () => {
    const { finder, transport } = open({ rows: [row(1, older()), row(2)] });
    const [first, before] = [await finder.findExact(), await finder.findNewest()];
    const calls = transport.calls.length;
    expect([await finder.findExact(), await finder.findNewest()]).toEqual([first, before]);
    expect(transport.calls).toHaveLength(calls);
  });

  it('takes the newest of several, whatever the order of the list', async () => {
    const rows = [row(3), row(9), row(4), row(8, { created_at: null })];
    expect(await exact({ rows })).toMatchObject({ artifactId: 9 });
    const same = [row(5), row(6)].map((r) => ({ ...r, created_at: 'x' }));
    expect(await exact({ rows: same })).toMatchObject({ artifactId: 6 });
  });

  it('R37: without a base commit, branch or artifact there is none, and no call where none helps', async () => {
    const { finder, transport } = open({ base: { commit: null, branch: 'main' } });
    expect(await finder.findExact()).toEqual({ state: 'none', reason: 'There is no base commit.' });
    expect(await open({ base: { commit: null, branch: null } }).finder.findNewest()).toMatchObject({
      state: 'none',
    });
    expect(transport.calls).toEqual([]);
    expect(await exact({ rows: [] })).toEqual({
      state: 'none',
      reason: 'No usable artifact forest-gate-iris was found for the commit bbbbbbb.',
    });
  });

  it.each<[string, Changes]>([
    ['is expired', { expired: true }],
    ['has another name', { name: 'forest-gate-iris-2' }],
    [
      'is of another repository',
      { workflow_run: run({ repository_id: 8, head_repository_id: 8 }) },
    ],
    [
      'is of a fork whose branch bears the same name',
      { workflow_run: run({ head_repository_id: 8 }) },
    ],
    ['is of another branch', { workflow_run: run({ head_branch: 'feature' }) }],
    ['is of this run itself', { workflow_run: run({ id: 100 }) }],
    ['has no run', { workflow_run: null }],
    [
      'has a run without a repository',
      { workflow_run: { id: 50, head_sha: sha('b'), head_branch: 'main' } },
    ],
    ['has a run without a commit', { workflow_run: { ...run(), head_sha: undefined } }],
  ])('R34: an artifact that %s is never chosen', async (_, changes) => {
    const { finder, transport } = open({ rows: [row(1, changes)] });
    expect(await finder.findExact()).toMatchObject({ state: 'none' });
    expect(transport.calls).toHaveLength(1);
  });

  it.each<[string, Answer]>([
    ['for a pull request', { json: { ...goodRun, event: 'pull_request' } }],
    ['after another workflow', { json: { ...goodRun, event: 'workflow_run' } }],
    ['by pull_request_target', { json: { ...goodRun, event: 'pull_request_target' } }],
    ['of another workflow', { json: { ...goodRun, path: '.github/workflows/other.yml' } }],
    ['of no workflow', { json: { event: 'push' } }],
    ['that is gone', { status: 404 }],
  ])('R34: an artifact of a run %s is never chosen', async (_, answer) => {
    const { finder, transport } = open({ rows: [row(1), row(2)], runs: () => answer });
    expect(await finder.findExact()).toMatchObject({ state: 'none' });
    expect(transport.fetched).toEqual([]);
    expect(transport.calls).toHaveLength(2);
  });

  it.each(['push', 'schedule', 'workflow_dispatch'])(
    'an artifact of a %s counts',
    async (event) => {
      expect(
        await exact({ rows: [row(1)], runs: () => ({ json: { ...goodRun, event } }) }),
      ).toMatchObject({
        state: 'found',
      });
    },
  );

  it('does not ask for what the environment does not tell', async () => {
    const world = { rows: [row(1)], context: { workflowPath: null, repositoryId: null } };
    expect(await exact(world)).toMatchObject({ state: 'found' });
  });

  it.each([410, 404])('R37: an artifact that is gone (%d) is passed over', async (status) => {
    const rows = [row(1), row(2)];
    expect(
      await exact({ rows, zips: (id) => (id === 2 ? { status } : { body: zip }) }),
    ).toMatchObject({
      artifactId: 1,
    });
    expect(await exact({ rows, zips: () => ({ status }) })).toMatchObject({ state: 'none' });
  });

  it('R35: bytes with another digest are refused', async () => {
    const reason = 'Artifact 1 does not have the digest that the API tells.';
    expect(await exact({ rows: [row(1, { digest: `sha256:${'0'.repeat(64)}` })] })).toEqual({
      state: 'unreadable',
      reason,
      rejected: { artifact: 1, run: 50, reason },
    });
    expect(await exact({ rows: [row(1, { digest: digest.slice(7) })] })).toMatchObject({
      state: 'unreadable',
    });
  });

  it('R35: a server that tells no digest is believed, and it is said', async () => {
    for (const none of [null, undefined]) {
      expect(await exact({ rows: [row(1, { digest: none })] })).toMatchObject({
        state: 'found',
        digestChecked: false,
      });
    }
  });

  const packed = (data: string | Uint8Array): Buffer => makeZip([{ name: 'metrics.json', data }]);
  it.each<[string, Uint8Array | string, string]>([
    ['no zip', '<html>', 'not a zip'],
    ['no result', makeZip([{ name: 'other', data: '' }]), 'it has no metrics.json'],
    ['no JSON', packed('<html>'), 'no JSON'],
    ['bytes that are no UTF-8', packed(Buffer.from([0x22, 0xff, 0x22])), 'not UTF-8 at byte 1'],
    [
      'an accuracy of 1.2',
      packed(
        JSON.stringify({
          ...resultOf(),
          evaluation: { ...resultOf().evaluation, accuracy: 1.2 },
        }),
      ),
      'evaluation.accuracy',
    ],
    [
      'rules that only another release knows',
      packed(
        JSON.stringify({
          ...resultOf(),
          policy: { ...resultOf().policy, rules: ['brier <= 0.1'] },
        }),
      ),
      'Rule "brier <= 0.1"',
    ],
    [
      'predictions that its votes contradict',
      packed(
        JSON.stringify({
          ...resultOf(),
          rows: { ...resultOf().rows, predicted: resultOf().rows.truth },
        }),
      ),
      'the votes on row 3',
    ],
    [
      'votes beyond any number of trees',
      packed(
        JSON.stringify({
          ...resultOf(),
          rows: { ...resultOf().rows, votes: resultOf().rows.votes?.map(() => 1e15) },
        }),
      ),
      'the votes on row 0',
    ],
    [
      'a number that its rows contradict',
      packed(JSON.stringify({ ...resultOf(), evaluation: { ...resultOf().evaluation, mcc: 1 } })),
      'it contradicts itself: evaluation.mcc',
    ],
    [
      'a key of any length',
      packed(JSON.stringify({ ...resultOf(), ['k'.repeat(50_000)]: 1 })),
      'kkk',
    ],
    ['a newer format', packed(JSON.stringify({ ...resultOf(), formatVersion: 2 })), 'version 2'],
  ])('R38: an artifact with %s is unreadable, which is not absent', async (_, body, reason) => {
    const lookup = await exact({ rows: [row(1, { digest: null })], zips: () => ({ body }) });
    if (lookup.state !== 'unreadable') throw new Error(lookup.state);
    expect(lookup.reason).toContain(reason);
    const isOther = reason === 'version 2';
    expect(lookup.otherFormat).toBe(isOther ? true : undefined);
    expect(lookup.rejected).toEqual(
      isOther ? undefined : { artifact: 1, run: 50, reason: lookup.reason },
    );
    expect(lookup.reason.length).toBeLessThan(450);
  });

  it('R38: an artifact that cannot be downloaded is unreadable, but not rejected', async () => {
    for (const bad of [{ status: 500 }, { status: 403 }, networkFailure()]) {
      const lookup = await exact({ rows: [row(1)], zips: () => bad });
      expect(lookup).toMatchObject({ state: 'unreadable' });
      expect(lookup).not.toHaveProperty('rejected');
    }
  });

  it('R38: a list that cannot be read is unreadable, with advice', async () => {
    expect(
      await exact({ list: () => ({ status: 403, json: { message: 'Resource not accessible' } }) }),
    ).toEqual({
      state: 'unreadable',
      reason:
        'GET /repos/{owner}/{repo}/actions/artifacts: The server answered 403: Resource not accessible. Give the job the permission actions: read.',
    });
    expect(await exact({ list: () => ({ body: '<html>' }) })).toMatchObject({
      state: 'unreadable',
    });
    expect(await exact({ list: () => networkFailure() })).toMatchObject({ state: 'unreadable' });
    expect(await exact({ rows: [row(1)], runs: () => ({ status: 500 }) })).toMatchObject({
      state: 'unreadable',
    });
  });

  it('R37: a server without artifacts has none', async () => {
    expect(await exact({ list: () => ({ status: 404 }) })).toMatchObject({ state: 'none' });
  });

  it('R46: looks through 250 artifacts, page by page, and no more than three pages', async () => {
    const pages = (call: Call): Answer => {
      const page = Number(call.parameters['page']);
      const artifacts = Array.from({ length: 100 }, (_, i) =>
        row(page * 100 + i, page === 3 && i === 49 ? {} : older()),
      );
      return { json: { artifacts }, headers: { link: '<u>; rel="next"' } };
    };
    const { finder, transport } = open({ list: pages });
    expect(await finder.findExact()).toMatchObject({ state: 'found', artifactId: 349 });
    expect(transport.routes.filter((route) => route.endsWith('/artifacts'))).toHaveLength(3);
  });

  it('lets a defect through', async () => {
    const { client } = fakeClient(() => ({}));
    client.read = () => Promise.reject(new TypeError('a defect'));
    const base = { commit: sha('b'), branch: 'main' };
    const finder = createArtifactFinder(client, pushContext(), 'iris', base);
    await expect(finder.findExact()).rejects.toThrow('a defect');
  });
});

describe('findNewest', () => {
  it('finds the newest of the branch that the base contains, and names its commit', async () => {
    const { finder, transport } = open({
      rows: [row(1, older()), row(2, older({ head_sha: sha('d') }))],
    });
    expect(await finder.findExact()).toMatchObject({ state: 'none' });
    expect(await finder.findNewest()).toMatchObject({
      state: 'found',
      exact: false,
      commit: sha('d'),
      artifactId: 2,
    });
    expect(transport.calls).toHaveLength(4);
    expect(transport.calls[2]?.parameters).toMatchObject({ basehead: `${sha('d')}...${sha('b')}` });
  });

  it('R34: a commit that the base does not contain is never chosen', async () => {
    for (const answer of [
      { json: { status: 'diverged' } },
      { json: { status: 'behind' } },
      { status: 404 },
    ]) {
      expect(await newest({ rows: [row(1, older())], compare: () => answer })).toEqual({
        state: 'none',
        reason: 'No usable artifact forest-gate-iris of the branch main was found.',
      });
    }
    expect(
      await newest({ rows: [row(1, older())], compare: () => ({ json: { status: 'identical' } }) }),
    ).toMatchObject({ state: 'found' });
  });

  it('without a base commit takes the newest of the branch, and compares nothing', async () => {
    const { finder, transport } = open({
      rows: [row(1), row(2, older())],
      base: { commit: null, branch: 'main' },
    });
    expect(await finder.findNewest()).toMatchObject({
      state: 'found',
      exact: false,
      commit: sha('c'),
    });
    expect(transport.routes.some((route) => route.includes('compare'))).toBe(false);
  });

  it('R39: walks back over what cannot be used, but not for ever', async () => {
    const rows = Array.from({ length: 30 }, (_, i) =>
      row(i, older({ id: 1000 + i, head_sha: sha(i < 20 ? 'c' : 'd') })),
    );
    const compare = (basehead: string): Answer => ({
      json: { status: basehead.startsWith(sha('c')) ? 'ahead' : 'diverged' },
    });
    const { finder, transport } = open({ rows: rows.slice(0, 25), compare });
    expect(await finder.findNewest()).toMatchObject({ state: 'found', artifactId: 19 });
    expect(transport.calls.length).toBeLessThanOrEqual(30);

    const far = open({ rows, compare });
    expect(await far.finder.findNewest()).toMatchObject({ state: 'none' });
    expect(far.transport.calls.length).toBeLessThanOrEqual(21);
  });
});
