import { describe, expect, it } from '@jest/globals';
import { isCheap, measureSeeds } from '../../src/explanation/measureSeeds.js';
import { shareRight } from '../../src/explanation/shareRight.js';
import type { GrowForest } from '../../src/forest/forest.js';
import { forestOptions } from '../../src/training/forestOptions.js';
import { growForest } from '../../src/forest/growForest.js';
import { fixFeatures } from '../../src/training/growths.js';
import { measureForest } from '../../src/training/measureForest.js';
import type { Result } from '../../src/document/result.js';
import { baseWith, compareRun, IRIS, startRun } from '../support/compareRun.js';

const BASE = baseWith({ 'd.csv': IRIS, 'gate.yml': 'trees: 5\nmin-samples-split: 70\n' });
function flips(newlyRight: number, newlyWrong: number) {
  return { newlyRight, newlyWrong } as NonNullable<Result['comparison']>;
}

async function start(values: Readonly<Record<string, string>> = {}) {
  const run = startRun(IRIS, values);
  const { baseline, comparison, votes } = await compareRun(run, BASE);
  if (!('votes' in baseline) || comparison === null) throw new Error('no base');
  const options = forestOptions(run.settings.hyperparameters, 4);
  const all = Int32Array.from(run.tested.keys());
  const evaluation = { accuracy: shareRight(run, votes, all) };
  const truth = Int32Array.from(run.tested, (row) => run.table.labels[row]!);
  const drawn = { measured: [3, 3, 3, 2, 4], kept: null, columns: 4 };
  return { run: { ...run, options, evaluation, drawn }, baseline, comparison, truth, all };
}

describe('measureSeeds', () => {
  it("gives the accuracy of five forests on the same split, this run's first", async () => {
    const { run, baseline, comparison, truth, all } = await start({ seed: '4294967294' });
    const grown: number[] = [];
    const grow: GrowForest = (set, classes, forest) => {
      grown.push(forest.seed);
      return growForest(set, classes, forest);
    };
    const measured = await measureSeeds(run, baseline, truth, comparison, grow);
    expect(measured?.seeds).toEqual([4_294_967_294, 4_294_967_295, 0, 1, 2]);
    expect(measured?.accuracies[0]).toBe(run.evaluation.accuracy);
    // Five folds of this side, and five of the base's.
    expect(grown).toEqual([4_294_967_295, 0, 1, 2].flatMap((seed) => Array<number>(10).fill(seed)));
    const second = await measureForest(
      run,
      { ...run.options, seed: 0 },
      growForest,
      undefined,
      run.drawn.measured.map(fixFeatures),
    );
    expect(measured?.accuracies[2]).toBe(shareRight(run, second, all));
  });

  it('compares both sides with the same seed, as a run with that seed does on these folds', async () => {
    const { run, baseline, comparison, truth } = await start();
    const measured = await measureSeeds(run, baseline, truth, comparison, growForest);
    for (const [index, one] of (measured?.comparisons ?? []).entries()) {
      const change = (measured?.accuracies[index + 1] ?? 0) - one.baseline;
      expect((one.newlyRight - one.newlyWrong) / 150).toBeCloseTo(change, 12);
      expect(one.stayed).toEqual({ newlyRight: one.newlyRight, newlyWrong: one.newlyWrong });
    }
    expect(measured?.comparisons).toHaveLength(4);
  });

  it('measures this side alone where the base cannot be grown again', async () => {
    const { run, baseline, comparison, truth } = await start();
    const unknown = { ...baseline, table: null };
    const measured = await measureSeeds(run, unknown, truth, comparison, growForest);
    expect(measured?.accuracies).toHaveLength(5);
    expect(measured?.comparisons).toBeNull();
  });

  it('has nothing to measure without a change that luck could explain', async () => {
    const { run, baseline, truth } = await start();
    const refuse: GrowForest = () => Promise.reject(new Error('not to be grown'));
    const measure = (changed: typeof run, turned: ReturnType<typeof flips>, grow = refuse) =>
      measureSeeds(changed, baseline, truth, turned, grow);
    expect(await measure(run, flips(0, 0))).toBeNull();
    const tree = { ...run, options: { ...run.options, algorithm: 'decision-tree' as const } };
    expect(await measure(tree, flips(1, 0))).toBeNull();
    const large = { ...run, options: { ...run.options, trees: 10_000 } };
    expect(await measure(large, flips(1, 0))).toBeNull();
    expect(await measure(run, flips(0, 1), growForest)).not.toBeNull();
  });

  it('takes iris with the defaults for cheap, and ten thousand rows for too much', () => {
    expect(isCheap(150, 2, 100, 5)).toBe(true);
    expect(isCheap(5_000, 2, 100, 5)).toBe(true);
    expect(isCheap(5_001, 2, 100, 5)).toBe(false);
  });
});
