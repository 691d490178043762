import type { Forest, TrainingSet } from '../../src/forest/forest.js';
import { growForest } from '../../src/forest/growForest.js';
import type { Job } from './job.js';

/** Grows the forest of a job, to the end of every tree. */
export function growJob(job: Job, table: TrainingSet, threads: number): Promise<Forest> {
  return growForest(
    table,
    job.classes,
    {
      algorithm: 'random-forest',
      trees: job.trees,
      featuresPerTree: job.features,
      maxDepth: null,
      minNumSamples: 1,
      gainThreshold: 0,
      seed: 42,
    },
    undefined,
    undefined,
    { threads },
  );
}
