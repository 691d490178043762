import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Job, writeTable } from './job.js';
import type { Python } from './python.js';
import { BUILT, compare, type Contestant, SCRIPTS, time } from './rounds.js';

/** Tables of bell-shaped features, and how much each process trains on them. */
export const TRAINING = [
  { rows: 150, columns: 4, classes: 3, trees: 100, runs: 10 },
  { rows: 1000, columns: 10, classes: 2, trees: 10, runs: 5 },
  { rows: 4000, columns: 10, classes: 2, trees: 10, runs: 5 },
  { rows: 20_000, columns: 20, classes: 2, trees: 20, runs: 3 },
  { rows: 100_000, columns: 20, classes: 2, trees: 10, runs: 1 },
  { rows: 1_000_000, columns: 10, classes: 2, trees: 4, runs: 1 },
] as const;

type Size = (typeof TRAINING)[number];

/** ml-random-forest is left out above this: its time grows with the square of the rows. */
const MOST_LIBRARY_ROWS = 4000;

/** Smaller tables are trained on before two threads have started. */
const FEWEST_ROWS_FOR_THREADS = 20_000;

/** The same forests, with all, half and the square root of the features. */
export function benchTraining(
  size: Size,
  learns: Job['learns'],
  folder: string,
  python: Python | null,
  rounds: number,
): void {
  const { rows, columns, trees } = size;
  const files = { values: join(folder, 'values'), labels: join(folder, 'labels') };
  writeTable({ ...size, ...files, learns, features: columns });
  for (const features of new Set([columns, columns / 2, Math.floor(Math.sqrt(columns))])) {
    const title = `Training on ${learns}: ${rows} x ${columns}, ${features} features, ${trees} trees`;
    compare(title, contestants({ ...size, ...files, learns, features }, folder, python), rounds);
  }
}

function contestants(job: Job, folder: string, python: Python | null): Contestant[] {
  const file = join(folder, 'job.json');
  const withRuns = (runs: number): string => {
    writeFileSync(file, JSON.stringify({ ...job, runs }));
    return file;
  };
  const node = (trainer: string, threads: number, runs: number) =>
    time(process.execPath, join(BUILT, 'trainOnce.js'), withRuns(runs), trainer, String(threads));

  const list: Contestant[] = [];
  for (const threads of job.rows < FEWEST_ROWS_FOR_THREADS ? [1] : [1, 2]) {
    const name = `engine, ${threads} thread${threads === 1 ? '' : 's'}`;
    const besides = threads === 1 ? 0 : threads;
    list.push({ name, against: '', run: () => node('engine', besides, job.runs) });
    if (python === null) continue;
    const script = join(SCRIPTS, 'train_once.py');
    list.push({
      name: name.replace('engine', 'scikit-learn'),
      against: name,
      run: () => time(python.program, script, withRuns(job.runs), String(threads)),
    });
  }
  if (job.rows <= MOST_LIBRARY_ROWS) {
    const runs = job.rows < 1000 ? job.runs : 1;
    list.push({
      name: 'ml-random-forest',
      against: 'engine, 1 thread',
      run: () => node('library', 0, runs),
    });
  }
  return list;
}
