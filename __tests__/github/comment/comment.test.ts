import { describe, expect, it } from '@jest/globals';
import { CallFailure } from '../../../src/github/api/callFailure.js';
import {
  MAX_COMMENT_BODY,
  publishComment,
  type PublishedComment,
} from '../../../src/github/comment/comment.js';
import { commentAdvice } from '../../../src/github/comment/commentOn.js';
import type { PullRequest, RunContext } from '../../../src/github/context.js';
import { formatMarker } from '../../../src/github/comment/marker.js';
import type { Call } from '../../../src/github/api/transport.js';
import { FakeComments } from '../fakeComments.js';
import { fakeClient, networkFailure, pushContext, sha, timeout, type Answer } from '../fakes.js';

const HEAD = sha('c');
const pullRequest: PullRequest = {
  number: 5,
  headSha: HEAD,
  baseRef: 'main',
  baseSha: sha('b'),
  mergeBase: null,
  fork: false,
  dependabot: false,
};
function mark(run: number, attempt = 1, gate = 'iris', commit = HEAD): string {
  return formatMarker({ gate, sha: commit, run, attempt, looks: 1 });
}
function context(changes: Partial<RunContext> = {}): RunContext {
  return pushContext({ event: 'pull_request', commit: HEAD, pullRequest, ...changes });
}
function urlOf(id: number): string {
  return `https://github.com/octo/flowers/pull/5#issuecomment-${id}`;
}

type Fault = (call: Call, serve: () => Answer) => Answer | CallFailure;

function open(fault: Fault = (_, serve) => serve()) {
  const server = new FakeComments(HEAD);
  const { client, transport, clock } = fakeClient((call) => fault(call, () => server.answer(call)));
  const publish = (body = 'new', changes: Partial<RunContext> = {}): Promise<PublishedComment> =>
    publishComment(client, context(changes), pullRequest, 'iris', (looks) =>
      looks === 1 ? body : `${body}, look ${looks}`,
    );
  const writes = (): string[] =>
    transport.routes.filter((route) => !route.startsWith('GET') && !route.endsWith('graphql'));
  return { server, transport, clock, publish, writes };
}

function isCreation({ route }: Call): boolean {
  return route.startsWith('POST /repos');
}
function once(matches: (call: Call) => boolean, fault: Fault): Fault {
  let done = false;
  return (call, serve) => {
    if (done || !matches(call)) return serve();
    done = true;
    return fault(call, serve);
  };
}

describe('publishComment', () => {
  it('creates the comment, with its marker on the first line', async () => {
    const { server, publish, transport } = open();
    expect(await publish('## Passed')).toEqual({ outcome: 'created', url: urlOf(1) });
    expect(server.comments).toEqual([
      { id: 1, login: 'github-actions[bot]', body: `${mark(100)}\n## Passed` },
    ]);
    expect(transport.routes.map((route) => route.split(' ')[0])).toEqual([
      'GET',
      'GET',
      'POST',
      'GET',
    ]);
  });

  it('edits it in place when it is there, and R45: in four calls', async () => {
    const { server, publish, transport } = open();
    server.add('LGTM', 'mona');
    server.add(`${mark(99)}\nold`);
    expect(await publish()).toEqual({ outcome: 'updated', url: urlOf(2) });
    expect(server.comments.map(({ body }) => body)).toEqual(['LGTM', `${mark(100)}\nnew`]);
    expect(transport.calls).toHaveLength(4);
  });

  it('edits it again in the same run, and in a later attempt of it', async () => {
    const { server, publish } = open();
    await publish('one');
    await publish('two');
    expect(await publish('three', { runAttempt: 2 })).toMatchObject({ outcome: 'updated' });
    expect(server.comments.map(({ body }) => body)).toEqual([`${mark(100, 2)}\nthree`]);
  });

  it('R50: leaves the comment of another gate alone', async () => {
    const { server, publish } = open();
    server.add(`${mark(99, 1, 'wine')}\nother`);
    expect(await publish()).toMatchObject({ outcome: 'created' });
    expect(server.comments).toHaveLength(2);
  });

  it("R50: a stranger's comment with our marker is neither edited nor deleted", async () => {
    const { server, publish, writes } = open();
    for (const login of ['mallory', 'github-actions', 'other[bot]', 'github-actions[bot] ']) {
      server.add(`${mark(999)}\nforged`, login);
    }
    const forged = structuredClone(server.comments);
    expect(await publish()).toEqual({ outcome: 'created', url: urlOf(5) });
    expect(await publish('again', { runId: 101 })).toEqual({ outcome: 'updated', url: urlOf(5) });
    expect(server.comments.slice(0, 4)).toEqual(forged);
    expect(server.comments.slice(4).map(({ body }) => body)).toEqual([`${mark(101)}\nagain`]);
    expect(writes()).toHaveLength(2);
  });

  it('R50: a comment of a user that no longer exists is not ours', async () => {
    const { publish, server } = open((call, serve) =>
      call.route.startsWith('GET') && call.route.endsWith('comments')
        ? {
            json: [
              { id: 71, html_url: 'u', body: mark(1), user: null },
              { id: 72, html_url: 'u', body: null },
            ],
          }
        : serve(),
    );
    expect(await publish()).toMatchObject({ outcome: 'created' });
    expect(server.comments).toHaveLength(1);
  });

  it("finds its own under a token of an app's or a person's", async () => {
    for (const login of ['gatekeeper[bot]', 'mona']) {
      const { server, publish, transport } = open();
      server.login = login;
      await publish('one');
      await publish('two', { runId: 101 });
      expect(server.comments).toEqual([{ id: 1, login, body: `${mark(101)}\ntwo` }]);
      expect(transport.routes.filter((route) => route === 'POST /graphql')).toHaveLength(1);
    }
  });

  it('asks a GitHub Enterprise Server at its own address', async () => {
    const { server, publish, transport } = open();
    server.add(mark(1), 'mallory');
    await publish('x', { apiUrl: 'https://ghe.example.com/api/v3' });
    const asked = transport.calls.find(({ route }) => route === 'POST /graphql');
    expect(asked?.parameters['baseUrl']).toBe('https://ghe.example.com/api');
  });

  it('R51: where there is no GraphQL, the user says whose the token is, and none is created', async () => {
    const { server, publish, writes } = open((call, serve) =>
      call.route === 'POST /graphql' ? { status: 404 } : serve(),
    );
    server.login = 'gitea-actions';
    server.add(`${mark(99)}\nold`);
    server.add(`${mark(98)}\nforged`, 'mallory');
    expect(await publish()).toEqual({ outcome: 'updated', url: urlOf(1) });
    expect(writes()).toEqual(['PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}']);
  });

  it('where nobody says whose the token is, the created comment does: one remains', async () => {
    const { server, publish } = open((call, serve) =>
      call.route === 'POST /graphql' || call.route === 'GET /user' ? { status: 404 } : serve(),
    );
    server.login = 'gatekeeper[bot]';
    server.add(`${mark(99)}\nold`);
    server.add(`${mark(98)}\nforged`, 'mallory');
    expect(await publish()).toEqual({ outcome: 'updated', url: urlOf(1) });
    expect(server.comments.map(({ body }) => body)).toEqual([
      `${mark(100)}\nnew`,
      `${mark(98)}\nforged`,
    ]);
  });

  it('R46: finds it behind 301 others, and stops looking at a cap', async () => {
    const { server, publish } = open();
    for (let i = 0; i < 301; i++) server.add('talk', 'mona');
    server.add(`${mark(99)}\nold`);
    expect(await publish()).toEqual({ outcome: 'updated', url: urlOf(302) });

    const long = open();
    for (let i = 0; i < 3500; i++) long.server.add('talk', 'mona');
    expect(await long.publish()).toMatchObject({ outcome: 'created' });
    expect(long.transport.calls.length).toBeLessThanOrEqual(52);
    expect(long.server.comments).toHaveLength(3501);
  });

  it('R46: finds it as the last of all comments that GitHub takes', async () => {
    const { server, publish } = open();
    for (let i = 0; i < 2499; i++) server.add('talk', 'mona');
    expect(await publish()).toEqual({ outcome: 'created', url: urlOf(2500) });
    expect(await publish('newer')).toEqual({ outcome: 'updated', url: urlOf(2500) });
    expect(server.comments).toHaveLength(2500);
  });

  it("R52: leaves a newer run's comment as it is", async () => {
    for (const newer of [mark(101), mark(100, 2)]) {
      const { server, publish, writes } = open();
      server.add(`${newer}\nnewer`);
      expect(await publish()).toEqual({ outcome: 'superseded', url: urlOf(1) });
      expect(server.comments[0]?.body).toBe(`${newer}\nnewer`);
      expect(writes()).toEqual([]);
    }
  });

  it('R52: says nothing for a head that the pull request has left behind', async () => {
    const { server, publish, writes } = open();
    server.head = sha('d');
    expect(await publish()).toEqual({ outcome: 'superseded', url: null });
    server.add(`${mark(99)}\nold`);
    expect(await publish()).toEqual({ outcome: 'superseded', url: urlOf(1) });
    expect(writes()).toEqual([]);
  });

  it('writes when it may not ask for the head', async () => {
    const { publish } = open((call, serve) =>
      call.route.includes('/pulls/') ? { status: 403 } : serve(),
    );
    expect(await publish()).toMatchObject({ outcome: 'created' });
  });

  it('R52: of several it keeps the oldest and deletes the others', async () => {
    const { server, publish } = open();
    server.add(`${mark(97)}\na`);
    server.add('talk', 'mona');
    server.add(`${mark(98)}\nb`);
    server.add(`${mark(99)}\nc`);
    expect(await publish()).toEqual({ outcome: 'updated', url: urlOf(1) });
    expect(server.comments.map(({ body }) => body)).toEqual([`${mark(100)}\nnew`, 'talk']);
  });

  it('a twin that cannot be deleted is left to the next run', async () => {
    const { server, publish } = open((call, serve) =>
      call.route.startsWith('DELETE') ? { status: 500 } : serve(),
    );
    server.add(`${mark(98)}\na`);
    server.add(`${mark(99)}\nb`);
    expect(await publish()).toMatchObject({ outcome: 'updated' });
    expect(server.comments).toHaveLength(2);
  });
});

describe('publishComment, when calls fail', () => {
  it.each<[string, () => Answer | CallFailure]>([
    ['a 502', () => ({ status: 502 })],
    ['a timeout', timeout],
    ['a reset', networkFailure],
    ['a page of HTML', () => ({ body: '<html>' })],
  ])('R51: a comment that is created in spite of %s is not created again', async (_, bad) => {
    const { server, publish, writes, clock } = open(
      once(isCreation, (_call, serve) => {
        serve();
        return bad();
      }),
    );
    expect(await publish()).toEqual({ outcome: 'created', url: urlOf(1) });
    expect(server.comments).toHaveLength(1);
    expect(writes()).toHaveLength(1);
    expect(clock.slept).toContain(2000);
  });

  it('R51: the same under the token of an app', async () => {
    const { server, publish } = open(
      once(isCreation, (_call, serve) => {
        serve();
        return { status: 502 };
      }),
    );
    server.login = 'gatekeeper[bot]';
    expect(await publish()).toEqual({ outcome: 'created', url: urlOf(1) });
    expect(server.comments).toHaveLength(1);
  });

  it('R51: a comment that was not created is created at the next try', async () => {
    const { server, publish, writes } = open(once(isCreation, () => ({ status: 502 })));
    expect(await publish()).toMatchObject({ outcome: 'created' });
    expect(server.comments).toHaveLength(1);
    expect(writes()).toHaveLength(2);
  });

  it('R51: an edit that took place in spite of a timeout is not repeated', async () => {
    const isEdit = ({ route }: Call): boolean => route.startsWith('PATCH');
    const { server, publish, writes } = open(
      once(isEdit, (_call, serve) => {
        serve();
        return timeout();
      }),
    );
    server.add(`${mark(99)}\nold`);
    expect(await publish()).toEqual({ outcome: 'updated', url: urlOf(1) });
    expect(writes()).toHaveLength(1);
  });

  it('creates the comment anew when it was deleted meanwhile', async () => {
    const isEdit = ({ route }: Call): boolean => route.startsWith('PATCH');
    const { server, publish } = open(
      once(isEdit, (_call, serve) => {
        server.comments = [];
        return serve();
      }),
    );
    server.add(`${mark(99)}\nold`);
    expect(await publish()).toEqual({ outcome: 'created', url: urlOf(2) });
  });

  it.each([401, 403, 404, 410, 422])('R56: a %d on creating is thrown at once', async (status) => {
    const { publish, writes } = open((call, serve) => (isCreation(call) ? { status } : serve()));
    await expect(publish()).rejects.toMatchObject({ name: 'CallFailure', status });
    expect(writes()).toHaveLength(1);
  });

  it('R56: writes that keep failing are given up, and what was not read is thrown', async () => {
    const { server, publish, writes } = open((call, serve) =>
      call.route.startsWith('GET') ? serve() : { status: 503 },
    );
    await expect(publish()).rejects.toMatchObject({ status: 503 });
    expect(writes()).toHaveLength(3);
    server.add(`${mark(99)}\nold`);
    await expect(publish()).rejects.toMatchObject({ status: 503 });
    const silent = open(() => networkFailure());
    await expect(silent.publish()).rejects.toMatchObject({ kind: 'network' });
    expect(silent.writes()).toEqual([]);
  });

  it('an edit that is answered 404 for lack of rights is given up', async () => {
    const { server, publish, writes } = open((call, serve) =>
      call.route.startsWith('PATCH') ? { status: 404 } : serve(),
    );
    server.add(`${mark(99)}\nold`);
    await expect(publish()).rejects.toMatchObject({ status: 404 });
    expect(writes()).toHaveLength(3);
  });

  it('R51: lists that lag behind make no second comment', async () => {
    const { server, publish, writes } = open((call, serve) =>
      call.route.startsWith('GET') && call.route.endsWith('comments') ? { json: [] } : serve(),
    );
    expect(await publish()).toEqual({ outcome: 'created', url: urlOf(1) });
    expect(server.comments).toHaveLength(1);
    expect(writes()).toHaveLength(1);
  });

  it('lists that never show an edit end it all the same', async () => {
    const { server, publish, writes } = open((call, serve) =>
      call.route.startsWith('PATCH') ? { json: { id: 1, html_url: 'u' } } : serve(),
    );
    server.add(`${mark(99)}\nold`);
    expect(await publish()).toEqual({ outcome: 'updated', url: urlOf(1) });
    expect(writes().length).toBeLessThanOrEqual(5);
  });

  it('lets a defect through', async () => {
    for (const route of [
      'GET',
      'POST /repos',
      'GET /repos/{owner}/{repo}/pulls',
      'POST /graphql',
      'DELETE',
    ]) {
      const { server, publish } = open((call, serve) => {
        if (call.route.startsWith(route)) throw new TypeError('a defect');
        return serve();
      });
      if (route === 'POST /graphql') server.add(mark(99), 'mallory');
      if (route === 'DELETE') for (const run of [98, 99]) server.add(mark(run));
      await expect(publish()).rejects.toThrow('a defect');
    }
  });
});

describe('commentAdvice', () => {
  it('R56: names the permission, forks and Dependabot', () => {
    for (const status of [403, 404]) {
      const advice = commentAdvice(new CallFailure('status', '', status));
      expect(advice).toContain('permissions: pull-requests: write');
      expect(advice).toContain('fork');
      expect(advice).toContain('Dependabot');
    }
    for (const status of [401, 410, 422]) {
      expect(commentAdvice(new CallFailure('status', '', status))).not.toBe('');
    }
    expect(commentAdvice(timeout())).toBe('');
  });
});

it('R54: a full body and its marker fit into a comment', () => {
  const longest = formatMarker({
    gate: 'x'.repeat(100),
    sha: 'f'.repeat(64),
    run: 999_999_999_999_999,
    attempt: 999,
    looks: 999_999_999,
  });
  expect(longest.length + 1 + MAX_COMMENT_BODY).toBeLessThanOrEqual(65_536);
});
