import { readFileSync } from 'node:fs';
import { RandomForestClassifier } from '../forest/engine/libraries.js';
import { growJob } from './growJob.js';
import type { Job } from './job.js';
import { readTable } from './job.js';

/** Trains what a job file says, several times in this process, and prints the seconds of each. */
const [file = '', trainer = '', threads = '0'] = process.argv.slice(2);
const job = JSON.parse(readFileSync(file, 'utf8')) as Job;
const { columns, labels } = readTable(job);
const train = trainer === 'engine' ? trainEngine : trainLibrary;

const seconds: number[] = [];
for (let run = 0; run < job.runs; run++) {
  const started = performance.now();
  await train();
  seconds.push((performance.now() - started) / 1000);
}
console.log(JSON.stringify({ seconds, peakBytes: process.resourceUsage().maxRSS * 1024 }));

async function trainEngine(): Promise<void> {
  await growJob(job, { columns, labels }, Number(threads));
}

async function trainLibrary(): Promise<void> {
  await Promise.resolve();
  const rows = Array.from(labels, (_, row) => columns.map((column) => column[row] ?? 0));
  const model = new RandomForestClassifier({
    nEstimators: job.trees,
    maxFeatures: job.features,
    replacement: false,
    noOOB: true,
    seed: 42,
    treeOptions: { minNumSamples: 1, gainThreshold: 0 },
  });
  model.train(rows, [...labels]);
}
