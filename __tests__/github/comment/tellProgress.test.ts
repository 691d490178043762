import { describe, expect, it } from '@jest/globals';
import type { CallFailure } from '../../../src/github/api/callFailure.js';
import type { Call } from '../../../src/github/api/transport.js';
import { describeFailure, describeMeasuring } from '../../../src/github/comment/banner.js';
import { formatMarker } from '../../../src/github/comment/marker.js';
import { tellProgress } from '../../../src/github/comment/tellProgress.js';
import type { PullRequest } from '../../../src/github/context.js';
import { FakeComments } from '../fakeComments.js';
import { fakeClient, networkFailure, pushContext, sha, type Answer } from '../fakes.js';

const HEAD = sha('c');
const OLD = sha('a');
const pullRequest: PullRequest = {
  number: 5,
  headSha: HEAD,
  baseRef: 'main',
  baseSha: sha('b'),
  mergeBase: null,
  fork: false,
  dependabot: false,
};
const context = pushContext({ event: 'pull_request', commit: HEAD, pullRequest });
const SETTINGS = { comment: 'always', name: 'iris' } as const;

function mark(run: number): string {
  return formatMarker({ gate: 'iris', sha: OLD, run, attempt: 1, looks: 1 });
}

function open(answer?: (call: Call) => Answer | CallFailure) {
  const server = new FakeComments(HEAD);
  const { client, transport } = fakeClient(answer ?? ((call) => server.answer(call)));
  const log: string[] = [];
  const tell = (more: object = {}, settings: object = {}): Promise<number | null> =>
    tellProgress(
      client,
      { ...context, ...more },
      { ...SETTINGS, ...settings },
      { log: (text) => log.push(text) },
      (marker) => describeMeasuring(context, marker),
    );
  return { server, client, transport, log, tell };
}

describe('tellProgress', () => {
  it('says on top what is measured and of what the numbers are, and keeps the rest', async () => {
    const { server, tell, transport } = open();
    server.add(`${mark(99)}\n### old\n`);
    await tell();
    const [body = ''] = server.comments.map((one) => one.body);
    expect(body.startsWith(`${mark(99)}\n`)).toBe(true);
    expect(body.endsWith('\n\n### old\n')).toBe(true);
    expect(body).toMatch(/Measuring \[`ccccccc`\].*the numbers are of \[`aaaaaaa`\]/);
    expect(transport.calls).toHaveLength(3);
  });

  it('replaces what an earlier run said so', async () => {
    const { client, server, tell } = open();
    server.add(`${mark(99)}\n### old\n`);
    await tell();
    await tell();
    await tellProgress(client, context, SETTINGS, { log: () => undefined }, (marker) =>
      describeFailure(context, marker, 'No such column <b>.'),
    );
    const [body = ''] = server.comments.map((one) => one.body);
    expect(body.match(/forest-gate-now/g)).toHaveLength(2);
    expect(body).not.toContain('Measuring');
    expect(body).toContain('could not be measured');
    expect(body).not.toContain('<b>');
  });

  it('writes nothing where no comment is, none is wanted, or a newer run speaks', async () => {
    const { server, tell, transport } = open();
    await tell();
    server.add(`${mark(101)}\nnewer`);
    await tell();
    server.comments = [];
    server.add(`${mark(99)}\nold`);
    await tell({}, { comment: 'never' });
    await tell({ pullRequest: { ...pullRequest, fork: true } });
    await tell({ pullRequest: null });
    server.head = sha('d');
    await tell();
    expect(transport.routes.filter((route) => !route.startsWith('GET'))).toEqual([]);
    expect(server.comments.map(({ body }) => body)).toEqual([`${mark(99)}\nold`]);
  });

  it('finds which look at the pull request it is, where the comment counts them', async () => {
    const { server, tell } = open();
    expect(await tell()).toBe(1);
    expect(await tell({}, { comment: 'on-failure' })).toBeNull();
    expect(await tell({}, { comment: 'never' })).toBeNull();
    server.add(`${mark(99)}\nold`);
    expect(await tell()).toBe(2);
    expect(await tell({ commit: OLD })).toBe(1);
    expect(await tell({}, { comment: 'on-failure' })).toBe(2);
    expect(await tell({ pullRequest: null })).toBeNull();
  });

  it('only logs what the server refuses', async () => {
    const { log, tell } = open(() => networkFailure());
    expect(await tell()).toBeNull();
    expect(log).toHaveLength(1);
    expect(log[0]).toContain('does not say how far this run is');
  });
});
