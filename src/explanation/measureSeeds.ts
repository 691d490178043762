import type { FoundBaseline } from '../baseline/baseline.js';
import { placeRows } from '../baseline/placeRows.js';
import { retrain, type BaseRows } from '../baseline/retrain.js';
import { summariseSeed } from '../comparison/summariseSeed.js';
import {
  MOST_SEEDS,
  type ModelSettings,
  type Result,
  type SeedAnswers,
  type SeedComparison,
} from '../document/result.js';
import type { ForestOptions, GrowForest, Votes } from '../forest/forest.js';
import type { Answers, VotesOfRows } from '../metrics/evaluation.js';
import { sharedRows } from '../metrics/sharedRows.js';
import type { Settings } from '../settings/settings.js';
import { taskOf } from '../table/table.js';
import { type DrawnFeatures, fixEach } from '../training/growths.js';
import { type MeasuredRun, measureForest } from '../training/measureForest.js';
import { optionsOf } from './optionsOf.js';
import { shareRight } from './shareRight.js';

const SEEDS = 0x100000000;

/** Rows x features per tree x trees x folds of one measurement; eight take about four seconds. */
const CHEAP = 5_000_000;

/** A run whose own models are grown again. */
export interface SeededRun extends MeasuredRun {
  readonly settings: Settings;
  readonly modelSettings: ModelSettings;
  readonly options: ForestOptions;
  /** What its models answer for the tested rows: classes, and votes as rows x classes. */
  readonly predictions: {
    readonly predicted: Int32Array;
    readonly votes: VotesOfRows | null;
  };
  readonly evaluation: { readonly accuracy: number };
  /** What its trees drew, which stays with every seed. */
  readonly drawn: DrawnFeatures;
}

/** Whether a model may be measured four more times. */
export function isCheap(rows: number, features: number, trees: number, folds: number): boolean {
  return rows * features * trees * folds <= CHEAP;
}

/** Whether a run's forests are cheap enough to be grown with other seeds; a decision tree has no use for one. */
export function canMeasureSeeds({
  table,
  split,
  options,
}: Pick<SeededRun, 'table' | 'split' | 'options'>): boolean {
  const { algorithm, featuresPerTree, trees } = options;
  return (
    algorithm !== 'decision-tree' &&
    isCheap(table.labels.length, featuresPerTree, trees, split.folds)
  );
}

/** The seeds that a run is measured with beside its own, the four after it. */
export function listSeedsAfter(seed: number): number[] {
  return Array.from({ length: MOST_SEEDS - 1 }, (_, other) => (seed + other + 1) % SEEDS);
}

/**
 * Both sides on the tested rows with five seeds: the run's own and the four after it, the same for
 * both. Only the forest's seed is another; the rows stay on their sides, so that the spread is the
 * luck of growing alone.
 *
 * Measured when there is a difference that luck could explain, and when that is cheap: some row is
 * answered otherwise than by the base, the model is a forest (a decision tree has no use for a seed),
 * and rows x features per tree x trees x folds is at most 5,000,000.
 *
 * @param isOfVotes whether a rule on a drop is about votes, so that they matter as answers do
 * @returns `null` when it is not measured
 */
export async function measureSeeds(
  run: SeededRun,
  baseline: FoundBaseline,
  isOfVotes: boolean,
  grow: GrowForest,
): Promise<Result['seeds']> {
  const { tested, options } = run;
  const { seed } = options;
  if (!canMeasureSeeds(run)) return null;
  if (!isAnsweredOtherwise(run, baseline.votes, isOfVotes)) return null;

  const regrow = prepareBase(run, baseline, grow);
  const seeds = [seed];
  const accuracies = [run.evaluation.accuracy];
  const comparisons: SeedComparison[] = [];
  const all = Int32Array.from(tested.keys());
  for (const next of listSeedsAfter(seed)) {
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
      const both = { current: votes, baseline: await regrow(next) };
      comparisons.push(compareVotes(run, baseline.votes, both, isOfVotes));
    }
  }
  return { seeds, accuracies, comparisons: regrow === null ? null : comparisons };
}

/** Whether both sides differ on a row that the base could predict. */
function isAnsweredOtherwise(
  { predictions }: SeededRun,
  baseline: Answers,
  isOfVotes: boolean,
): boolean {
  const classes = (baseline.counts?.length ?? 0) / baseline.predicted.length;
  const isOther = (row: number): boolean =>
    predictions.predicted[row] !== baseline.predicted[row] ||
    (isOfVotes &&
      !isEqual(takeRow(predictions.votes, row, classes), takeRow(baseline.counts, row, classes)));
  return sharedRows(baseline).some(isOther);
}

function takeRow(votes: VotesOfRows | null, row: number, classes: number): VotesOfRows {
  return (votes ?? new Int32Array()).subarray(row * classes, (row + 1) * classes);
}

function isEqual(one: VotesOfRows, other: VotesOfRows): boolean {
  return one.every((votes, label) => votes === other[label]);
}

/** How the base's models are grown with another seed; `null` where that cannot be done. */
export function prepareBase(
  run: Omit<SeededRun, 'predictions' | 'evaluation'>,
  { table, settings, drawn }: FoundBaseline,
  grow: GrowForest,
): ((seed: number) => Promise<Votes>) | null {
  if (table === null) return null;
  const rows: BaseRows | string = placeRows(table, run);
  const { features, labels } = table.table;
  const { classes } = run.table;
  const task = taskOf(table.table);
  const options = optionsOf(settings, features.length, labels.length, task, classes);
  if (typeof rows === 'string' || options === null) return null;
  const growths = fixEach(drawn);
  return async (seed) => (await retrain(rows, run, { ...options, seed }, grow, growths)).votes;
}

/** Of the rows that the base could predict at first, the same ones for every seed. */
function compareVotes(
  run: SeededRun,
  first: Answers,
  { current, baseline }: Readonly<Record<'current' | 'baseline', Votes>>,
  isOfVotes: boolean,
): SeedComparison {
  const { predicted, votes } = run.predictions;
  const truth = Int32Array.from(run.tested, (row) => run.table.labels[row]!);
  const answers = {
    current: listAnswers({ predicted, counts: votes }, current, isOfVotes),
    baseline: listAnswers(first, baseline, isOfVotes),
  };
  return { ...summariseSeed(answers, predicted, first.predicted, truth), answers };
}

/** What could be answered at first and cannot be now is taken to be as at first. */
function listAnswers(first: Answers, again: Votes, isOfVotes: boolean): SeedAnswers {
  const isAsked = (row: number): boolean =>
    first.predicted[row]! >= 0 && again.predicted[row]! >= 0;
  const rows = Int32Array.from(first.predicted.keys()).filter(
    (row) => isAsked(row) && first.predicted[row] !== again.predicted[row],
  );
  const classes = again.counts.length / again.predicted.length;
  const { counts } = first;
  const countAt = (at: number): number =>
    (isAsked(Math.floor(at / classes)) ? again.counts : counts)?.[at] ?? 0;
  return {
    rows: Array.from(rows),
    predicted: Array.from(rows, (row) => again.predicted[row]!),
    votes: isOfVotes && counts !== null ? Array.from(counts.keys(), countAt) : null,
  };
}
