import { describe, expect, it } from '@jest/globals';
import { isCheap, measureSeeds } from '../../src/explanation/measureSeeds.js';
import { shareRight } from '../../src/explanation/shareRight.js';
import type { GrowForest } from '../../src/forest/forest.js';
import { forestOptions } from '../../src/training/forestOptions.js';
import { growForest } from '../../src/forest/growForest.js';
import { measureForest } from '../../src/training/measureForest.js';
import type { Result } from '../../src/document/result.js';
import { baseWith, compareRun, IRIS, startRun } from '../support/compareRun.js';

const BASE = baseWith({ 'd.csv': IRIS, 'gate.yml': 'trees: 5\nmin-samples-split: 70\n' });
function flips(newlyRight: number, newlyWrong: number) {
  return { newlyRight, newlyWrong } as NonNullable<Result['comparison']>;
}

describe('measureSeeds', () => {
  it("gives the accuracy of five forests on the same split, this run's first", async () => {
    const run = startRun(IRIS, { seed: '4294967294' });
    const { comparison, votes } = await compareRun(run, BASE);
    const options = forestOptions(run.settings.hyperparameters, 4);
    const all = Int32Array.from(run.tested.keys());
    const accuracy = shareRight(run, votes, all);
    const grown: number[] = [];
    const grow: GrowForest = (set, classes, forest) => {
      grown.push(forest.seed);
      return growForest(set, classes, forest);
    };
    const measured = await measureSeeds(run, options, accuracy, comparison, grow);
    expect(measured?.seeds).toEqual([4_294_967_294, 4_294_967_295, 0, 1, 2]);
    expect(measured?.accuracies[0]).toBe(accuracy);
    expect(grown).toEqual([4_294_967_295, 0, 1, 2].flatMap((seed) => Array<number>(5).fill(seed)));
    const second = await measureForest(run, { ...options, seed: 0 }, growForest);
    expect(measured?.accuracies[2]).toBe(shareRight(run, second, all));
  });

  it('has nothing to measure without a change that luck could explain', async () => {
    const run = startRun(IRIS);
    const options = forestOptions(run.settings.hyperparameters, 4);
    const refuse: GrowForest = () => Promise.reject(new Error('not to be grown'));
    expect(await measureSeeds(run, options, 1, null, refuse)).toBeNull();
    expect(await measureSeeds(run, options, 1, flips(0, 0), refuse)).toBeNull();
    const tree = { ...options, algorithm: 'decision-tree' as const };
    expect(await measureSeeds(run, tree, 1, flips(1, 0), refuse)).toBeNull();
    const large = { ...options, trees: 10_000 };
    expect(await measureSeeds(run, large, 1, flips(1, 0), refuse)).toBeNull();
    expect(await measureSeeds(run, options, 1, flips(0, 1), growForest)).not.toBeNull();
  });

  it('takes iris with the defaults for cheap, and ten thousand rows for too much', () => {
    expect(isCheap(150, 2, 100, 5)).toBe(true);
    expect(isCheap(5_000, 2, 100, 5)).toBe(true);
    expect(isCheap(5_001, 2, 100, 5)).toBe(false);
  });
});
