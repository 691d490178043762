import type { Predictions } from '../../src/metrics/evaluation.js';
import { rowLoss } from '../../src/metrics/logLoss.js';
import { score } from '../../src/metrics/score.js';
import { RandomNumbers } from '../../src/statistics/randomNumbers.js';
import { modelMetricOf } from '../../src/rules/measureOf.js';
import { listIntervals } from '../../src/verdict/listIntervals.js';

/** A model and the rows it is tested on, as chance would draw them again and again. */
export interface World {
  readonly name: string;
  /** Shares of the classes. */
  readonly classes: readonly number[];
  /** Whether rare classes are recognised less often than common ones. */
  readonly isHarderWhenRare: boolean;
  /** Of the wrong rows, those that no tree voted for. */
  readonly unvoted: number;
  /** Rows that share one fate. */
  readonly groupSize: number;
}

const EVEN = { isHarderWhenRare: false, unvoted: 0.1, groupSize: 1 };

export const WORLDS: readonly World[] = [
  { ...EVEN, name: '2 even classes', classes: [0.5, 0.5], unvoted: 0 },
  { ...EVEN, name: '2 classes, 9 to 1', classes: [0.9, 0.1] },
  { ...EVEN, name: '3 even classes', classes: [1 / 3, 1 / 3, 1 / 3], unvoted: 0.5 },
  { ...EVEN, name: '3 classes, one of 5 %', classes: [0.6, 0.35, 0.05] },
  { ...EVEN, name: 'the same, rare is hard', classes: [0.6, 0.35, 0.05], isHarderWhenRare: true },
  { ...EVEN, name: 'one of 2 %, rare is hard', classes: [0.78, 0.2, 0.02], isHarderWhenRare: true },
  { ...EVEN, name: '10 even classes', classes: new Array<number>(10).fill(0.1) },
  { ...EVEN, name: '3 classes, groups of 5', classes: [0.4, 0.35, 0.25], groupSize: 5 },
];

export const ACCURACIES = [0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98, 0.99] as const;

const TREES = 100;
const VOTES_IF_RIGHT = [55, 70, 80, 90, 95, 99, 100, 100];
const VOTES_IF_WRONG = [5, 20, 35, 45];
/** Of the rows, those that the other side predicts anew. */
const REDRAWN = 0.3;

/** How often an interval was printed, and how often it held the true value. */
export interface Coverage {
  printed: number;
  held: number;
}

/** Per metric, of the number and of its difference from another side's. */
export type Coverages = Map<string, { readonly value: Coverage; readonly difference: Coverage }>;

/** Draws a table and what a model and a slightly worse one make of it, so many times. */
export function simulateCoverage(
  world: World,
  rows: number,
  accuracy: number,
  tables: number,
): Coverages {
  const random = RandomNumbers.fromSeed(rows);
  const now = joint(world, accuracy);
  const other = joint(world, accuracy - 0.05);
  const before = now.map((line, label) =>
    line.map((share, guess) => (1 - REDRAWN) * share + REDRAWN * other[label]![guess]!),
  );
  const coverages: Coverages = new Map();
  const note = (of: Coverage, interval: { low: number; high: number } | null, truth: number) => {
    if (interval === null) return;
    of.printed++;
    if (interval.low <= truth + 1e-12 && truth - 1e-12 <= interval.high) of.held++;
  };
  for (let table = 0; table < tables; table++) {
    const { current, baseline, groups } = draw(world, rows, now, other, random);
    const pair = { current, baseline, groups };
    for (const line of listIntervals({ predictions: current, groups }, pair)) {
      const found = coverages.get(line.metric) ?? { value: none(), difference: none() };
      coverages.set(line.metric, found);
      const truth = trueValue(world, line.metric, now);
      note(found.value, line.current, truth);
      note(found.difference, line.difference, truth - trueValue(world, line.metric, before));
    }
  }
  return coverages;
}

function none(): Coverage {
  return { printed: 0, held: 0 };
}

/** The shares of all rows, by class and prediction. */
function joint({ classes, isHarderWhenRare }: World, accuracy: number): number[][] {
  const hardness = classes.map((share) => (isHarderWhenRare ? 1 / Math.sqrt(share) : 1));
  const average = classes.reduce((sum, share, label) => sum + share * hardness[label]!, 0);
  return classes.map((share, label) => {
    const recall = Math.max(0.3, 1 - ((1 - accuracy) * hardness[label]!) / average);
    return classes.map((of, guess) =>
      guess === label ? share * recall : (share * (1 - recall) * of) / (1 - share),
    );
  });
}

function trueValue({ classes, unvoted }: World, metric: string, shares: number[][]): number {
  const names = classes.map((_, label) => `${label}`);
  const counts = {
    truth: Float64Array.from(shares, (line) => line.reduce((sum, share) => sum + share, 0)),
    predicted: Float64Array.from(names, (_, guess) =>
      shares.reduce((sum, line) => sum + line[guess]!, 0),
    ),
    hits: Float64Array.from(shares, (line, label) => line[label]!),
  };
  const lossOf = rowLoss({
    classes: names,
    predicted: new Int32Array(),
    votes: new Int32Array(),
    total: TREES,
  });
  const mean = (votes: readonly number[]): number =>
    votes.reduce((sum, of) => sum + lossOf(of), 0) / votes.length;
  const right = counts.hits.reduce((sum, share) => sum + share, 0);
  const ifWrong = unvoted * lossOf(0) + (1 - unvoted) * mean(VOTES_IF_WRONG);
  const loss = right * mean(VOTES_IF_RIGHT) + (1 - right) * ifWrong;
  return modelMetricOf(metric).read(score(names, counts, loss), '') ?? NaN;
}

function draw(
  { classes, unvoted, groupSize }: World,
  rows: number,
  now: number[][],
  other: number[][],
  random: RandomNumbers,
) {
  const share = (): number => random.below(1_000_000) / 1_000_000;
  const pick = (shares: readonly number[]): number => {
    let left = share() * shares.reduce((sum, of) => sum + of, 0);
    const found = shares.findIndex((of) => (left -= of) < 0);
    return found < 0 ? shares.length - 1 : found;
  };
  const votesOf = (isRight: boolean): number => {
    if (!isRight && share() < unvoted) return 0;
    const votes = isRight ? VOTES_IF_RIGHT : VOTES_IF_WRONG;
    return votes[random.below(votes.length)]!;
  };
  const truth = new Int32Array(rows);
  const sideOf = (): Predictions & { votes: Int32Array } => ({
    classes: classes.map((_, label) => `${label}`),
    truth,
    predicted: new Int32Array(rows),
    votes: new Int32Array(rows * classes.length),
    total: TREES,
  });
  const [current, baseline] = [sideOf(), sideOf()];
  for (let first = 0; first < rows; first += groupSize) {
    const label = pick(classes);
    const guess = pick(now[label]!);
    const before = share() < REDRAWN ? pick(other[label]!) : guess;
    const votes = votesOf(guess === label);
    for (let row = first; row < Math.min(rows, first + groupSize); row++) {
      truth[row] = label;
      for (const [side, predicted] of [
        [current, guess],
        [baseline, before],
      ] as const) {
        side.predicted[row] = predicted;
        side.votes[row * classes.length + label] = votes;
      }
    }
  }
  const groups =
    groupSize === 1 ? null : Array.from(truth, (_, row) => `${Math.floor(row / groupSize)}`);
  return { current, baseline, groups };
}
