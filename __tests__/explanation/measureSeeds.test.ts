import { describe, expect, it } from '@jest/globals';
import { isCheap, measureSeeds } from '../../src/explanation/measureSeeds.js';
import { shareRight } from '../../src/explanation/shareRight.js';
import type { GrowForest } from '../../src/forest/forest.js';
import { forestOptions } from '../../src/training/forestOptions.js';
import { growForest } from '../../src/forest/growForest.js';
import { fixFeatures } from '../../src/training/growths.js';
import { measureForest } from '../../src/training/measureForest.js';
import { baseWith, compareRun, IRIS, startRun } from '../support/compareRun.js';

const BASE = baseWith({ 'd.csv': IRIS, 'gate.yml': 'trees: 5\nmin-samples-split: 70\n' });
async function start(values: Readonly<Record<string, string>> = {}) {
  const run = startRun(IRIS, values);
  const { baseline, votes } = await compareRun(run, BASE);
  if (!('votes' in baseline)) throw new Error('no base');
  const options = forestOptions(run.settings.hyperparameters, 4);
  const all = Int32Array.from(run.tested.keys());
  const evaluation = { accuracy: shareRight(run, votes, all) };
  const truth = Int32Array.from(run.tested, (row) => run.table.labels[row]!);
  const drawn = { measured: [3, 3, 3, 2, 4], kept: null, columns: 4 };
  const predictions = { predicted: votes.predicted, votes: votes.counts };
  return { run: { ...run, options, evaluation, drawn, predictions }, baseline, truth, all };
}

describe('measureSeeds', () => {
  it("gives the accuracy of five forests on the same split, this run's first", async () => {
    const { run, baseline, all } = await start({ seed: '4294967294' });
    const grown: number[] = [];
    const grow: GrowForest = (set, classes, forest) => {
      grown.push(forest.seed);
      return growForest(set, classes, forest);
    };
    const measured = await measureSeeds(run, baseline, false, grow);
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
    const { run, baseline } = await start();
    const measured = await measureSeeds(run, baseline, false, growForest);
    for (const [index, one] of (measured?.comparisons ?? []).entries()) {
      const change = (measured?.accuracies[index + 1] ?? 0) - one.baseline;
      expect((one.newlyRight - one.newlyWrong) / 150).toBeCloseTo(change, 12);
    }
    expect(measured?.comparisons).toHaveLength(4);
  });

  it('writes down the answers that are others than with the own seed, and votes where asked', async () => {
    const { run, baseline, truth } = await start();
    const again = await measureForest(
      run,
      { ...run.options, seed: run.options.seed + 1 },
      growForest,
      undefined,
      run.drawn.measured.map(fixFeatures),
    );
    const { comparisons } = (await measureSeeds(run, baseline, true, growForest)) ?? {};
    const { current, baseline: before } = comparisons?.[0]?.answers ?? {};
    expect(current?.votes).toEqual(Array.from(again.counts));
    expect(before?.votes).toHaveLength(450);
    const others = Array.from(truth.keys()).filter(
      (row) => again.predicted[row] !== run.predictions.predicted[row],
    );
    expect(others.length).toBeGreaterThan(0);
    expect(current?.rows).toEqual(others);
    expect(current?.predicted).toEqual(others.map((row) => again.predicted[row]));
    const plain = await measureSeeds(run, baseline, false, growForest);
    expect(plain?.comparisons?.[0]?.answers).toEqual({
      current: { ...current, votes: null },
      baseline: { ...before, votes: null },
    });
  });

  it('takes a row that the base cannot be asked about again to be answered as before', async () => {
    const { run, baseline } = await start();
    const few = Int32Array.from(run.tested.keys());
    const counts = Int32Array.from(baseline.votes.counts ?? []);
    const predicted = few.map((row) => (row < 30 ? -1 : baseline.votes.predicted[row]!));
    const partial = { ...baseline, votes: { counts, predicted } };
    const measured = await measureSeeds(run, partial, true, growForest);
    for (const { answers } of measured?.comparisons ?? []) {
      expect(answers.baseline.rows.every((row) => row >= 30)).toBe(true);
      expect(answers.baseline.votes?.slice(0, 90)).toEqual(Array.from(counts.slice(0, 90)));
    }
  });

  it('measures this side alone where the base cannot be grown again', async () => {
    const { run, baseline } = await start();
    const unknown = { ...baseline, table: null };
    const measured = await measureSeeds(run, unknown, false, growForest);
    expect(measured?.accuracies).toHaveLength(5);
    expect(measured?.comparisons).toBeNull();
  });

  it('has nothing to measure without a difference that luck could explain', async () => {
    const { run, baseline } = await start();
    const refuse: GrowForest = () => Promise.reject(new Error('not to be grown'));
    const measure = (changed: typeof run, isOfVotes = false, grow = refuse) =>
      measureSeeds(changed, baseline, isOfVotes, grow);
    const { predicted, counts } = baseline.votes;
    const same = { ...run, predictions: { predicted, votes: Int32Array.from(counts ?? []) } };
    expect(await measure(same, true)).toBeNull();
    const other = { ...run, predictions: { predicted, votes: run.predictions.votes } };
    expect(await measure(other)).toBeNull();
    expect(await measure(other, true, growForest)).not.toBeNull();
    const tree = { ...run, options: { ...run.options, algorithm: 'decision-tree' as const } };
    expect(await measure(tree)).toBeNull();
    const large = { ...run, options: { ...run.options, trees: 10_000 } };
    expect(await measure(large)).toBeNull();
  });

  it('takes iris with the defaults for cheap, and ten thousand rows for too much', () => {
    expect(isCheap(150, 2, 100, 5)).toBe(true);
    expect(isCheap(5_000, 2, 100, 5)).toBe(true);
    expect(isCheap(5_001, 2, 100, 5)).toBe(false);
  });
});
