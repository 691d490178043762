import { describe, expect, it } from '@jest/globals';
import { promote, rollback, type Mover } from '../../../src/delivery/moveStage.js';
import { publish } from '../../../src/delivery/publish.js';
import { findStaged, readVersionFile } from '../../../src/delivery/readVersion.js';
import { createMlflowClient } from '../../../src/delivery/mlflow/mlflowClient.js';
import { readMlflowSettings } from '../../../src/delivery/mlflow/mlflowSettings.js';
import { createMlflowTarget } from '../../../src/delivery/mlflow/mlflowTarget.js';
import type { Target } from '../../../src/delivery/target.js';
import { startFaultyProxy, type Fate } from '../../services/faultyProxy.js';
import { failEachCall } from '../failEachCall.js';
import { createTrainedCandidate } from './trainedCandidate.js';

const ADA: Mover = { by: 'ada', at: '2026-01-05T12:00:00Z', why: 'new "data"' };
const EVE: Mover = { by: 'eve', at: '2026-01-06T12:00:00Z', why: null };

/** Opens a registered model; waits between attempts take no time, and what keeps silent is given up soon. */
export function openAt(
  port: number,
  model: string,
  env: Readonly<Record<string, string>> = {},
): Target {
  const settings = readMlflowSettings({ MLFLOW_TRACKING_URI: `http://127.0.0.1:${port}`, ...env });
  const client = createMlflowClient(settings, {
    pause: () => Promise.resolve(),
    patience: 500,
  });
  return createMlflowTarget(model, client, settings);
}

/** What has to hold at a tracking server, be it this suite's or MLflow's own. */
export function describeTarget(portOf: () => number): void {
  const open = (model: string): Target => openAt(portOf(), model);

  describe('a registered model as a target', () => {
    it('holds a version once, with its files', async () => {
      const target = open('once');
      const [first, second] = await Promise.all([1, 2].map((seed) => createTrainedCandidate(seed)));
      if (first === undefined || second === undefined) throw new Error('No candidate.');
      expect(await target.listNames()).toEqual([]);
      expect(await publish(target, first)).toEqual({ number: 1, outcome: 'published' });
      expect(await publish(target, first)).toEqual({ number: 1, outcome: 'unchanged' });
      expect(await publish(target, second)).toEqual({ number: 2, outcome: 'published' });
      expect(await target.listNames()).toEqual(['iris']);
      const versions = await target.listVersions('iris');
      expect(versions.map(({ number, manifest }) => [number, manifest])).toEqual([
        [1, first.manifest],
        [2, second.manifest],
      ]);
      expect(versions[0]?.storedAt).toMatch(/^\d{4}-\d\d-\d\dT/);
      for (const { name, bytes } of first.files) {
        expect(Buffer.from(await readVersionFile(target, versions[0]!, name)).equals(bytes)).toBe(
          true,
        );
      }
      expect(await target.readFile(versions[0]!, 'none')).toBeNull();
    });

    it('gives each of several publishers a number of its own, and the same model one only', async () => {
      const candidates = await Promise.all(
        [1, 2, 3, 1].map((seed) => createTrainedCandidate(seed)),
      );
      await Promise.all(candidates.map((candidate) => publish(open('many'), candidate)));
      const versions = await open('many').listVersions('iris');
      expect(new Set(versions.map(({ manifest }) => manifest.modelSha256)).size).toBe(3);
      expect(versions).toHaveLength(3);
    });

    it('refuses a second name, since an alias is at one version only', async () => {
      await publish(open('names'), await createTrainedCandidate(1));
      const other = await createTrainedCandidate(1, { name: 'wine' });
      await expect(publish(open('names'), other)).rejects.toThrow(
        'mlflow:names: its versions are of iris, and an alias is at one version only: publish wine to a registered model of its own.',
      );
    });

    it('R70: moves a stage with who, when and why, and back', async () => {
      const target = open('stages');
      for (const seed of [1, 2]) await publish(target, await createTrainedCandidate(seed));
      await promote(target, { name: 'iris', number: 1 }, 'production', ADA);
      await promote(target, { name: 'iris', number: 2 }, 'production', EVE);
      expect((await findStaged(target, 'iris', 'production')).number).toBe(2);
      await rollback(target, 'iris', 'production', ADA);
      expect(await target.listStages('iris')).toEqual(['production']);
      expect(await target.listMoves('iris', 'production')).toEqual([
        { number: 1, kind: 'promote', version: 1, ...ADA },
        { number: 2, kind: 'promote', version: 2, ...EVE },
        { number: 3, kind: 'rollback', version: 1, ...ADA },
      ]);
      await expect(promote(target, { name: 'iris', number: 1 }, 'latest', ADA)).rejects.toThrow(
        'mlflow:stages: MLflow keeps the alias latest for itself: name another stage.',
      );
    });

    it('lets one of two movers lose', async () => {
      for (const seed of [1, 2]) await publish(open('swap'), await createTrainedCandidate(seed));
      const moves = await Promise.allSettled(
        [1, 2].map((number) => promote(open('swap'), { name: 'iris', number }, 'production', ADA)),
      );
      const lost = moves.filter(({ status }) => status === 'rejected');
      // They may also have come one after the other.
      expect(lost.length).toBeLessThanOrEqual(1);
      expect(await open('swap').listMoves('iris', 'production')).toHaveLength(2 - lost.length);
    });
  });
}

/**
 * Lets the requests of all commands fail, one in each attempt, as `failEachCall` says.
 *
 * @param fateOf what becomes of the request with this number
 * @param step how many requests further the next one is that fails
 */
export async function failEach(
  port: number,
  prefix: string,
  fateOf: (request: number) => Fate,
  step = 1,
): Promise<void> {
  const candidates = [await createTrainedCandidate(1), await createTrainedCandidate(2)] as const;
  const calls = await failEachCall(
    candidates,
    async (failing) => {
      const model = `${prefix}-${failing}`;
      let seen = 0;
      const proxy = await startFaultyProxy(port, () =>
        seen++ === failing ? fateOf(failing) : 'pass',
      );
      return {
        open: () => openAt(proxy.port, model),
        openSound: () => openAt(port, model),
        calls: () => seen,
        close: () => proxy.close(),
      };
    },
    step,
  );
  expect(calls).toBeGreaterThan(50);
}

/** The same for some of the requests, each in another way than the one before. */
export function failSome(port: number, prefix: string, step: number): Promise<void> {
  return failEach(
    port,
    prefix,
    (request) => FAULTS[(request / step) % FAULTS.length] ?? 'cut',
    step,
  );
}

/** How requests fail; `slow` is one that takes effect and is not answered in time. */
export const FAULTS: readonly Fate[] = ['cut', 'cut-after', 500, 403, 412, 'slow'];
