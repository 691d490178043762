import type { ForestOptions, GrowForest } from '../forest/forest.js';
import { type MeasuredRun, measureForest } from '../training/measureForest.js';
import type { Result } from '../document/result.js';
import { shareRight } from './shareRight.js';

/** Seeds that are measured besides the run's own. */
const OTHERS = 4;
const SEEDS = 0x100000000;

/** Rows x features per tree x trees x folds of one measurement; four take about two seconds. */
const CHEAP = 5_000_000;

/** Whether a model may be measured four more times. */
export function isCheap(rows: number, features: number, trees: number, folds: number): boolean {
  return rows * features * trees * folds <= CHEAP;
}

/**
 * The accuracy on the tested rows with five seeds: the run's own and the four after it. Only the
 * forest's seed is another; the rows stay on their sides, so that the spread is the luck of growing
 * alone.
 *
 * Measured when there is a change that luck could explain, and when that is cheap: some row turned
 * right or wrong against the base, the model is a forest (a decision tree has no use for a seed),
 * and rows x features per tree x trees x folds is at most 5,000,000.
 *
 * @param accuracy the run's own
 * @returns `null` when it is not measured
 */
export async function measureSeeds(
  run: MeasuredRun,
  options: ForestOptions,
  accuracy: number,
  comparison: Result['comparison'],
  grow: GrowForest,
): Promise<Result['seeds']> {
  const { table, split, tested } = run;
  const { algorithm, featuresPerTree, trees, seed } = options;
  if (comparison === null || comparison.newlyRight + comparison.newlyWrong === 0) return null;
  if (algorithm === 'decision-tree') return null;
  if (!isCheap(table.labels.length, featuresPerTree, trees, split.folds)) return null;

  const seeds = [seed];
  const accuracies = [accuracy];
  const all = Int32Array.from(tested.keys());
  for (let other = 1; other <= OTHERS; other += 1) {
    const next = (seed + other) % SEEDS;
    const votes = await measureForest(run, { ...options, seed: next }, grow);
    seeds.push(next);
    accuracies.push(shareRight(run, votes, all));
  }
  return { seeds, accuracies };
}
