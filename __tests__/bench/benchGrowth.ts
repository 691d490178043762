import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeTable } from './job.js';
import { BUILT, median, time } from './rounds.js';

const SIZES = [1000, 4000, 16_000, 64_000, 256_000, 1_000_000];
const FOREST = { columns: 10, features: 5, classes: 2, trees: 4 };

/**
 * How the time of a tree grows with the rows, one thread, sorting included: in microseconds per
 * row, and per row over log2(rows), which stays the same at n log n. The median of the rounds.
 */
export function benchGrowth(folder: string, rounds: number): void {
  const { columns, features, trees } = FOREST;
  console.log(`\nGrowth: ${columns} columns, ${features} features, ${trees} trees, 1 thread`);
  for (const rows of SIZES) {
    // A process that trains often enough to have warmed up.
    const runs = Math.max(1, Math.round(256_000 / rows));
    const files = { values: join(folder, 'values'), labels: join(folder, 'labels') };
    const job = { ...FOREST, ...files, learns: 'classes', rows, runs } as const;
    writeTable(job);
    const file = join(folder, 'job.json');
    writeFileSync(file, JSON.stringify(job));
    const script = join(BUILT, 'trainOnce.js');
    const timings = Array.from({ length: rounds }, () =>
      time(process.execPath, script, file, 'engine', '0'),
    );
    const perRow = (median(timings.map(({ seconds }) => median(seconds))) / trees / rows) * 1e6;
    const peak = Math.max(...timings.map(({ peakBytes }) => peakBytes)) / 1e6;
    const cells = [
      `${String(rows).padStart(9)} rows`,
      `${perRow.toFixed(3)} us a row`,
      `${(perRow / Math.log2(rows)).toFixed(4)} us a row and doubling`,
      `${peak.toFixed(0).padStart(5)} MB`,
    ];
    console.log(cells.join('  '));
  }
}
