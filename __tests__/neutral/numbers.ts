/**
 * Neutral and worse pull requests where numbers are predicted, judged with one seed and with five:
 * `npm run neutral-numbers -- [repeats]` prints the share that fails.
 */
import type { RegressionResult } from '../../src/document/regressionResult.js';
import { parsePolicy } from '../../src/rules/policy.js';
import { RandomNumbers } from '../../src/statistics/randomNumbers.js';
import { judgeNumbers } from '../../src/verdict/numbers/judgeNumbers.js';
import { standBesideNumbers } from '../../src/verdict/numbers/standBesideNumbers.js';
import { baseWith } from '../support/compareRun.js';
import { runNumbers } from '../support/runNumbers.js';
import { joinCsv } from '../support/tables.js';

type Random = () => number;
type Row = readonly number[];

/** What a target is made of six columns between 0 and 1, and how much of it is noise. */
const TARGETS: readonly (readonly [name: string, of: (row: Row, noise: number) => number])[] = [
  ['sums', (x, e) => 4 * x[0]! + 2 * x[1]! - 3 * x[2]! + x[3]! + e],
  // J. H. Friedman, "Multivariate adaptive regression splines", Annals of Statistics 19 (1991).
  [
    'friedman',
    (x, e) =>
      10 * Math.sin(Math.PI * x[0]! * x[1]!) +
      20 * (x[2]! - 0.5) * (x[2]! - 0.5) +
      10 * x[3]! +
      5 * x[4]! +
      e,
  ],
  ['steps', (x, e) => (x[0]! > 0.5 ? 5 : 0) + (x[1]! > 0.3 && x[2]! > 0.6 ? 8 : 0) + e],
  ['tails', (x, e) => 3 * x[0]! + e * e * e],
  ['noise', (_, e) => e],
];
const ROWS = 200;

function normal(random: Random): number {
  return Array.from({ length: 12 }, random).reduce((a, b) => a + b) - 6;
}

function drawRows(
  random: Random,
  of: (row: Row, noise: number) => number,
  rows: number,
): string[][] {
  return Array.from({ length: rows }, () => {
    const x = Array.from({ length: 6 }, () => Math.round(random() * 1e4) / 1e4);
    return [...x, of(x, normal(random))].map(String);
  });
}

const HEADER = ['a', 'b', 'c', 'd', 'e', 'f', 'y'];

interface Change {
  readonly rows: (rows: readonly string[][], random: Random, more: () => string[][]) => string[][];
  readonly header?: readonly string[];
  readonly values?: Readonly<Record<string, string>>;
}

function keep(rows: readonly string[][]): string[][] {
  return rows.map((row) => [...row]);
}

const NEUTRAL: Readonly<Record<string, Change>> = {
  'another seed': { rows: keep, values: { seed: '7' } },
  '5 % more rows': { rows: (rows, _, more) => [...keep(rows), ...more()] },
  'features rounded': {
    rows: (rows) =>
      rows.map((row) => row.map((cell, at) => (at < 6 ? Number(cell).toFixed(3) : cell))),
  },
  'an irrelevant feature': {
    rows: (rows, random) => rows.map((row) => [random().toFixed(4), ...row]),
    header: ['z', ...HEADER],
  },
  'more trees': { rows: keep, values: { trees: '60' } },
};
const WORSE: Readonly<Record<string, Change>> = {
  'depth 1': { rows: keep, values: { 'max-depth': '1' } },
  'one tree': { rows: keep, values: { trees: '1' } },
  '20 % of the numbers spoilt': {
    rows: (rows, random) =>
      rows.map((row) =>
        random() < 0.2 ? [...row.slice(0, 6), String(Number(row[6]) + 8)] : [...row],
      ),
  },
};

async function judge(before: string, after: string, values: Readonly<Record<string, string>>) {
  const base = baseWith({ 'd.csv': before, 'gate.yml': 'trees: 40\n' });
  const result = await runNumbers(after, base, { trees: '40', ...values });
  return { five: result.ownVerdict, one: judgeWithOneSeed(result) };
}

/** What the same rules say of the run's own seed alone. */
function judgeWithOneSeed(result: RegressionResult): string {
  const { rows, policy, settings } = result;
  if (rows.baseline === null) return result.ownVerdict;
  const orNaN = (values: readonly (number | null)[]) =>
    Float64Array.from(values, (value) => value ?? NaN);
  const beside = standBesideNumbers({
    truth: Float64Array.from(rows.truth),
    current: [Float64Array.from(rows.predicted)],
    baseline: [orNaN(rows.baseline.predicted)],
    truthBefore: orNaN(rows.baseline.truth),
    groups: rows.group,
  });
  const run = { ...result, ...beside, anchors: [], seed: settings.seed };
  return judgeNumbers(run, parsePolicy(policy)).verdict;
}

const repeats = Number(process.argv[2] ?? 6);
for (const [title, changes] of [
  ['neutral', NEUTRAL],
  ['worse', WORSE],
] as const) {
  for (const [kind, { rows: change, header = HEADER, values = {} }] of Object.entries(changes)) {
    const failed = { one: 0, five: 0 };
    let all = 0;
    for (const [at, [, of]] of TARGETS.entries()) {
      for (let repeat = 0; repeat < repeats; repeat += 1) {
        const drawn = RandomNumbers.fromSeed(1000 * at + repeat);
        const random = (): number => drawn.below(1_000_000) / 1_000_000;
        const rows = drawRows(random, of, ROWS);
        const after = change(rows, random, () => drawRows(random, of, ROWS / 20));
        const verdicts = await judge(
          joinCsv([HEADER, ...rows]),
          joinCsv([[...header], ...after]),
          values,
        );
        all += 1;
        if (verdicts.one === 'failed') failed.one += 1;
        if (verdicts.five === 'failed') failed.five += 1;
      }
    }
    const share = (count: number): string => `${((100 * count) / all).toFixed(1)} %`;
    console.log(
      `${title}: ${kind}: ${all} of ${TARGETS.length} tables, failed with one seed ${share(failed.one)}, with five ${share(failed.five)}`,
    );
  }
}
