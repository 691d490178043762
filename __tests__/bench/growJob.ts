import type { Forest, ForestOptions, TrainingSet } from '../../src/forest/forest.js';
import { growForest } from '../../src/forest/growForest.js';
import { growRegression } from '../../src/forest/growRegression.js';
import type { Regression, RegressionSet } from '../../src/forest/regression.js';
import type { Job } from './job.js';

/** Grows the forest of a job, to the end of every tree. */
export function growJob(job: Job, table: TrainingSet, threads: number): Promise<Forest> {
  const options = optionsOf(job);
  return growForest(table, job.classes, options, undefined, undefined, { threads });
}

/** The same of a job that learns numbers. */
export function growNumbersJob(
  job: Job,
  table: RegressionSet,
  threads: number,
): Promise<Regression> {
  return growRegression(table, optionsOf(job), {}, { threads });
}

function optionsOf(job: Job): ForestOptions {
  return {
    algorithm: 'random-forest',
    trees: job.trees,
    featuresPerTree: job.features,
    maxDepth: null,
    minNumSamples: 1,
    gainThreshold: 0,
    seed: 42,
  };
}
