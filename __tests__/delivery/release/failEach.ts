import { expect } from '@jest/globals';
import { createReleaseTarget } from '../../../src/delivery/release/releaseTarget.js';
import type { Target } from '../../../src/delivery/target.js';
import { CallBudget } from '../../../src/github/api/callBudget.js';
import { createClient, type Clock } from '../../../src/github/api/client.js';
import { createFetchTransport, githubCredentials } from '../../../src/github/api/fetchTransport.js';
import type { TimeLimits } from '../../../src/github/api/readBody.js';
import {
  ANY_PATH,
  answer,
  cutBody,
  cutSocket,
  forbid,
  hang,
  storeThen,
  type Fault,
} from '../../support/github/faults.js';
import type { GitHub } from '../../support/github/startGitHub.js';
import { REPOSITORY } from '../../support/github/state.js';
import { createCandidate } from '../candidates.js';
import { failEachCall } from '../failEachCall.js';

/** How calls fail. */
export const FAULTS: readonly (readonly [string, Fault])[] = [
  ['refused with 403', forbid],
  ['answered with 500', answer(500)],
  ['answered with 412', answer(412)],
  ['cut off', cutSocket],
  ['done, but its reply cut off', storeThen(cutSocket)],
  ['done, but half of its reply cut off', cutBody],
  ['done, but answered with 502', storeThen(answer(502))],
  ['done, but never answered', storeThen(hang)],
];

const SOON: TimeLimits = { idle: 300, total: 5_000 };

/**
 * Opens the repository; waits between calls take no time.
 *
 * @param limits when what keeps silent is given up
 */
export function openAt(github: GitHub, limits: TimeLimits = SOON): Target {
  let now = 0;
  const clock: Clock = {
    now: () => now,
    sleep: (milliseconds) => {
      now += milliseconds;
      return Promise.resolve();
    },
    random: () => 0.5,
  };
  const credentials = githubCredentials(github.state.token);
  const transport = createFetchTransport(credentials, github.apiUrl, limits);
  const budget = new CallBudget({ requests: 10_000, milliseconds: 1e9 });
  const client = createClient(transport, { clock, budget });
  const { owner, name: repo } = REPOSITORY;
  return createReleaseTarget({ client, apiUrl: github.apiUrl, owner, repo });
}

/**
 * Lets the calls of all commands fail, one in each attempt, as `failEachCall` says, and holds the
 * repository to two releases and three tags of a stage.
 *
 * @param faultOf what becomes of the call with this number
 * @param step how many calls further the next one is that fails
 */
export async function failEach(
  github: GitHub,
  faultOf: (call: number) => Fault,
  step = 1,
): Promise<void> {
  const { state } = github;
  const candidates = [createCandidate('a'), createCandidate('b')] as const;
  const calls = await failEachCall(
    candidates,
    (failing) => {
      state.releases.length = 0;
      state.tags.clear();
      state.tagObjects.clear();
      let seen = 0;
      const remove = github.on('*', ANY_PATH, (asked, proceed) =>
        seen++ === failing ? faultOf(failing)(asked, proceed) : proceed(),
      );
      return Promise.resolve({
        open: () => openAt(github),
        openSound: () => {
          remove();
          return openAt(github);
        },
        calls: () => seen,
        close: () => {
          remove();
          expect(state.releases.map(({ tag, draft }) => [tag, draft])).toEqual([
            ['iris@v1', false],
            ['iris@v2', false],
          ]);
          expect([...state.tags.keys()].sort()).toEqual([
            'iris#production#1',
            'iris#production#2',
            'iris#production#3',
            'iris@v1',
            'iris@v2',
          ]);
          return Promise.resolve();
        },
      });
    },
    step,
  );
  expect(calls).toBeGreaterThan(30);
}
