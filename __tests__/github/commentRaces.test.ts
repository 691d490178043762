import { describe, expect, it } from '@jest/globals';
import { createClient } from '../../src/github/api/client.js';
import { publishComment } from '../../src/github/comment/comment.js';
import type { PullRequest } from '../../src/github/context.js';
import { formatMarker, parseMarker } from '../../src/github/comment/marker.js';
import type { Call } from '../../src/github/api/transport.js';
import { FakeComments } from './fakeComments.js';
import { FakeClock, pushContext, replyOf, sha } from './fakes.js';

/** A run of the gate: its number, and the head of the pull request it was started for. */
interface Run {
  readonly id: number;
  readonly head: string;
}

interface Step {
  readonly run: number;
  readonly method: string;
  readonly route: string;
}

interface Story {
  readonly steps: readonly Step[];
  readonly server: FakeComments;
}

/**
 * Plays runs that publish at the same time. Every call to the server waits until it is chosen;
 * `choose` gets the number of runs that wait and says whose turn it is. The push that a run is for
 * comes as late as it can: just before the run's first call, or that of a newer run.
 */
async function play(
  runs: readonly Run[],
  before: readonly string[],
  choose: (waiting: number) => number,
): Promise<Story> {
  const server = new FakeComments(runs[0]?.head ?? '');
  for (const body of before) server.add(body);
  const waiting = new Map<number, () => void>();
  const running = new Set(runs);
  const steps: Step[] = [];

  const finished = runs.map(async (run) => {
    const { id, head } = run;
    const pullRequest: PullRequest = {
      number: 5,
      headSha: head,
      baseRef: 'main',
      baseSha: sha('b'),
      mergeBase: null,
      fork: false,
      dependabot: false,
    };
    const send = async (call: Call) => {
      await new Promise<void>((resolve) => {
        waiting.set(id, resolve);
      });
      const [method = '', route = ''] = call.route.split(' ');
      if (!steps.some((step) => step.run >= id)) server.head = head;
      steps.push({ run: id, method, route });
      return replyOf(server.answer(call));
    };
    const client = createClient(
      { send, fetch: () => Promise.reject(new Error('none')) },
      { clock: new FakeClock() },
    );
    const context = pushContext({ event: 'pull_request', runId: id, commit: head, pullRequest });
    await publishComment(client, context, pullRequest, 'iris', () => `body of ${id}`);
    running.delete(run);
  });

  while (running.size > 0) {
    // Everything that can go on without the server does.
    while (waiting.size < running.size) await new Promise((resolve) => setImmediate(resolve));
    const [id = 0, go = () => undefined] =
      [...waiting].sort(([a], [b]) => a - b)[choose(waiting.size)] ?? [];
    waiting.delete(id);
    go();
    await new Promise((resolve) => setImmediate(resolve));
  }
  await Promise.all(finished);
  return { steps, server };
}

/** Plays every order in which the runs' calls can reach the server. */
async function playAll(
  runs: readonly Run[],
  before: readonly string[],
  check: (story: Story) => void,
): Promise<number> {
  let path: number[] = [];
  for (let played = 1; ; played++) {
    const taken: { choice: number; of: number }[] = [];
    const story = await play(runs, before, (of) => {
      const choice = path[taken.length] ?? 0;
      taken.push({ choice, of });
      return choice;
    });
    check(story);
    while (taken.length > 0 && (taken.at(-1)?.choice ?? 0) + 1 >= (taken.at(-1)?.of ?? 0))
      taken.pop();
    if (taken.length === 0) return played;
    path = taken.map(({ choice }) => choice);
    path.push((path.pop() ?? 0) + 1);
  }
}

function old(run: number): string {
  return `${formatMarker({ gate: 'iris', sha: sha('9'), run, attempt: 1, looks: 1 })}\nold`;
}

/**
 * Whether a newer run did all of its work between an older run's last look and the write that
 * followed it: the one request for which the API has no condition to offer.
 */
function fitsIntoOneRequest(steps: readonly Step[], older: number, newer: number): boolean {
  const isOf = (run: number) => (step: Step) => step.run === run;
  const first = steps.findIndex(isOf(newer));
  const last = steps.findLastIndex(isOf(newer));
  const lookedBefore = steps.slice(0, first).findLast(isOf(older));
  const wroteAfter = steps.slice(last).find(isOf(older));
  return lookedBefore?.route.includes('/pulls/') === true && wroteAfter?.method === 'PATCH';
}

function checkStory({ server, steps }: Story, runs: readonly Run[]): void {
  const own = server.comments.map(({ body }) => parseMarker(body)?.run);
  const newest = Math.max(...runs.map(({ id }) => id));
  expect(own).toHaveLength(1);
  const excused = runs.some(({ id }) => id < newest && fitsIntoOneRequest(steps, id, newest));
  if (!excused) expect(own).toEqual([newest]);
  expect(server.comments[0]?.body).toContain(`body of ${own[0] ?? ''}`);
}

const FIRST: Run = { id: 100, head: sha('1') };
const SECOND: Run = { id: 101, head: sha('2') };

describe('two runs at the same time', () => {
  it('R52: of two pushes, both create: one comment remains, the newer one, in every order', async () => {
    const runs = [FIRST, SECOND];
    const played = await playAll(runs, [], (story) => {
      checkStory(story, runs);
    });
    expect(played).toBeGreaterThan(25);
  });

  it('R52: of two pushes, both edit: the older never overwrites the newer, in every order', async () => {
    const runs = [FIRST, SECOND];
    const played = await playAll(runs, [old(1)], (story) => {
      checkStory(story, runs);
    });
    expect(played).toBeGreaterThan(25);
  });

  it('R52: twins that were left are gone after any order', async () => {
    const runs = [FIRST, SECOND];
    await playAll(runs, [old(1), old(2)], (story) => {
      checkStory(story, runs);
    });
  });

  it('R52: of the same push, both create: one comment remains, in every order', async () => {
    const runs = [FIRST, { ...SECOND, head: FIRST.head }];
    await playAll(runs, [], ({ server }) => {
      expect(server.comments).toHaveLength(1);
    });
  });
});

describe('three runs at the same time', () => {
  it('R52: one comment remains in 1,000 random orders', async () => {
    const runs = [FIRST, SECOND, { id: 102, head: sha('3') }];
    let seed = 1;
    for (let i = 0; i < 1000; i++) {
      const story = await play(runs, i % 2 === 0 ? [] : [old(1)], (of) => {
        seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
        return (seed >>> 16) % of;
      });
      expect(story.server.comments).toHaveLength(1);
    }
  });
});
