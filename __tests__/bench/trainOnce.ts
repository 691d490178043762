import { readFileSync } from 'node:fs';
import { RandomForestClassifier, RandomForestRegression } from '../forest/engine/libraries.js';
import { growJob, growNumbersJob } from './growJob.js';
import type { Job } from './job.js';
import { readNumbers, readTable } from './job.js';

/** Trains what a job file says, several times in this process, and prints the seconds of each. */
const [file = '', trainer = '', threads = '0'] = process.argv.slice(2);
const job = JSON.parse(readFileSync(file, 'utf8')) as Job;
const train = job.learns === 'classes' ? trainClasses() : trainNumbers();

const seconds: number[] = [];
for (let run = 0; run < job.runs; run++) {
  const started = performance.now();
  await train();
  seconds.push((performance.now() - started) / 1000);
}
console.log(JSON.stringify({ seconds, peakBytes: process.resourceUsage().maxRSS * 1024 }));

function trainClasses(): () => unknown {
  const { columns, labels } = readTable(job);
  return trainer === 'engine'
    ? () => growJob(job, { columns, labels }, Number(threads))
    : () => {
        trainLibrary(RandomForestClassifier, columns, labels);
      };
}

function trainNumbers(): () => unknown {
  const { columns, targets } = readNumbers(job);
  return trainer === 'engine'
    ? () => growNumbersJob(job, { columns, targets }, Number(threads))
    : () => {
        trainLibrary(RandomForestRegression, columns, targets);
      };
}

function trainLibrary(
  Library: typeof RandomForestClassifier,
  columns: readonly Float64Array[],
  answers: Int32Array | Float64Array,
): void {
  const rows = Array.from(answers, (_, row) => columns.map((column) => column[row] ?? 0));
  const model = new Library({
    nEstimators: job.trees,
    maxFeatures: job.features,
    replacement: false,
    noOOB: true,
    seed: 42,
    treeOptions: { minNumSamples: 1, gainThreshold: 0 },
  });
  model.train(rows, [...answers]);
}
