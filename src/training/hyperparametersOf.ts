import type { ModelSettings } from '../document/result.js';
import { INPUTS } from '../settings/definitions.js';
import type { Hyperparameters } from '../settings/settings.js';

/**
 * What a result's model was grown with; the way back from `modelSettings`.
 *
 * @returns `null` when the document does not say it as Forest Gate does
 */
export function hyperparametersOf(settings: ModelSettings): Hyperparameters | null {
  const { algorithm, trees, maxDepth, minSamplesSplit, minGain, seed } = settings;
  const { threshold, positiveClass } = settings;
  const maxFeatures = INPUTS.maxFeatures.parse(String(settings.maxFeatures));
  if (maxFeatures === undefined || algorithm === 'given') return null;
  return {
    algorithm,
    trees,
    maxFeatures,
    maxDepth,
    minSamplesSplit,
    minGain,
    seed,
    threshold,
    positiveClass,
  };
}
