import type { RandomNumbers } from '../../src/statistics/randomNumbers.js';

/** A row: its features, and its class last. */
export type Row = readonly [...features: number[], label: string];

export interface Version {
  readonly rows: readonly Row[];
  /** Of the features; `c0`, `c1`, ... unless told otherwise. */
  readonly names?: readonly string[];
  /** Lines of the settings file that are not the default. */
  readonly settings: readonly string[];
  /** How a cell is written; as short as its value allows unless told otherwise. */
  readonly write?: (cell: number | string) => string;
  readonly lineEnd?: string;
}

export interface PullRequest {
  readonly base: Version;
  readonly current: Version;
}

/** A kind of pull request. */
export interface Change {
  readonly name: string;
  /** Whether the model of the pull request is as good as before, but for luck. */
  readonly isNeutral: boolean;
  /** @param rows of the base, drawn anew for every pull request */
  readonly make: (rows: readonly Row[], random: RandomNumbers) => PullRequest;
}

function neutral(name: string, make: Change['make']): Change {
  return { name, isNeutral: true, make };
}

function worse(name: string, make: Change['make']): Change {
  return { name, isNeutral: false, make };
}

/** The same rows on both sides, with other settings. */
function resetting(...settings: string[]): Change['make'] {
  return (rows) => ({ base: plain(rows), current: { rows, settings } });
}

/** The base's rows, and what becomes of them. */
function changing(change: (rows: readonly Row[], random: RandomNumbers) => Row[]): Change['make'] {
  return (rows, random) => ({ base: plain(rows), current: plain(change(rows, random)) });
}

/** The fewer trees there are, the more it costs that some draw a feature that tells nothing. */
const USUAL_TREES = 'trees: 100';

export const CHANGES: readonly Change[] = [
  neutral('another seed', (rows, random) =>
    resetting(`seed: ${random.below(1_000_000)}`)(rows, random),
  ),
  neutral('rows shuffled', changing(shuffle)),
  neutral('5 % more rows', (rows) => ({
    base: plain(rows.slice(0, Math.round(rows.length / 1.05))),
    current: plain(rows),
  })),
  ...[5, 20, 50, 100].map((percent) =>
    neutral(`${percent} % of the rows rounded or with noise of 1 %`, changing(edit(percent))),
  ),
  neutral('an irrelevant feature', (rows, random) => ({
    base: { rows, settings: [USUAL_TREES] },
    current: { ...addNoise(rows, random), settings: [USUAL_TREES] },
  })),
  neutral('60 trees instead of 40', resetting('trees: 60')),
  neutral('exported again, with 7 digits', (rows) => ({
    base: plain(rows),
    current: {
      rows,
      settings: [],
      write: (cell) => `"${typeof cell === 'string' ? cell : cell.toPrecision(7)}"`,
      lineEnd: '\r\n',
    },
  })),
  worse('the best feature removed', (rows) => ({ base: plain(rows), current: removeBest(rows) })),
  worse('depth 1', resetting('max-depth: 1')),
  worse('one tree', resetting('trees: 1')),
  ...[5, 10, 20].map((percent) =>
    worse(`${percent} % of the labels spoilt`, changing(spoil(percent))),
  ),
];

function plain(rows: readonly Row[]): Version {
  return { rows, settings: [] };
}

export function shuffle(rows: readonly Row[], random: RandomNumbers): Row[] {
  const shuffled = [...rows];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
  }
  return shuffled;
}

function featuresOf(row: Row): number[] {
  return row.slice(0, -1) as number[];
}

function labelOf(row: Row): string {
  return row.at(-1) as string;
}

function columnsOf(rows: readonly Row[]): number[][] {
  return featuresOf(rows[0]!).map((_, column) => rows.map((row) => Number(row[column])));
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return Math.sqrt(squares / values.length);
}

/** Nearly normal, of mean 0 and deviation 1. */
function normal(random: RandomNumbers): number {
  let sum = -6;
  for (let drawn = 0; drawn < 12; drawn++) sum += random.below(1_000_000) / 1_000_000;
  return sum;
}

/** Half the time rounds the rows to 1 % of a column's deviation, else adds as much noise. */
function edit(percent: number): (rows: readonly Row[], random: RandomNumbers) => Row[] {
  return (rows, random) => {
    const steps = columnsOf(rows).map((values) => deviation(values) / 100 || 1);
    const isRounded = random.below(2) === 0;
    const change = (value: number, column: number): number => {
      const step = steps[column]!;
      return isRounded ? Math.round(value / step) * step : value + step * normal(random);
    };
    return rows.map((row) =>
      random.below(100) < percent ? [...featuresOf(row).map(change), labelOf(row)] : row,
    );
  };
}

function namesOf(rows: readonly Row[]): string[] {
  return featuresOf(rows[0]!).map((_, column) => `c${column}`);
}

function addNoise(rows: readonly Row[], random: RandomNumbers): Version {
  const noisy = rows.map((row): Row => [...featuresOf(row), random.below(1_000_000), labelOf(row)]);
  return { ...plain(noisy), names: [...namesOf(rows), 'noise'] };
}

function spoil(percent: number): (rows: readonly Row[], random: RandomNumbers) => Row[] {
  return (rows, random) => {
    const labels = [...new Set(rows.map(labelOf))].sort();
    return rows.map((row) => {
      if (random.below(100) >= percent) return row;
      const others = labels.filter((label) => label !== labelOf(row));
      return [...featuresOf(row), others[random.below(others.length)]!];
    });
  };
}

/** The best is the one whose means in the classes differ most, beside its deviation. */
function removeBest(rows: readonly Row[]): Version {
  const labels = [...new Set(rows.map(labelOf))];
  const worths = columnsOf(rows).map((values) => {
    const means = labels.flatMap((label) => {
      const own = values.filter((_, row) => labelOf(rows[row]!) === label);
      const mean = own.reduce((sum, value) => sum + value, 0) / own.length;
      return own.map(() => mean);
    });
    return deviation(means) / (deviation(values) || 1);
  });
  const best = worths.indexOf(Math.max(...worths));
  const others = <T>(cells: readonly T[]): T[] => cells.filter((_, column) => column !== best);
  const left = rows.map((row): Row => [...others(featuresOf(row)), labelOf(row)]);
  return { ...plain(left), names: others(namesOf(rows)) };
}
