import { createHash } from 'node:crypto';
import type { ForestOptions, TrainingSet } from '../forest/forest.js';

/** The digest of a forest that is grown from a training set, by its options. */
export type KeyOf = (options: ForestOptions) => string;

/**
 * Trees follow from these numbers alone, so that those of an equal digest are the same wherever they
 * were grown.
 *
 * @returns what gives SHA-256 in hex
 */
export function keysOf({ columns, labels, groups }: TrainingSet, classes: number): KeyOf {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([labels.length, columns.length, classes, groups !== undefined]));
  for (const values of [...columns, labels, ...(groups === undefined ? [] : [groups])]) {
    hash.update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  }
  const ofSet = hash.digest();
  return (options) => createHash('sha256').update(ofSet).update(describe(options)).digest('hex');
}

function describe(options: ForestOptions): string {
  const { algorithm, trees, featuresPerTree, candidates = [], standardErrors = null } = options;
  const { maxDepth, minNumSamples, gainThreshold, seed } = options;
  const choosing = [featuresPerTree, candidates, standardErrors];
  return JSON.stringify([algorithm, trees, choosing, maxDepth, minNumSamples, gainThreshold, seed]);
}

/** Options of the same forest once it is known how many features its trees draw. */
export function fixOptions(options: ForestOptions, featuresPerTree: number): ForestOptions {
  const { algorithm, trees, maxDepth, minNumSamples, gainThreshold, seed } = options;
  return { algorithm, trees, featuresPerTree, maxDepth, minNumSamples, gainThreshold, seed };
}
