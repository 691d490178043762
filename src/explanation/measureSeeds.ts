import type { FoundBaseline } from '../baseline/baseline.js';
import { placeRows } from '../baseline/placeRows.js';
import { retrain, type BaseRows } from '../baseline/retrain.js';
import { countTurned } from '../comparison/countTurned.js';
import type { ModelSettings, Result, SeedComparison } from '../document/result.js';
import type { ForestOptions, GrowForest, Votes } from '../forest/forest.js';
import type { Settings } from '../settings/settings.js';
import { type DrawnFeatures, fixEach } from '../training/growths.js';
import { type MeasuredRun, measureForest } from '../training/measureForest.js';
import { optionsOf } from './optionsOf.js';
import { shareRight } from './shareRight.js';

/** Seeds that are measured besides the run's own. */
const OTHERS = 4;
const SEEDS = 0x100000000;

/** Rows x features per tree x trees x folds of one measurement; eight take about four seconds. */
const CHEAP = 5_000_000;

/** A run whose own models are grown again. */
export interface SeededRun extends MeasuredRun {
  readonly settings: Settings;
  readonly modelSettings: ModelSettings;
  readonly options: ForestOptions;
  readonly evaluation: { readonly accuracy: number };
  /** What its trees drew, which stays with every seed. */
  readonly drawn: DrawnFeatures;
}

/** Whether a model may be measured four more times. */
export function isCheap(rows: number, features: number, trees: number, folds: number): boolean {
  return rows * features * trees * folds <= CHEAP;
}

/**
 * Both sides on the tested rows with five seeds: the run's own and the four after it, the same for
 * both. Only the forest's seed is another; the rows stay on their sides, so that the spread is the
 * luck of growing alone.
 *
 * Measured when there is a change that luck could explain, and when that is cheap: some row turned
 * right or wrong against the base, the model is a forest (a decision tree has no use for a seed),
 * and rows x features per tree x trees x folds is at most 5,000,000.
 *
 * @param truthBefore per tested row its class in the base's table; -1 for a row that is not there
 * @returns `null` when it is not measured
 */
export async function measureSeeds(
  run: SeededRun,
  baseline: FoundBaseline,
  truthBefore: Int32Array,
  comparison: NonNullable<Result['comparison']>,
  grow: GrowForest,
): Promise<Result['seeds']> {
  const { table, split, tested, options } = run;
  const { algorithm, featuresPerTree, trees, seed } = options;
  if (comparison.newlyRight + comparison.newlyWrong === 0) return null;
  if (algorithm === 'decision-tree') return null;
  if (!isCheap(table.labels.length, featuresPerTree, trees, split.folds)) return null;

  const regrow = prepareBase(run, baseline, grow);
  const seeds = [seed];
  const accuracies = [run.evaluation.accuracy];
  const comparisons: SeedComparison[] = [];
  const all = Int32Array.from(tested.keys());
  for (let other = 1; other <= OTHERS; other += 1) {
    const next = (seed + other) % SEEDS;
    const votes = await measureForest(
      run,
      { ...options, seed: next },
      grow,
      undefined,
      fixEach(run.drawn),
    );
    seeds.push(next);
    accuracies.push(shareRight(run, votes, all));
    if (regrow !== null) {
      comparisons.push(compareVotes(run, votes, await regrow(next), baseline.votes, truthBefore));
    }
  }
  return { seeds, accuracies, comparisons: regrow === null ? null : comparisons };
}

/** How the base's models are grown with another seed; `null` where that cannot be done. */
function prepareBase(
  run: SeededRun,
  { table, settings, drawn }: FoundBaseline,
  grow: GrowForest,
): ((seed: number) => Promise<Votes>) | null {
  if (table === null) return null;
  const rows: BaseRows | string = placeRows(table, run);
  const options = optionsOf(settings, table.table.features.length, table.table.labels.length);
  if (typeof rows === 'string' || options === null) return null;
  const growths = fixEach(drawn);
  return async (seed) => (await retrain(rows, run, { ...options, seed }, grow, growths)).votes;
}

/** Of the rows that the base could predict at first, the same ones for every seed. */
function compareVotes(
  run: SeededRun,
  current: Votes,
  baseline: Votes,
  { predicted }: Votes,
  truthBefore: Int32Array,
): SeedComparison {
  const compared = Int32Array.from(predicted.keys()).filter((row) => predicted[row]! >= 0);
  const stayed = compared.filter((row) => truthBefore[row]! >= 0);
  const truth = Int32Array.from(run.tested, (row) => run.table.labels[row]!);
  const count = (rows: Int32Array, by: Int32Array) =>
    countTurned(rows, current.predicted, baseline.predicted, by);
  return {
    ...count(compared, truth),
    baseline: shareRight(run, baseline, compared),
    stayed: count(stayed, truthBefore),
  };
}
