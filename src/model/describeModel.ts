import type { ForestOptions } from '../forest/forest.js';
import type { Table } from '../table/table.js';
import { MODEL_FORMAT_VERSION, type ModelHeader, type TrainingData } from './model.js';

/** The header of the model grown with `options` on `rows` rows of `table`. */
export function describeModel(
  table: Table,
  rows: number,
  { ignore, idColumn, groupColumn, testSize }: TrainingData,
  options: ForestOptions,
): ModelHeader {
  return {
    format: 'forest-gate/model',
    formatVersion: MODEL_FORMAT_VERSION,
    features: table.features.map((feature) => feature.name),
    target: table.target,
    classes: [...table.classes],
    library: options.algorithm === 'random-forest' ? 'ml-random-forest 2.1' : 'ml-cart 2.1',
    settings: {
      algorithm: options.algorithm,
      trees: options.trees,
      featuresPerTree: options.featuresPerTree,
      maxDepth: options.maxDepth,
      minSamplesSplit: options.minNumSamples + 1,
      minGain: options.gainThreshold,
      seed: options.seed,
    },
    data: { rows, fingerprint: table.fingerprint, ignore, idColumn, groupColumn, testSize },
  };
}
