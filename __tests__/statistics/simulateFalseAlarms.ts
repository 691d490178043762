import { evaluate } from '../../src/metrics/evaluate.js';
import type { Predictions } from '../../src/metrics/evaluation.js';
import { mcnemarExact } from '../../src/statistics/mcnemarExact.js';
import type { Measure } from '../../src/statistics/measure.js';
import { pairedBootstrap } from '../../src/statistics/pairedBootstrap.js';
import { RandomNumbers } from '../../src/statistics/randomNumbers.js';
import { swapTest } from '../../src/statistics/swapTest.js';

/** A pull request as chance would make it, again and again. */
export interface World {
  readonly rows: number;
  /** Rows that are right before and after. */
  readonly rightShare: number;
  /** Rows that are right on one side only. */
  readonly changedShare: number;
  /** Of those, the ones that got wrong; 0.5 when the model is as good as before. */
  readonly wrongShare: number;
  /** Rows that get the same fate. */
  readonly groupSize: number;
}

export interface Gate {
  readonly limit: number;
  readonly significance: number;
}

function share(random: RandomNumbers): number {
  return random.below(1_000_000) / 1_000_000;
}

/** How often a drop of the accuracy is failed: beyond its limit, and by McNemar's exact test. */
export function failuresOfAccuracy(
  { rows, changedShare, wrongShare, groupSize }: World,
  { limit, significance }: Gate,
  pullRequests: number,
): number {
  const random = RandomNumbers.fromSeed(1);
  let failures = 0;
  for (let drawn = 0; drawn < pullRequests; drawn++) {
    let wrong = 0;
    let right = 0;
    for (let row = 0; row < rows; row += groupSize) {
      if (share(random) >= changedShare) continue;
      if (share(random) < wrongShare) wrong += groupSize;
      else right += groupSize;
    }
    const drop = (wrong - right) / rows;
    if (drop > limit && mcnemarExact(wrong, right) <= significance) failures++;
  }
  return failures / pullRequests;
}

const CLASSES = ['common', 'less common', 'rare'];
const TREES = 10;

function drawClass(random: RandomNumbers): number {
  return [0, 0, 0, 0, 0, 0, 1, 1, 1, 2][random.below(10)] ?? 0;
}

function drawPair(
  { rows, rightShare, changedShare, wrongShare, groupSize }: World,
  random: RandomNumbers,
): { current: Predictions; baseline: Predictions } {
  const truth = new Int32Array(rows);
  const sideOf = (): Predictions & { votes: Int32Array } => ({
    classes: CLASSES,
    truth,
    predicted: new Int32Array(rows),
    votes: new Int32Array(rows * CLASSES.length),
    total: TREES,
  });
  const current = sideOf();
  const baseline = sideOf();
  let fates: readonly [currentRight: boolean, baselineRight: boolean] = [true, true];
  for (let row = 0; row < rows; row++) {
    if (row % groupSize === 0) {
      const fate = share(random);
      const worse = share(random) < wrongShare;
      if (fate < changedShare) fates = [!worse, worse];
      else fates = fate < changedShare + rightShare ? [true, true] : [false, false];
    }
    const label = drawClass(random);
    const otherLabel = (label + 1 + random.below(CLASSES.length - 1)) % CLASSES.length;
    truth[row] = label;
    [current, baseline].forEach((side, index) => {
      const predicted = fates[index] === true ? label : otherLabel;
      const second = (predicted + 1 + random.below(CLASSES.length - 1)) % CLASSES.length;
      const votes = 6 + random.below(5);
      side.predicted[row] = predicted;
      side.votes[row * CLASSES.length + predicted] = votes;
      side.votes[row * CLASSES.length + second] = TREES - votes;
    });
  }
  return { current, baseline };
}

export interface Failures {
  /** Share of the pull requests failed: beyond the limit, and by the swap test. */
  readonly swapTest: number;
  /** The same, had the whole 95 % bootstrap interval to be below 0, which claims 2.5 % at most. */
  readonly interval: number;
}

/** How often a drop of each measure is failed. */
export function failuresOfMeasures(
  world: World,
  { limit, significance }: Gate,
  measures: readonly Measure[],
  pullRequests: number,
  draws: number,
): Failures[] {
  const random = RandomNumbers.fromSeed(2);
  const failures = measures.map(() => ({ swapTest: 0, interval: 0 }));
  const groups =
    world.groupSize === 1
      ? null
      : Array.from({ length: world.rows }, (_, row) => `${Math.floor(row / world.groupSize)}`);
  for (let seed = 0; seed < pullRequests; seed++) {
    const { current, baseline } = drawPair(world, random);
    const [before, after] = [evaluate(baseline), evaluate(current)];
    const beyond = measures.map((measure) => measure(before) - measure(after) > limit);
    if (!beyond.includes(true)) continue;
    const pValues = swapTest(current, baseline, measures, { draws, seed, groups });
    const intervals = pairedBootstrap(current, baseline, measures, { draws, seed, groups });
    failures.forEach((failure, index) => {
      if (beyond[index] !== true) return;
      if ((pValues[index] ?? NaN) <= significance) failure.swapTest++;
      if ((intervals[index]?.difference.high ?? NaN) < 0) failure.interval++;
    });
  }
  return failures.map((failure) => ({
    swapTest: failure.swapTest / pullRequests,
    interval: failure.interval / pullRequests,
  }));
}
