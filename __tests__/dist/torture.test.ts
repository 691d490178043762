import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { MersenneTwister } from '../../src/forest/engine/mersenneTwister.js';
import type { Fault } from './torture/plan.js';
import { findFlaw, makeScenes, type Scene, torture } from './torture/scene.js';

jest.setTimeout(120_000);

/** Another number tries others of the cells, all of which `npm run torture` tries. */
const SEED = Number(process.env['TORTURE_SEED'] ?? 1);

let top: string;
let scenes: readonly Scene[];
beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), 'forest-gate-torture-'));
  scenes = await makeScenes(top);
});
afterAll(() => rm(top, { recursive: true, force: true, maxRetries: 5 }));

async function expectHeld(count: number, isMeant: (fault: Fault) => boolean): Promise<void> {
  const random = new MersenneTwister(SEED);
  const cells = scenes.flatMap((scene) =>
    scene.faults.filter(isMeant).map((fault) => ({ scene, fault })),
  );
  expect(cells.length).toBeGreaterThan(10 * count);
  const sample = Array.from({ length: count }, () => cells[random.below(cells.length)]!);
  const flaws = await Promise.all(
    sample.map(async ({ scene, fault }) => {
      const flaw = await findFlaw(scene, fault, await torture(top, scene, fault));
      return flaw === null ? [] : [{ scene: scene.name, fault, flaw }];
    }),
  );
  expect(flaws.flat()).toEqual([]);
}

describe('a run in which a call fails', () => {
  it('is of two pull requests, of which one passes and one fails', () => {
    expect(scenes.map(({ sound }) => sound.exitCode)).toEqual([0, 1]);
    for (const { faults } of scenes) expect(faults.length).toBeGreaterThan(450);
  });

  it('R77, R101: ends as without, or with one sentence, and with the files of one run', async () => {
    await expectHeld(10, ({ how }) => how !== 'kill');
  });

  it('R67: killed at a write, leaves each file as it was or whole', async () => {
    await expectHeld(5, ({ how }) => how === 'kill');
  });
});
