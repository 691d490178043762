import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shareOf } from '../../src/parts/shareOf.js';

describe('shareOf', () => {
  it('gives every tree of every model to exactly one part, and every part as much as the others', () => {
    const counts = fc.tuple(
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 1, max: 11 }),
      fc.integer({ min: 1, max: 300 }),
    );
    fc.assert(
      fc.property(counts, ([parts, models, trees]) => {
        const grown = Array.from({ length: parts }, () => 0);
        for (let model = 0; model < models; model += 1) {
          let next = 0;
          for (let part = 1; part <= parts; part += 1) {
            const [first, end] = shareOf({ part, parts }, { model, models }, trees);
            if (first === end) continue;
            expect(first).toBe(next);
            next = end;
            grown[part - 1]! += end - first;
          }
          expect(next).toBe(trees);
        }
        const even = (models * trees) / parts;
        for (const count of grown) expect(Math.abs(count - even)).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('gives few parts a hand in each model, so that few choose its features', () => {
    const parts = [1, 2, 3, 4, 5, 6, 7, 8];
    const turns = [0, 1, 2, 3, 4, 5].map((model) => ({ model, models: 6 }));
    for (const part of parts) {
      const shares = turns.filter((turn) => {
        const [first, end] = shareOf({ part, parts: 8 }, turn, 100);
        return end > first;
      });
      expect(shares.length).toBeLessThanOrEqual(2);
    }
  });

  it('divides the trees of a model that stands alone', () => {
    expect([1, 2, 3].map((part) => shareOf({ part, parts: 3 }, undefined, 100))).toEqual([
      [0, 33],
      [33, 66],
      [66, 100],
    ]);
  });
});
