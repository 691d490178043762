import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Job } from './job.js';
import { writeTable } from './job.js';

/**
 * Times the engine, ml-random-forest and scikit-learn at the same forests, alternating, each in a
 * process of its own. Prints the median seconds, the most memory a process took, and how many times
 * longer than the engine it took: the median of the rounds, the lowest and the highest.
 *
 *     python3 -m venv .tools/bench && .tools/bench/bin/pip install scikit-learn
 *     npm run bench -- [rounds] [rows,...]
 */
const PYTHON = process.env['PYTHON'] ?? '.tools/bench/bin/python';
const [rounds = '3', only = ''] = process.argv.slice(2);

/** ml-random-forest is left out above this: its time grows with the square of the rows. */
const MOST_LIBRARY_ROWS = 4000;

/** The engine starts no thread for less. */
const FEWEST_ROWS_FOR_THREADS = 20_000;

const SIZES = [
  { rows: 150, columns: 4, classes: 3, trees: 100, runs: 10 },
  { rows: 1000, columns: 10, classes: 2, trees: 10, runs: 5 },
  { rows: 4000, columns: 10, classes: 2, trees: 10, runs: 5 },
  { rows: 20_000, columns: 20, classes: 2, trees: 10, runs: 2 },
  { rows: 100_000, columns: 20, classes: 2, trees: 4, runs: 1 },
  { rows: 1_000_000, columns: 10, classes: 2, trees: 2, runs: 1 },
];

const OUTPUT = { encoding: 'utf8' } as const;

interface Timing {
  readonly seconds: readonly number[];
  readonly peakBytes: number;
  readonly version?: string;
}

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const python = existsSync(PYTHON);
if (!python) console.log(`scikit-learn is left out: ${PYTHON} does not exist.`);
console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}`);
try {
  for (const size of SIZES) {
    if (only !== '' && !only.split(',').includes(String(size.rows))) continue;
    const { columns } = size;
    const counts = new Set([columns, columns / 2, Math.floor(Math.sqrt(columns))]);
    const files = { values: join(folder, 'values'), labels: join(folder, 'labels') };
    for (const features of counts) compare({ ...size, ...files, features });
  }
} finally {
  rmSync(folder, { recursive: true });
}

function compare(job: Job): void {
  writeTable(job);
  const file = join(folder, 'job.json');
  const { rows, columns, features, trees } = job;
  console.log(`\n${rows} x ${columns}, ${features} features, ${trees} trees`);
  const trainers: [string, string, () => Timing][] = [];
  for (const threads of rows < FEWEST_ROWS_FOR_THREADS ? ['1'] : ['1', '2']) {
    const name = `engine, ${threads} thread${threads === '1' ? '' : 's'}`;
    trainers.push([name, '', () => node(file, 'engine', threads === '1' ? '0' : threads)]);
    if (python) {
      const rival = name.replace('engine', 'scikit-learn');
      trainers.push([rival, name, () => run(PYTHON, 'train_once.py', file, threads)]);
    }
  }
  if (rows <= MOST_LIBRARY_ROWS) {
    trainers.push(['ml-random-forest', 'engine, 1 thread', () => node(file, 'library', '0')]);
  }
  const times = new Map<string, number[]>();
  const peaks = new Map<string, number>();
  const versions = new Set<string>();
  for (let round = 0; round < Number(rounds); round++) {
    for (const [name, , train] of trainers) {
      const slow = name === 'ml-random-forest' && rows > 1000;
      writeFileSync(file, JSON.stringify({ ...job, runs: slow ? 1 : job.runs }));
      const { seconds, peakBytes, version } = train();
      times.set(name, [...(times.get(name) ?? []), median(seconds)]);
      peaks.set(name, Math.max(peakBytes, peaks.get(name) ?? 0));
      if (version) versions.add(version);
    }
  }
  for (const [name, against] of trainers) {
    const own = times.get(name) ?? [];
    const peak = `${((peaks.get(name) ?? 0) / 1e6).toFixed(0)} MB`.padStart(8);
    const line = `  ${name.padEnd(24)} ${median(own).toFixed(4).padStart(9)} s ${peak}`;
    const ratios = own.map((seconds, i) => seconds / (times.get(against)?.[i] ?? NaN));
    const range = `${Math.min(...ratios).toFixed(1)} to ${Math.max(...ratios).toFixed(1)}`;
    console.log(against ? `${line} ${median(ratios).toFixed(1).padStart(7)} x (${range})` : line);
  }
  if (versions.size > 0) console.log(`  scikit-learn ${[...versions].join()}`);
}

function node(file: string, trainer: string, threads: string): Timing {
  const script = '.build/__tests__/bench/trainOnce.js';
  return parse(execFileSync(process.execPath, [script, file, trainer, threads], OUTPUT));
}

function run(python: string, script: string, ...args: string[]): Timing {
  return parse(execFileSync(python, [join('__tests__/bench', script), ...args], OUTPUT));
}

function parse(text: string): Timing {
  return JSON.parse(text) as Timing;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
