import type { ForestOptions } from '../forest/forest.js';
import { fitEncoding } from '../preprocessing/fitEncoding.js';
import type { Threshold } from '../metrics/threshold.js';
import { INPUTS } from '../settings/definitions.js';
import { taskOf, type Column, type Table } from '../table/table.js';
import { MODEL_FORMAT_VERSION, type ModelHeader, type TrainingData } from './model.js';

/** The header of the model grown with `options` on `rows` rows of `table`. */
export function describeModel(
  table: Table,
  rows: number,
  data: TrainingData,
  options: ForestOptions,
): ModelHeader {
  return {
    format: 'forest-gate/model',
    formatVersion: MODEL_FORMAT_VERSION,
    features: table.features.map((feature) => feature.name),
    target: table.target,
    ...(taskOf(table) === 'regression' && { task: 'regression' as const }),
    classes: [...table.classes],
    ...(options.threshold && { threshold: nameThreshold(options.threshold, table.classes) }),
    ...(table.features.every(isPlain) ? {} : { encoding: table.features.map(fitEncoding) }),
    ...(table.leftOut.length === 0 ? {} : { leftOut: [...table.leftOut] }),
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
    data: { rows, fingerprint: table.fingerprint, ...describeReading(data) },
  };
}

function nameThreshold(
  { positive, share }: Threshold,
  classes: readonly string[],
): ModelHeader['threshold'] {
  return { positiveClass: classes[positive]!, share };
}

/** Numbers without a gap, which are given as they are. */
function isPlain({ values, levels }: Column): boolean {
  return levels === null && !values.some(Number.isNaN);
}

/** How the table was read, without what is the default. */
function describeReading(data: TrainingData): TrainingData {
  const { ignore, idColumn, groupColumn, testSize } = data;
  const { categoricalFeatures = [], numericFeatures = [], missing, separator, decimal } = data;
  return {
    ignore,
    idColumn,
    groupColumn,
    ...(categoricalFeatures.length > 0 && { categoricalFeatures }),
    ...(numericFeatures.length > 0 && { numericFeatures }),
    ...(missing !== undefined && missing !== INPUTS.missing.initial && { missing }),
    ...(separator !== undefined && separator !== INPUTS.separator.initial && { separator }),
    ...(decimal !== undefined && decimal !== INPUTS.decimal.initial && { decimal }),
    testSize,
  };
}
