import { MersenneTwister } from '../../../src/forest/engine/mersenneTwister.js';

/** A random training set and random options to train on it with. */
export interface Case {
  readonly columns: Float64Array[];
  readonly labels: Int32Array;
  readonly classes: number;
  /** Numbers to learn instead. */
  readonly numbers: Float64Array;
  readonly trees: number;
  readonly draws: {
    readonly maxFeatures: number;
    readonly replacement: boolean;
    readonly useSampleBagging: boolean;
    readonly seed: number;
  };
  readonly limits: {
    readonly minNumSamples: number;
    readonly maxDepth: number;
    readonly gainThreshold: number;
  };
}

/**
 * A case that is hard on a split search: columns of ties, constants, copies of other columns,
 * neighbouring doubles, subnormals, values whose sum overflows, both zeros; labels of one class,
 * of many, with gaps, tied to a column or to nothing; rows repeated with other labels.
 */
export function randomCase(seed: number): Case {
  const random = new MersenneTwister(seed);
  const below = (bound: number): number => random.below(bound);
  const pick = <T>(...of: readonly T[]): T => of[below(of.length)] as T;
  const real = (): number => (random.next() >>> 0) / 4294967296;

  const size = pick(1, 2, 3, 4, 5, 8, 13, 20, 33, 60, 90, 130);
  const rows = (below(200) === 0 ? 500 : size) + below(4);
  const kinds: (() => (row: number) => number)[] = [
    () => () => real(),
    () => () => below(2),
    () => () => below(4) - 2,
    () => () => below(10) / 4,
    () => () => 7,
    () => () => -0,
    () => () => pick(0, -0, 1, -1),
    () => () => 5e-324 * below(6),
    () => () => -5e-324 * below(6) + pick(0, 1e-320),
    () => () => 1 + below(5) * Number.EPSILON,
    () => () => pick(1.7e308, 1.6e308, 1e308, 8e307, 1),
    () => () => pick(-1.7e308, -1.6e308, -1e308, 0),
    () => () => pick(-Number.MAX_VALUE, Number.MAX_VALUE, 0),
    () => () => 1.7e308,
    () => () => -Number.MAX_VALUE,
    () => (row) => row,
    () => (row) => -row,
    () => () => (real() - 0.5) * 1e300,
  ];
  const columns: Float64Array[] = [];
  const width = 1 + below(6);
  for (let column = 0; column < width; column++) {
    const copied = columns[below(columns.length)];
    if (copied && below(6) === 0) columns.push(copied.slice());
    else columns.push(Float64Array.from({ length: rows }, (_, row) => pick(...kinds)()(row)));
    if (below(3) > 0) {
      const kind = pick(...kinds)();
      columns[column] = Float64Array.from({ length: rows }, (_, row) => kind(row));
    }
  }

  const labelsOf = pick<(row: number) => number>(
    () => 0,
    () => below(2),
    () => below(2),
    () => below(3),
    () => below(7),
    () => pick(0, 3, 7),
    () => pick(2, 5),
    () => below(40),
    (row) => Number((columns[0]?.[row] ?? 0) > 0.5) * pick(1, 1, 1, 2),
    (row) => Number((columns[0]?.[row] ?? 0) > 0.5),
  );
  const labels = Int32Array.from({ length: rows }, (_, row) => labelsOf(row));
  for (let copies = pick(0, 0, 2, rows); copies > 0; copies--) {
    const [from, to] = [below(rows), below(rows)];
    for (const column of columns) column[to] = column[from] ?? 0;
  }

  return {
    columns,
    labels,
    classes: Math.max(...labels) + 1,
    numbers: randomTargets(seed, columns, labels),
    trees: 1 + below(3),
    draws: {
      maxFeatures: pick(1, 0.5, Math.min(1, 1.5 / width), 0.3, 1 + below(width)),
      replacement: below(2) === 0,
      useSampleBagging: below(4) > 0,
      seed: random.next() >>> 0,
    },
    limits: {
      minNumSamples: pick(1, 1, 2, 3, 10),
      maxDepth: pick(Infinity, Infinity, 1, 3, 0),
      gainThreshold: pick(0, 0, 0.01, 0.1),
    },
  };
}

/**
 * Numbers to learn: of few values or many, tied to a column or to nothing, far from zero beside what
 * they differ by, with few among them that are much larger, and so small or large that their squares
 * are lost.
 */
function randomTargets(
  seed: number,
  columns: readonly Float64Array[],
  labels: Int32Array,
): Float64Array {
  const random = new MersenneTwister(seed ^ 0x5eed);
  const below = (bound: number): number => random.below(bound);
  const pick = <T>(...of: readonly T[]): T => of[below(of.length)] as T;
  const real = (): number => (random.next() >>> 0) / 4294967296;
  const bell = (): number => real() + real() + real() + real() - 2;
  const scale = pick(1, 1, 1, 1, 0.01, 1e-3, 1e6, 1e-160, 1e-320, 1e150, 1e200, 1e308);
  const offset = pick(0, 0, 0, 0, 1, 100, 1e6, 1e12, 1e16, -3e15);
  const targetOf = pick<(row: number) => number>(
    () => bell(),
    () => bell(),
    () => real() / real(),
    () => below(3),
    () => below(10),
    () => Math.round(100 * bell()) / 100,
    () => 7,
    () => pick(0, -0),
    () => pick(0, -0, 1),
    () => pick(1, 1 + Number.EPSILON, 1 - Number.EPSILON),
    (row) => row,
    (row) => labels[row] ?? 0,
    (row) => (columns[0]?.[row] ?? 0) + pick(0, 0, bell()),
    (row) => 3 * (columns[0]?.[row] ?? 0) - (columns.at(-1)?.[row] ?? 0),
    (row) => (row === 3 ? 1e9 : bell()),
    () => pick(1, 1, 1, 1e100),
    () => bell() * pick(1, 1e-8, 1e8),
  );
  return Float64Array.from(labels, (_, row) => {
    const target = targetOf(row) * scale + offset;
    return Number.isFinite(target) ? target : Number.MAX_VALUE;
  });
}

/** The rows of a case as the libraries take them. */
export function rowsOf({ columns, labels }: Case): number[][] {
  return Array.from(labels, (_, row) => columns.map((column) => column[row] ?? 0));
}
