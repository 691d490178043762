import { expect } from '@jest/globals';
import { readS3Settings } from '../../src/delivery/s3/credentials.js';
import { createS3Client } from '../../src/delivery/s3/s3Client.js';
import { createS3Target } from '../../src/delivery/s3/s3Target.js';
import type { Target } from '../../src/delivery/target.js';
import { createCandidate } from '../delivery/candidates.js';
import { failEachCall } from '../delivery/failEachCall.js';
import { startFaultyProxy, type Fate } from './faultyProxy.js';
import type { S3Server } from './startVersitygw.js';

/** How requests fail. */
export const S3_FAULTS: readonly (readonly [what: string, fate: Fate])[] = [
  ['is cut', 'cut'],
  ['is cut after it took effect', 'cut-after'],
  ['takes effect and is not answered', 'slow'],
  ['gets 500', 500],
  ['gets 503', 503],
  ['gets 403', 403],
  ['gets 412', 412],
];

/** Waits between attempts take no time, and what keeps silent is given up soon. */
const IMPATIENT = { pause: () => Promise.resolve(), patience: 500 };

/**
 * Lets the requests of all commands fail, one in each attempt, as `failEachCall` says.
 *
 * @param fateOf what becomes of the request with this number
 * @param step how many requests further the next one is that fails
 */
export async function failEachS3(
  server: S3Server,
  name: string,
  fateOf: (request: number) => Fate,
  step = 1,
): Promise<void> {
  const candidates = [createCandidate('a'), createCandidate('b')] as const;
  const calls = await failEachCall(
    candidates,
    async (failing) => {
      const prefix = `${name.replaceAll(' ', '-')}-${failing}`;
      let seen = 0;
      const proxy = await startFaultyProxy(server.port, () =>
        seen++ === failing ? fateOf(failing) : 'pass',
      );
      const openBy = (port: number): Target => {
        const settings = readS3Settings({
          ...server.env,
          AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
        });
        const client = createS3Client(settings, 'models', IMPATIENT);
        return createS3Target(`s3://models/${prefix}`, client, prefix);
      };
      return {
        open: () => openBy(proxy.port),
        openSound: () => openBy(server.port),
        calls: () => seen,
        close: () => proxy.close(),
      };
    },
    step,
  );
  expect(calls).toBeGreaterThan(20);
}
