import type { ForestOptions, GrowForest, TrainingSet } from './forest.js';
import { findLeaders, NO_VOTE, voteOutOfBag } from './voteOutOfBag.js';

/**
 * Standard errors that another number of features has to be better by than the usual one: the usual
 * one is the better guess where they are nearly level.
 */
export const CLEARLY = 0.5;
/** And than the one that an earlier model was grown with. */
export const VERY_CLEARLY = 3.09;

/** Trees that are grown for each number of features, but never more than the forest is to have. */
const TREES = 50;
/** Parts of a forest that are held beside each other: an even number. */
const PARTS = 4;
/** Rows that are grown from, at most. */
const MOST_ROWS = 10_000;
/** On fewer rows than these nothing could be told apart. */
const FEWEST_ROWS = 100;
/**
 * Rows x features x trees, for all numbers together: so many for any forest, in about 0.1 s, or a
 * share of what the forest itself takes.
 */
const CELLS = 2_000_000;
const SHARE = 0.6;

/**
 * How many features each tree of a forest draws: `featuresPerTree` of the options, unless the
 * out-of-bag error of another of the candidates is lower by half its standard error.
 *
 * Fifty trees are grown for each, or as few as the forest is to have, from the first rows of the set:
 * as many as cost at most 0.6 of the forest itself (or rows x features x trees of 2,000,000), and at
 * most 10,000. A row's score is how often the trees that were grown without it have it right, carried
 * on from half and all of them to a large forest: trees that draw few features gain more from each
 * other, and a few of them would look worse than they are. Another number is better where the
 * mean of the differences, row by row, is so many of its standard errors above zero as
 * `standardErrors` says: other rows would change it, and other trees, which four parts of the forests
 * tell. Of several the one with the highest score is taken.
 */
export async function chooseFeatures(
  set: TrainingSet,
  classes: number,
  options: ForestOptions,
  grow: GrowForest,
  signal?: AbortSignal,
): Promise<number> {
  const { featuresPerTree: usual, standardErrors = CLEARLY } = options;
  let best = usual;
  let highest = 0;
  for (const { features, mean, error } of await weighOthers(set, classes, options, grow, signal)) {
    if (mean > highest && mean > standardErrors * error) [best, highest] = [features, mean];
  }
  return best;
}

/** A number of features beside the usual one: how much more rows are right, and its standard error. */
export interface Weighed {
  readonly features: number;
  readonly mean: number;
  readonly error: number;
}

export async function weighOthers(
  set: TrainingSet,
  classes: number,
  options: ForestOptions,
  grow: GrowForest,
  signal?: AbortSignal,
): Promise<Weighed[]> {
  const { featuresPerTree: usual, candidates = [] } = options;
  const others = candidates.filter((features) => features !== usual);
  const trees = Math.min(TREES, options.trees);
  const rows = countRows(set, options, trees, [usual, ...others]);
  if (options.algorithm !== 'random-forest' || others.length === 0 || rows === 0) return [];
  const part = takeFirst(set, rows);
  const scoreWith = async (featuresPerTree: number): Promise<Scores> => {
    const few = { ...options, candidates: [], featuresPerTree, trees };
    const forest = await grow(part, classes, few, undefined, signal);
    const votes = voteOutOfBag(forest.trees, part, classes, few, { parts: PARTS });
    return scoreRows(votes, part.labels, classes);
  };
  const before = await scoreWith(usual);
  const weighed: Weighed[] = [];
  for (const features of others) {
    weighed.push({ features, ...compareScores(before, await scoreWith(features)) });
  }
  return weighed;
}

function countRows(
  { labels }: TrainingSet,
  { featuresPerTree, trees: all }: ForestOptions,
  trees: number,
  candidates: readonly number[],
): number {
  const cells = Math.max(CELLS, SHARE * labels.length * featuresPerTree * all);
  const perRow = trees * candidates.reduce((sum, features) => sum + features, 0);
  const rows = Math.min(labels.length, MOST_ROWS, Math.floor(cells / perRow));
  return rows < FEWEST_ROWS ? 0 : rows;
}

function takeFirst({ columns, labels, groups }: TrainingSet, rows: number): TrainingSet {
  return {
    columns: columns.map((values) => values.subarray(0, rows)),
    labels: labels.subarray(0, rows),
    ...(groups && { groups: groups.subarray(0, rows) }),
  };
}

interface Scores {
  /**
   * By row, twice whether all trees have it right, less the share of the two halves that have: the
   * error falls by about as much from so many trees to very many as it did from half of them. NaN
   * where a half has no vote.
   */
  readonly rows: Float64Array;
  /** By part of the forest, the share of the rows it has right, of those it has a vote on. */
  readonly parts: readonly number[];
}

function scoreRows(votes: readonly Int32Array[], labels: Int32Array, classes: number): Scores {
  const half = votes.length / 2;
  const [first, second, all] = [votes.slice(0, half), votes.slice(half), votes].map((some) =>
    findLeaders(addVotes(some), classes),
  ) as [Int32Array, Int32Array, Int32Array];
  const rows = Float64Array.from(labels, (label, row) => {
    if (first[row] === NO_VOTE || second[row] === NO_VOTE) return Number.NaN;
    const isRight = (leaders: Int32Array): number => (leaders[row] === label ? 1 : 0);
    return 2 * isRight(all) - (isRight(first) + isRight(second)) / 2;
  });
  return { rows, parts: votes.map((some) => shareRight(findLeaders(some, classes), labels)) };
}

function addVotes([first = new Int32Array(), ...others]: readonly Int32Array[]): Int32Array {
  return first.map((count, at) => others.reduce((sum, votes) => sum + votes[at]!, count));
}

function shareRight(leaders: Int32Array, labels: Int32Array): number {
  const asked = leaders.filter((leader) => leader !== NO_VOTE).length;
  const right = leaders.filter((leader, row) => leader === labels[row]).length;
  return asked === 0 ? 0 : right / asked;
}

/** The mean of the differences, row by row, and its standard error for other rows and other trees. */
function compareScores(before: Scores, after: Scores): { mean: number; error: number } {
  const differences = after.rows
    .map((score, row) => score - before.rows[row]!)
    .filter((of) => !isNaN(of));
  if (differences.length < FEWEST_ROWS) return { mean: 0, error: 0 };
  const ofRows = spread(differences);
  const ofTrees = spread(after.parts.map((share, part) => share - before.parts[part]!));
  return { mean: ofRows.mean, error: Math.sqrt(ofRows.variance + ofTrees.variance) };
}

/** The mean and the variance of the mean. */
function spread(values: ArrayLike<number>): { mean: number; variance: number } {
  const all = Array.from(values);
  const mean = all.reduce((sum, of) => sum + of, 0) / all.length;
  const squares = all.reduce((sum, of) => sum + (of - mean) * (of - mean), 0);
  return { mean, variance: squares / (all.length - 1) / all.length };
}
