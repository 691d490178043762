import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PublishedResult } from '../../src/baseline/baseline.js';
import { createPublishedFinder } from '../../src/delivery/findPublished.js';
import { promote } from '../../src/delivery/moveStage.js';
import { publish } from '../../src/delivery/publish.js';
import { startFaultyProxy } from '../services/faultyProxy.js';
import { startMlflow, type Mlflow } from '../support/mlflow/startMlflow.js';
import { openAt } from './mlflow/describeTarget.js';
import { createTrainedCandidate } from './mlflow/trainedCandidate.js';

let mlflow: Mlflow;
beforeAll(async () => {
  mlflow = await startMlflow();
  const target = openAt(mlflow.port, 'iris');
  for (const seed of [1, 2]) await publish(target, await createTrainedCandidate(seed));
  const mover = { by: 'ada', at: '2026-01-05T12:00:00Z', why: null };
  await promote(target, { name: 'iris', number: 2 }, 'production', mover);
});
afterAll(() => mlflow.close());

function find(stage: string, port = mlflow.port, patience?: number): Promise<PublishedResult> {
  const env = { MLFLOW_TRACKING_URI: `http://127.0.0.1:${port}`, MLFLOW_TRACKING_TOKEN: 'canary' };
  return createPublishedFinder('iris', env, patience)(stage, 'mlflow:iris');
}

describe('what is at a stage, as a baseline', () => {
  it('is the document of its version, checked like any that is stored', async () => {
    expect(await find('production')).toMatchObject({
      state: 'found',
      version: 'iris@v2',
      name: 'iris@v2, which is at production (mlflow:iris)',
      exact: true,
      result: { name: 'iris' },
    });
  });

  it('is none while nothing is there', async () => {
    expect(await find('staging')).toEqual({
      state: 'none',
      reason: 'No version of iris is at staging yet (mlflow:iris).',
    });
  });

  it('is unreadable where its bytes are not those that were published', async () => {
    const places = [...mlflow.state.files.keys()].filter((place) =>
      place.endsWith('/metrics.json'),
    );
    const kept = places.map((place) => mlflow.state.files.get(place) ?? Buffer.alloc(0));
    for (const [index, place] of places.entries()) {
      const text = kept[index]?.toString() ?? '';
      mlflow.state.files.set(
        place,
        Buffer.from(text.replace('"correct":', '"correct" :')).subarray(0, text.length),
      );
    }
    expect(await find('production')).toMatchObject({
      state: 'unreadable',
      reason: expect.stringMatching(
        /^What is at production \(mlflow:iris\) could not be read: .* is not what was published/,
      ),
    });
    for (const [index, place] of places.entries()) mlflow.state.files.set(place, kept[index]!);
  });

  it('is unreadable, without a secret, where the target refuses or keeps silent', async () => {
    const refusing = await startFaultyProxy(mlflow.port, () => 403);
    expect(await find('production', refusing.port)).toEqual({
      state: 'unreadable',
      reason: expect.stringContaining('the server answered 403'),
    });
    await refusing.close();
    const silent = await startFaultyProxy(mlflow.port, () => 'slow');
    expect(await find('production', silent.port, 100)).toEqual({
      state: 'unreadable',
      reason: 'mlflow:iris did not say in 0.1 seconds what is at production.',
    });
    await silent.close();
    const nowhere = await createPublishedFinder('iris', {})('production', 'mlflow:iris');
    expect(nowhere).toMatchObject({
      reason: expect.stringContaining('mlflow needs the address of a tracking server'),
    });
  });
});
