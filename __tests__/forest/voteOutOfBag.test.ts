import { describe, expect, it } from '@jest/globals';
import { Draws } from '../../src/forest/engine/draws.js';
import { drawOptions } from '../../src/forest/drawOptions.js';
import { growForest } from '../../src/forest/growForest.js';
import { findLeaders, NO_VOTE, voteOutOfBag } from '../../src/forest/voteOutOfBag.js';
import { optionsOf } from './expectSameVotes.js';
import { randomCase } from './engine/randomTable.js';

describe('voteOutOfBag', () => {
  it('lets a row be voted on by the trees alone that drew no row of its group', async () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const given = randomCase(seed);
      const rows = given.labels.length;
      const groups = Int32Array.from({ length: rows }, (_, row) => row - (row % 2));
      const options = { ...optionsOf(given, 'random-forest'), trees: 7 };
      const { trees } = await growForest(given, given.classes, options);
      const votes = voteOutOfBag(trees, { ...given, groups }, given.classes, options, { parts: 2 });

      // Each tree by itself, as a forest of one that votes on everything.
      const { columns } = given;
      const draws = new Draws(rows, columns.length, drawOptions(options, columns.length));
      const expected = [0, 1].map(() => new Int32Array(rows * given.classes));
      for (let place = 0; place < 7; place += 1) {
        draws.next();
        const seen = new Set(Array.from(draws.rows, (row) => groups[row]));
        const alone = await growForest(given, given.classes, { ...options, trees: place + 1 });
        const before = await growForest(given, given.classes, {
          ...options,
          trees: Math.max(1, place),
        });
        const [counts, less] = [alone.vote(columns).counts, before.vote(columns).counts];
        for (let row = 0; row < rows; row += 1) {
          if (seen.has(groups[row])) continue;
          for (let label = 0; label < given.classes; label += 1) {
            const at = row * given.classes + label;
            const own = counts[at]! - (place === 0 ? 0 : less[at]!);
            expected[Math.floor((place * 2) / 7)]![at]! += own;
          }
        }
      }
      expect(votes).toEqual(expected);
    }
  });

  it('asks the first rows alone where so many are wanted', async () => {
    const given = randomCase(3);
    const options = optionsOf(given, 'random-forest');
    const { trees } = await growForest(given, given.classes, options);
    const all = voteOutOfBag(trees, given, given.classes, options);
    const [some] = voteOutOfBag(trees, given, given.classes, options, { rows: 3 });
    expect(some).toEqual(all[0]!.slice(0, 3 * given.classes));
  });
});

describe('findLeaders', () => {
  it('takes the class with the most votes, the lowest among equals, and none without votes', () => {
    const votes = Int32Array.from([0, 2, 1, 1, 1, 0, 0, 0, 0]);
    expect([...findLeaders(votes, 3)]).toEqual([1, 0, NO_VOTE]);
  });
});
