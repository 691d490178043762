import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { publish } from '../../src/delivery/publish.js';
import { createCandidate } from './candidates.js';
import { MemoryTarget } from './memoryTarget.js';

describe('publish', () => {
  it('R70: counts versions from 1, and gives bytes that are there no second version', async () => {
    const target = new MemoryTarget();
    expect(await publish(target, createCandidate('a'))).toEqual({
      number: 1,
      outcome: 'published',
    });
    expect(await publish(target, createCandidate('b'))).toEqual({
      number: 2,
      outcome: 'published',
    });
    expect(await publish(target, createCandidate('a'))).toEqual({
      number: 1,
      outcome: 'unchanged',
    });
    // The same model of a later run, with another document.
    const later = createCandidate('a', { metrics: 'measured again' });
    expect(await publish(target, later)).toEqual({ number: 1, outcome: 'unchanged' });
    expect(target.versions.size).toBe(2);
  });

  it('R100: ends what an attempt with the same files had begun, and mixes it with no other run', async () => {
    const target = new MemoryTarget();
    let steps = 0;
    target.beforeStep = () => {
      if (++steps === 2) throw new Error('lost');
    };
    await expect(publish(target, createCandidate('a'))).rejects.toThrow('lost');
    const other = createCandidate('a', { metrics: 'measured again' });
    expect(await publish(target, other)).toEqual({ number: 2, outcome: 'published' });
    const fresh = new MemoryTarget();
    steps = 0;
    fresh.beforeStep = target.beforeStep;
    await expect(publish(fresh, createCandidate('a'))).rejects.toThrow('lost');
    expect(await publish(fresh, createCandidate('a'))).toEqual({ number: 1, outcome: 'finished' });
    expect(fresh.versions.size).toBe(1);
  });

  it('gives up, in words, where every number is taken', async () => {
    const target = new MemoryTarget();
    target.store = () => Promise.resolve('taken');
    await expect(publish(target, createCandidate('a'))).rejects.toThrow(
      'memory: the next version of iris was taken by others 20 times in a row. Publish from one job at a time.',
    );
  });

  it('R100: stores each model once, whoever publishes at the same time and wherever it breaks off', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 8 }),
        fc.array(fc.nat({ max: 30 }), { maxLength: 5 }),
        async (models, broken) => {
          const target = new MemoryTarget();
          let steps = 0;
          target.beforeStep = () => {
            if (broken.includes(++steps)) throw new Error('lost');
          };
          await Promise.allSettled(models.map((model) => publish(target, createCandidate(model))));
          target.beforeStep = () => undefined;
          for (const model of models) await publish(target, createCandidate(model));
          const versions = [...target.versions.values()];
          const complete = versions.filter(({ isComplete }) => isComplete);
          const digests = complete.map(({ manifest }) => manifest.modelSha256);
          expect(new Set(digests).size).toBe(new Set(models).size);
          const numbers = versions.map(({ number }) => number).sort((a, b) => a - b);
          expect(numbers).toEqual(numbers.map((_, index) => index + 1));
        },
      ),
    );
  });
});
