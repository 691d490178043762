import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { promote, type Mover } from '../../../src/delivery/moveStage.js';
import { publish } from '../../../src/delivery/publish.js';
import { startMlflow, type Mlflow } from '../../support/mlflow/startMlflow.js';
import { startFaultyProxy } from '../../services/faultyProxy.js';
import { describeTarget, failSome, openAt } from './describeTarget.js';
import { createTrainedCandidate } from './trainedCandidate.js';

const ADA: Mover = { by: 'ada', at: '2026-01-05T12:00:00Z', why: null };

let mlflow: Mlflow;
beforeAll(async () => {
  mlflow = await startMlflow();
});
afterAll(async () => {
  await mlflow.close();
  expect(mlflow.misfits).toEqual([]);
});

describeTarget(() => mlflow.port);

it('R69, R70: requests that fail once, in six ways: exactly two versions and three moves', async () => {
  // All of them in all ways: `npm run test:faults`.
  await failSome(mlflow.port, 'each', 17);
});

it('R69: takes away the version of an attempt whose answer got lost while another publisher was first', async () => {
  const target = openAt(mlflow.port, 'double');
  const candidate = await createTrainedCandidate(1);
  await publish(target, candidate);
  const { versions = [] } = mlflow.state.models.get('double') ?? {};
  const [first] = versions;
  if (first === undefined) throw new Error('Nothing was published.');
  versions.push({ ...first, number: 2 });
  expect(await target.store(3, candidate)).toBe(1);
  expect((await target.listVersions('iris')).map(({ number }) => number)).toEqual([1]);
});

describe('what MLflow shows', () => {
  it('is one run with settings, numbers and the table, one logged model and one version', async () => {
    await publish(
      openAt(mlflow.port, 'shown', { GITHUB_ACTOR: 'ada' }),
      await createTrainedCandidate(1),
    );
    const { state } = mlflow;
    const experiment = state.experiments.find(({ name }) => name === 'shown');
    const [log, run, ...others] = state.runs
      .filter((one) => one.experiment === experiment?.id)
      .sort((a, b) => a.name.localeCompare(b.name))
      .reverse();
    expect(others).toEqual([]);
    expect([log?.name, log?.status]).toEqual(['shown: stages', 'FINISHED']);
    expect([run?.name, run?.status]).toEqual(['iris ccccccc', 'FINISHED']);
    expect(run?.params).toContainEqual({ key: 'trees', value: '100' });
    expect(run?.tags).toContainEqual({ key: 'mlflow.user', value: 'ada' });
    expect(run?.tags).toContainEqual({ key: 'mlflow.source.git.commit', value: 'c'.repeat(40) });
    const [logged] = state.logged.filter((one) => one.experiment === experiment?.id);
    expect(run?.metrics).toContainEqual(
      expect.objectContaining({ key: 'accuracy', value: expect.any(Number), model_id: logged?.id }),
    );
    expect(run?.datasets).toEqual([
      expect.objectContaining({ tags: [{ key: 'mlflow.data.context', value: 'training' }] }),
    ]);
    expect([logged?.status, run?.outputs]).toEqual(['LOGGED_MODEL_READY', [logged?.id]]);
    expect(state.models.get('shown')?.versions[0]?.description).toMatch(
      /^Forest Gate 1\.0\.0: passed, accuracy \d+\.\d % on 150 rows\. The SHA-256 of model\.json is [0-9a-f]{64}\.$/,
    );
    const files = [...state.files.keys()]
      .filter((place) => place.startsWith(`${experiment?.id}/models/${logged?.id}/artifacts/`))
      .map((place) => place.split('/artifacts/')[1]);
    expect(files).toEqual([
      'MLmodel',
      'pyfunc.onnx',
      'requirements.txt',
      'python_env.yaml',
      'conda.yaml',
      'forest-gate/metrics.json',
      'forest-gate/model.json',
      'forest-gate/report.html',
    ]);
  });

  it('leaves versions of others alone, and counts on from them', async () => {
    mlflow.state.models.set('ours', {
      tags: [],
      aliases: new Map([['champion', 1]]),
      versions: [
        { number: 1, source: 's3://x', run: '', description: '', tags: [], isDeleted: false },
        {
          number: 2,
          source: 's3://x',
          run: '',
          description: '',
          tags: [{ key: 'forest_gate.manifest', value: '{}' }],
          isDeleted: false,
        },
      ],
    });
    const target = openAt(mlflow.port, 'ours');
    expect(await target.listNames()).toEqual([]);
    expect(await publish(target, await createTrainedCandidate(1))).toEqual({
      number: 3,
      outcome: 'published',
    });
    await promote(target, { name: 'iris', number: 3 }, 'production', ADA);
    expect(mlflow.state.models.get('ours')?.aliases.get('production')).toBe(3);
  });

  it('writes the moves of all to one run, also where others registered the model', async () => {
    const model = { tags: [], aliases: new Map(), versions: [] };
    mlflow.state.models.set('shared', model);
    for (const seed of [1, 2]) {
      await publish(openAt(mlflow.port, 'shared'), await createTrainedCandidate(seed));
    }
    // Both have looked for the run before either has named one.
    let waiting = 0;
    let release = (): void => undefined;
    const both = new Promise<void>((resolve) => (release = resolve));
    const proxy = await startFaultyProxy(mlflow.port, async (_, path) => {
      if (path.includes('registered-models/set-tag')) {
        if (++waiting === 2) release();
        await both;
      }
      return 'pass' as const;
    });
    await Promise.all(
      ['production', 'staging'].map((stage) =>
        promote(openAt(proxy.port, 'shared'), { name: 'iris', number: 1 }, stage, ADA),
      ),
    );
    await proxy.close();
    const target = openAt(mlflow.port, 'shared');
    for (const stage of ['production', 'staging']) {
      expect(await target.listMoves('iris', stage)).toEqual([
        { number: 1, kind: 'promote', version: 1, ...ADA },
      ]);
    }
    expect(waiting).toBe(2);
  });

  it('keeps what somebody moved in MLflow itself', async () => {
    const target = openAt(mlflow.port, 'manual');
    for (const seed of [1, 2, 3]) await publish(target, await createTrainedCandidate(seed));
    await promote(target, { name: 'iris', number: 1 }, 'production', ADA);
    mlflow.state.models.get('manual')?.aliases.set('production', 2);
    const manual = expect.objectContaining({
      number: 2,
      kind: 'promote',
      version: 2,
      by: 'somebody, in MLflow',
    });
    expect(await target.listMoves('iris', 'production')).toEqual([
      { number: 1, kind: 'promote', version: 1, ...ADA },
      manual,
    ]);
    await promote(target, { name: 'iris', number: 3 }, 'production', ADA);
    expect(await target.listMoves('iris', 'production')).toEqual([
      { number: 1, kind: 'promote', version: 1, ...ADA },
      manual,
      { number: 3, kind: 'promote', version: 3, ...ADA },
    ]);
    expect(mlflow.state.models.get('manual')?.aliases.get('production')).toBe(3);
  });

  it('lets the next mover end a move that broke off, and refuses his own', async () => {
    const target = openAt(mlflow.port, 'broken');
    for (const seed of [1, 2]) await publish(target, await createTrainedCandidate(seed));
    const proxy = await startFaultyProxy(mlflow.port, (_, path) =>
      path.endsWith('/alias') ? 403 : 'pass',
    );
    const broken = openAt(proxy.port, 'broken');
    await expect(promote(broken, { name: 'iris', number: 1 }, 'production', ADA)).rejects.toThrow(
      'the server answered 403. Give credentials that may write there',
    );
    await proxy.close();
    expect(await target.listMoves('iris', 'production')).toEqual([]);
    await expect(promote(target, { name: 'iris', number: 2 }, 'production', ADA)).rejects.toThrow(
      'somebody else moved iris at production at the same time',
    );
    expect(mlflow.state.models.get('broken')?.aliases.get('production')).toBe(1);
    await promote(target, { name: 'iris', number: 2 }, 'production', ADA);
    expect(await target.listMoves('iris', 'production')).toHaveLength(2);
  });
});

describe('what is refused, in words', () => {
  it('an experiment whose files do not go through the server', async () => {
    mlflow.state.root = 's3://bucket/secret-path';
    const refused = publish(openAt(mlflow.port, 'direct'), await createTrainedCandidate(1));
    await expect(refused).rejects.toThrow(
      'mlflow:direct: the experiment keeps its files at an address of its own (s3:), and Forest Gate stores through the server only. Start the server with --serve-artifacts',
    );
    mlflow.state.root = 'mlflow-artifacts:';
    const there = { MLFLOW_EXPERIMENT_NAME: 'proxied' };
    await publish(openAt(mlflow.port, 'direct', there), await createTrainedCandidate(1));
    expect(mlflow.state.models.get('direct')?.versions).toHaveLength(1);
  });

  it('a server that is none of MLflow 3', async () => {
    const proxy = await startFaultyProxy(mlflow.port, (_, path) =>
      path.includes('logged-models') ? 404 : 'pass',
    );
    const refused = publish(openAt(proxy.port, 'old'), await createTrainedCandidate(1));
    await expect(refused).rejects.toThrow(
      'mlflow:old: the server answered 404. Check MLFLOW_TRACKING_URI: it is to be the address of a tracking server of MLflow 3.',
    );
    await proxy.close();
  });

  it('a server that nobody answers at', async () => {
    const proxy = await startFaultyProxy(mlflow.port, () => 'cut');
    await expect(openAt(proxy.port, 'x').listNames()).rejects.toThrow(
      /^mlflow:x: there was no whole answer \(.*\)\. Nothing is lost: the same command ends what was begun\.$/,
    );
    await proxy.close();
  });
});
