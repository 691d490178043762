import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeTable } from './job.js';
import { BUILT, compare, time } from './rounds.js';

/** Forests by the rows they were grown on; deeper trees cost both sides more. */
const FORESTS = [
  { rows: 1000, columns: 10, classes: 3, features: 6, trees: 100 },
  { rows: 10_000, columns: 20, classes: 2, features: 11, trees: 50 },
  { rows: 100_000, columns: 20, classes: 2, features: 11, trees: 10 },
];

/** Predicting 100,000 rows with the same forest. */
export function benchPrediction(folder: string, rounds: number): void {
  for (const forest of FORESTS) {
    const { rows, columns, trees } = forest;
    const files = { values: join(folder, 'values'), labels: join(folder, 'labels') };
    const job = { ...forest, ...files, learns: 'classes', runs: 3 } as const;
    writeTable(job);
    const file = join(folder, 'job.json');
    writeFileSync(file, JSON.stringify(job));
    const run = (predictor: string) => () =>
      time(process.execPath, join(BUILT, 'predictOnce.js'), file, predictor);
    compare(
      `Predicting 100000 rows: ${trees} trees grown on ${rows} x ${columns}`,
      [
        { name: 'engine', against: '', run: run('engine') },
        { name: 'ml-random-forest', against: 'engine', run: run('library') },
      ],
      rounds,
    );
  }
}
