import { readFileSync } from 'node:fs';
import { MersenneTwister } from '../../../src/forest/engine/mersenneTwister.js';
import { IRIS } from '../../support/scenario.js';
import { joinCsv } from '../../support/tables.js';

/** A table whose results are the same bytes wherever it is measured. */
export interface GoldenTable {
  readonly name: string;
  readonly file: string;
  readonly bytes: string | Buffer;
  readonly args: readonly string[];
}

const QUICK = ['--trees', '20'];

/** Numbers that are the same on every machine: quarters from -250 to 250. */
function quarters(seed: number): () => number {
  const random = new MersenneTwister(seed);
  return () => random.below(2_001) / 4 - 250;
}

/** Rows of quarters, whose class is told by the sum of the first two. */
function numbers(
  rows: number,
  columns: number,
  classes: number,
  write: (value: number, row: number, column: number) => string = String,
): string[][] {
  const draw = quarters(rows + columns);
  return Array.from({ length: rows }, (_, row) => {
    const values = Array.from({ length: columns }, draw);
    const sum = (values[0]! + values[1]! + 500) / 1_001;
    const label = row % 11 === 0 ? row % classes : Math.floor(sum * classes);
    return [...values.map((value, column) => write(value, row, column)), `class ${label}`];
  });
}

function header(columns: number): string[] {
  return [...Array.from({ length: columns }, (_, column) => `f${column}`), 'label'];
}

const TEXTS = ['zebra', 'Äpfel', 'apple', 'İstanbul', 'ısı', 'ß', '10', '9', '𝒳', ''];
const EXTREMES = ['5e-324', '-0', '0', '1.7976931348623157e308', '-1e308', '1e-320', '0.1', '3e200'];

const people = numbers(200, 3, 2);

/** What a table may be like, one of each. */
export const TABLES: readonly GoldenTable[] = [
  { name: 'iris', file: 'iris.csv', bytes: IRIS, args: QUICK },
  { name: 'a tree', file: 'iris.csv', bytes: IRIS, args: ['--algorithm', 'decision-tree'] },
  {
    name: 'categories',
    file: 'texts.csv',
    bytes: joinCsv([
      header(4),
      ...numbers(180, 4, 3, (value, _, column) =>
        column % 2 === 0 ? TEXTS[Math.abs(Math.trunc(value)) % 9]! : String(value),
      ),
    ]),
    args: QUICK,
  },
  {
    name: 'gaps',
    file: 'gaps.csv',
    bytes: joinCsv([
      header(4),
      ...numbers(180, 4, 2, (value, row, column) =>
        (row + column) % 5 === 0 ? ['', 'NA', 'null'][row % 3]! : String(value),
      ),
    ]),
    args: QUICK,
  },
  {
    name: 'decimal comma',
    file: 'german.csv',
    bytes: [header(3), ...numbers(150, 3, 2)]
      .map((cells) => `${cells.map((cell) => cell.replace('.', ',')).join(';')}\n`)
      .join(''),
    args: QUICK,
  },
  {
    name: 'Parquet',
    file: 'table.parquet',
    bytes: readFileSync('__tests__/fixtures/parquet/pandas-zstd.parquet'),
    args: QUICK,
  },
  {
    name: 'JSON Lines',
    file: 'table.jsonl',
    bytes: numbers(150, 2, 2)
      .map(([a, b, label]) => `{"a": ${a}, "b": ${b}, "label": "${label}"}\n`)
      .join(''),
    args: [...QUICK, '--target', 'label'],
  },
  {
    name: 'groups',
    file: 'groups.csv',
    bytes: joinCsv([
      ['person', ...header(3)],
      ...people.map((cells, row) => [`p${(row * 7) % 40}`, ...cells]),
    ]),
    args: [...QUICK, '--group-column', 'person'],
  },
  {
    name: 'ids',
    file: 'ids.csv',
    bytes: joinCsv([['key', ...header(3)], ...people.map((cells, row) => [`k${row}`, ...cells])]),
    args: [...QUICK, '--id-column', 'key'],
  },
  {
    name: 'many classes',
    file: 'classes.csv',
    bytes: joinCsv([header(3), ...numbers(900, 3, 40)]),
    args: ['--trees', '10'],
  },
  {
    name: 'extreme values and names',
    file: 'extremes.csv',
    bytes: joinCsv([
      ['__proto__', 'constructor', 'Å', 'label'],
      ...numbers(160, 3, 2, (value, row, column) =>
        column === 2 ? EXTREMES[(row * 5) % 8]! : String(value),
      ).map((cells) => [...cells.slice(0, -1), cells.at(-1) === 'class 0' ? '10' : '2']),
    ]),
    args: QUICK,
  },
  {
    name: 'a hold-out, grown on threads',
    file: 'rows.csv',
    bytes: joinCsv([header(8), ...numbers(4_000, 8, 3)]),
    args: ['--trees', '60', '--evaluation', 'hold-out'],
  },
];
