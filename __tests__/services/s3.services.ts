import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { promote, rollback, type Mover } from '../../src/delivery/moveStage.js';
import { publish } from '../../src/delivery/publish.js';
import { findVersion, readVersionFile } from '../../src/delivery/readVersion.js';
import { readS3Settings } from '../../src/delivery/s3/credentials.js';
import { createS3Client } from '../../src/delivery/s3/s3Client.js';
import { createS3Target } from '../../src/delivery/s3/s3Target.js';
import type { Target } from '../../src/delivery/target.js';
import { createCandidate } from '../delivery/candidates.js';
import { failEachS3, S3_FAULTS } from './failEachS3.js';
import { startVersitygw, type S3Server } from './startVersitygw.js';

jest.setTimeout(300_000);

const ADA: Mover = { by: 'ada', at: '2026-01-05T12:00:00Z', why: 'new "data"' };

let server: S3Server;
beforeAll(async () => {
  server = await startVersitygw();
});
afterAll(() => server.close());

function open(prefix: string, env: Readonly<Record<string, string>> = server.env): Target {
  const client = createS3Client(readS3Settings(env), 'models');
  return createS3Target(`s3://models/${prefix}`, client, prefix);
}

/** The keys below a prefix, without it. */
async function keysBelow(prefix: string): Promise<string[]> {
  const { objects } = await createS3Client(readS3Settings(server.env), 'models').list(prefix, null);
  return objects.map(({ key }) => key.slice(prefix.length + 1)).sort();
}

const FIRST = createCandidate('a').manifest.modelSha256.slice(0, 12);
const WHOLE = [
  `iris/v1-${FIRST}/metrics.json`,
  `iris/v1-${FIRST}/model.json`,
  `iris/v1-${FIRST}/report.html`,
  `iris/v1-${FIRST}/version.json`,
  'iris/v1.json',
];

describe('a bucket as a target', () => {
  it('holds a version once, with its files', async () => {
    const target = open('once');
    expect(await target.listNames()).toEqual([]);
    expect(await publish(target, createCandidate('a'))).toEqual({
      number: 1,
      outcome: 'published',
    });
    expect(await publish(target, createCandidate('a'))).toEqual({
      number: 1,
      outcome: 'unchanged',
    });
    expect(await keysBelow('once')).toEqual(WHOLE);
    expect(await target.listNames()).toEqual(['iris']);
    expect(await publish(target, createCandidate('b'))).toEqual({
      number: 2,
      outcome: 'published',
    });
    const versions = await target.listVersions('iris');
    expect(versions.map(({ number, isComplete }) => [number, isComplete])).toEqual([
      [1, true],
      [2, true],
    ]);
    expect(versions[0]?.manifest).toEqual(createCandidate('a').manifest);
    expect(versions[0]?.storedAt).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  it('gives each of many publishers a number of its own', async () => {
    const models = ['a', 'b', 'c', 'd', 'e', 'a'];
    const done = await Promise.all(
      models.map((model) => publish(open('many'), createCandidate(model))),
    );
    expect([...new Set(done.map(({ number }) => number))].sort()).toEqual([1, 2, 3, 4, 5]);
    expect(done[0]?.number).toBe(done[5]?.number);
  });

  it('moves a stage by compare-and-swap: of two movers one loses', async () => {
    const target = open('swap');
    await publish(target, createCandidate('a'));
    await publish(target, createCandidate('b'));
    const moves = await Promise.allSettled(
      [1, 2].map((number) => promote(open('swap'), { name: 'iris', number }, 'production', ADA)),
    );
    const lost = moves.filter(({ status }) => status === 'rejected');
    // They may also have come one after the other.
    expect(lost.length).toBeLessThanOrEqual(1);
    expect(await target.listMoves('iris', 'production')).toHaveLength(2 - lost.length);
    await promote(target, { name: 'iris', number: 1 }, 'staging', ADA);
    await promote(target, { name: 'iris', number: 2 }, 'staging', ADA);
    await rollback(target, 'iris', 'staging', ADA);
    expect(await target.listStages('iris')).toEqual(['production', 'staging']);
    expect(await target.listMoves('iris', 'staging')).toEqual([
      { number: 1, kind: 'promote', version: 1, ...ADA },
      { number: 2, kind: 'promote', version: 2, ...ADA },
      { number: 3, kind: 'rollback', version: 1, ...ADA },
    ]);
  });

  it('gives the bytes of a file back', async () => {
    const target = open('once');
    const version = await findVersion(target, { name: 'iris', number: 2 });
    expect(Buffer.from(await readVersionFile(target, version, 'model.json')).toString()).toBe('b');
    expect(await target.readFile(version, 'other.json')).toBeNull();
  });

  it('lists more keys than one answer holds', async () => {
    const client = createS3Client(readS3Settings(server.env), 'models');
    for (let i = 0; i < 1_050; i += 50) {
      await Promise.all(
        Array.from({ length: 50 }, (_, k) =>
          client.write(`long/${i + k}`, Buffer.from('x'), 'text/plain', { absent: true }),
        ),
      );
    }
    expect((await client.list('long/', null)).objects).toHaveLength(1_050);
  });

  it('says what is wrong with the credentials and the bucket, and never a secret', async () => {
    const wrong = { ...server.env, AWS_SECRET_ACCESS_KEY: 'canaryWrong' };
    await expect(open('x', wrong).listNames()).rejects.toThrow(
      's3://models: the store answered 403 (SignatureDoesNotMatch) when listing "x/". Check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
    );
    const other = createS3Client(readS3Settings(server.env), 'none');
    await expect(other.list('', null)).rejects.toThrow('Create the bucket, or name another.');
  });

  it('notices bytes that somebody changed', async () => {
    const target = open('changed');
    await publish(target, createCandidate('a'));
    const client = createS3Client(readS3Settings(server.env), 'models');
    const object = await client.read('changed/iris/v1.json', 1e6);
    await client.write('changed/iris/v1.json', Buffer.from('{}'), 'application/json', {
      etag: object?.etag ?? '',
    });
    await expect(target.listVersions('iris')).rejects.toThrow(
      /^s3:\/\/models\/changed: changed\/iris\/v1\.json is not what Forest Gate wrote/,
    );
  });
});

it('R69, R70: requests that fail once, in seven ways: exactly two versions and three moves', async () => {
  // All of them in all ways: `npm run test:faults`.
  await failEachS3(
    server,
    'some',
    (request) => S3_FAULTS[(request / 3) % S3_FAULTS.length]?.[1] ?? 'cut',
    3,
  );
});
