import { readFileSync } from 'node:fs';
import { noisyTable } from '../forest/engine/noisyTable.js';
import { RandomForestClassifier } from '../forest/engine/libraries.js';
import { growJob } from './growJob.js';
import type { Job } from './job.js';
import { readTable } from './job.js';

/** Predicts 100,000 rows with the forest of a job file, several times, and prints the seconds. */
const [file = '', predictor = ''] = process.argv.slice(2);
const job = JSON.parse(readFileSync(file, 'utf8')) as Job;
const forest = await growJob(job, readTable(job), 0);
const { columns, labels } = noisyTable(100_000, job.columns, job.classes);
const predict = predictor === 'engine' ? () => forest.vote(columns) : byLibrary();

const seconds: number[] = [];
for (let run = 0; run < job.runs; run++) {
  const started = performance.now();
  predict();
  seconds.push((performance.now() - started) / 1000);
}
console.log(JSON.stringify({ seconds, peakBytes: process.resourceUsage().maxRSS * 1024 }));

function byLibrary(): () => number[] {
  const model = RandomForestClassifier.load(forest.toJSON());
  const rows = Array.from(labels, (_, row) => columns.map((column) => column[row] ?? 0));
  return () => model.predict(rows);
}
