import { RandomNumbers } from '../../../src/statistics/randomNumbers.js';
import { HEADER, ROWS } from '../../support/compareRun.js';

/** A table that pull requests are made from. Its target is the last column. */
export interface Table {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The columns that hold numbers and are features. */
  readonly numbers: readonly number[];
  /** Lines of the settings file that it needs. */
  readonly settings: readonly string[];
  /** Lines that make the model worse, beyond doubt. */
  readonly worse: readonly string[];
}

const IRIS: Table = {
  name: 'iris',
  header: HEADER,
  rows: ROWS,
  numbers: [0, 1, 2, 3],
  settings: [],
  worse: ['min-samples-split: 90'],
};

/** Five tables that differ in kind. All but iris are made up, by these lines alone. */
export const TABLES: readonly Table[] = [IRIS, makePlants(), makeLoans(), makeSigns(), makePatients()];

/** Nearly normal, of mean 0 and deviation 1. */
function normal(random: RandomNumbers): number {
  let sum = -6;
  for (let drawn = 0; drawn < 12; drawn++) sum += random.below(1_000_000) / 1_000_000;
  return sum;
}

function pick<T>(random: RandomNumbers, values: readonly T[]): T {
  return values[random.below(values.length)]!;
}

/** Texts and gaps, three classes. */
function makePlants(): Table {
  const random = RandomNumbers.fromSeed(11);
  const gap = (cell: string): string => (random.below(100) < 8 ? '' : cell);
  const rows = Array.from({ length: 240 }, () => {
    const [soil, shade] = [pick(random, ['clay', 'loam', 'sand']), pick(random, ['full', 'half', 'none'])];
    const [height, acid] = [10 + 3 * normal(random), 6 + normal(random)];
    const score = height - 10 + (soil === 'clay' ? 3 : 0) - (shade === 'full' ? 3 : 0) + normal(random) / 2;
    const kind = score > 1.5 ? 'fern' : score < -1.5 ? 'moss' : 'rush';
    return [gap(soil), shade, gap(height.toFixed(2)), acid.toFixed(2), kind];
  });
  return {
    name: 'plants, with texts and gaps',
    header: ['soil', 'shade', 'height', 'acid', 'kind'],
    rows,
    numbers: [2, 3],
    settings: [],
    worse: ['max-depth: 1', 'trees: 1'],
  };
}

/** Two classes that overlap, one of them twice as frequent. */
function makeLoans(): Table {
  const random = RandomNumbers.fromSeed(12);
  const rows = Array.from({ length: 420 }, () => {
    const cells = Array.from({ length: 5 }, () => 50 + 20 * normal(random));
    const [a = 0, b = 0, c = 0] = cells;
    const isLate = a - b + 0.6 * (c - 50) + 6 * normal(random) > 14;
    return [...cells.map((cell) => cell.toFixed(1)), isLate ? 'late' : 'paid'];
  });
  return {
    name: 'loans, two classes',
    header: ['income', 'debt', 'age', 'rate', 'term', 'outcome'],
    rows,
    numbers: [0, 1, 2, 3, 4],
    settings: ['trees: 50'],
    worse: ['max-depth: 1', 'trees: 1'],
  };
}

/** Seven classes, one of them rare. */
function makeSigns(): Table {
  const random = RandomNumbers.fromSeed(13);
  const names = ['stop', 'yield', 'park', 'turn', 'speed', 'exit', 'deer'];
  const rows = names.flatMap((name, kind) =>
    Array.from({ length: name === 'deer' ? 8 : 48 }, () => {
      const at = [kind % 3, kind % 2, Math.floor(kind / 3), (kind * 5) % 7];
      return [...at.map((mean) => (3 * mean + normal(random)).toFixed(3)), name];
    }),
  );
  return {
    name: 'signs, seven classes and a rare one',
    header: ['red', 'edge', 'size', 'tilt', 'sign'],
    rows,
    numbers: [0, 1, 2, 3],
    settings: [],
    worse: ['max-depth: 1'],
  };
}

/** Six visits of each of forty patients, with an id each. */
function makePatients(): Table {
  const random = RandomNumbers.fromSeed(14);
  const rows = Array.from({ length: 40 }, (_, patient) => {
    const level = 2 * normal(random);
    return Array.from({ length: 6 }, (__, visit) => {
      const pulse = 70 + 6 * level + 3 * normal(random);
      const sugar = 5 + 0.5 * level + 0.4 * normal(random);
      const kind = level + normal(random) / 2 > 0 ? 'ill' : 'well';
      const other = 20 + 3 * normal(random);
      return [`v${patient}-${visit}`, `p${patient}`, pulse.toFixed(1), sugar.toFixed(2), other.toFixed(1), kind];
    });
  }).flat();
  return {
    name: 'patients, with ids and groups',
    header: ['visit', 'patient', 'pulse', 'sugar', 'other', 'state'],
    rows,
    numbers: [2, 3, 4],
    settings: ['id-column: visit', 'group-column: patient'],
    // Learns nothing, also where easy rows are added.
    worse: ['min-samples-split: 5000'],
  };
}
