import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { stackVersions, type Move } from '../../src/delivery/move.js';
import { promote, rollback, type Mover } from '../../src/delivery/moveStage.js';
import { publish } from '../../src/delivery/publish.js';
import { createCandidate } from './candidates.js';
import { MemoryTarget } from './memoryTarget.js';

const ADA: Mover = { by: 'ada', at: '2026-01-05T12:00:00.000Z', why: null };

let target: MemoryTarget;
beforeEach(async () => {
  target = new MemoryTarget();
  for (const model of ['a', 'b', 'c']) await publish(target, createCandidate(model));
});

async function current(): Promise<number | undefined> {
  return stackVersions(await target.listMoves('iris', 'production')).at(-1);
}

describe('promote and rollback', () => {
  it('R99: record who, when and why, and say what was there before', async () => {
    const first = await promote(target, { name: 'iris', number: 1 }, 'production', ADA);
    expect(first.before).toBeNull();
    const second = await promote(target, { name: 'iris', number: 2 }, 'production', {
      ...ADA,
      why: 'new data',
    });
    expect(second.before).toBe(1);
    expect(await target.listMoves('iris', 'production')).toEqual([
      { number: 1, kind: 'promote', version: 1, ...ADA },
      { number: 2, kind: 'promote', version: 2, ...ADA, why: 'new data' },
    ]);
  });

  it('change nothing where the version is there already', async () => {
    await promote(target, { name: 'iris', number: 1 }, 'production', ADA);
    const again = await promote(target, { name: 'iris', number: 1 }, 'production', ADA);
    expect(again).toMatchObject({ move: null, before: 1 });
    expect(await target.listMoves('iris', 'production')).toHaveLength(1);
  });

  it('R99: go back one by one, also after going forward again', async () => {
    for (const number of [1, 2, 3]) {
      await promote(target, { name: 'iris', number }, 'production', ADA);
    }
    await rollback(target, 'iris', 'production', ADA);
    expect(await current()).toBe(2);
    await promote(target, { name: 'iris', number: 3 }, 'production', ADA);
    await rollback(target, 'iris', 'production', ADA);
    await rollback(target, 'iris', 'production', ADA);
    expect(await current()).toBe(1);
    await expect(rollback(target, 'iris', 'production', ADA)).rejects.toThrow(
      'memory: nothing was at production before iris@v1, so there is none to go back to.',
    );
  });

  it('R99: refuse what does not exist, what was begun only, and what failed unless it is told why', async () => {
    await expect(promote(target, { name: 'iris', number: 9 }, 'production', ADA)).rejects.toThrow(
      'memory: iris@v9 does not exist. There are v1, v2, v3.',
    );
    await expect(promote(target, { name: 'rose', number: 1 }, 'production', ADA)).rejects.toThrow(
      'memory: rose@v1 does not exist. There is no version of rose.',
    );
    await expect(rollback(target, 'rose', 'production', ADA)).rejects.toThrow(
      'memory: no version of rose has been at production',
    );
    const { manifest } = createCandidate('d');
    target.versions.set('iris@v4', { number: 4, manifest, isComplete: false, storedAt: null });
    await expect(promote(target, { name: 'iris', number: 4 }, 'production', ADA)).rejects.toThrow(
      'iris@v4 was begun and not finished. There are v1, v2, v3.',
    );
    const failed = { ...manifest, verdict: 'failed' as const };
    target.versions.set('iris@v4', {
      number: 4,
      manifest: failed,
      isComplete: true,
      storedAt: null,
    });
    await expect(promote(target, { name: 'iris', number: 4 }, 'production', ADA)).rejects.toThrow(
      'iris@v4 is failed: say why it is to be at production all the same, with --why.',
    );
    const told = { ...ADA, why: 'nothing better' };
    await promote(target, { name: 'iris', number: 4 }, 'production', told);
    expect(await current()).toBe(4);
  });

  it('R99: lose against another move at the same time, and say so', async () => {
    target.addMove = () => Promise.resolve('taken');
    await expect(promote(target, { name: 'iris', number: 1 }, 'production', ADA)).rejects.toThrow(
      'memory: somebody else moved iris at production at the same time.',
    );
  });

  it('keep a history in which a rollback undoes the last promotion that stands', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 1, max: 4 })), { maxLength: 20 }),
        (steps) => {
          const moves: Move[] = [];
          const expected: number[] = [];
          for (const version of steps) {
            if (version !== null && version !== expected.at(-1)) {
              expected.push(version);
              moves.push({ number: moves.length + 1, kind: 'promote', version, ...ADA });
            } else if (version === null && expected.length > 1) {
              expected.pop();
              const back = expected.at(-1) ?? 0;
              moves.push({ number: moves.length + 1, kind: 'rollback', version: back, ...ADA });
            }
          }
          expect(stackVersions(moves)).toEqual(expected);
        },
      ),
    );
  });
});
