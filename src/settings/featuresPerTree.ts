import { UserError } from '../errors.js';
import { INPUTS } from './definitions.js';
import type { MaxFeatures } from './settings.js';

/**
 * How many of a table's feature columns each tree draws, rounded down as scikit-learn does, at
 * least one.
 * @throws UserError when more are asked for than there are
 */
export function featuresPerTree(maxFeatures: MaxFeatures, columns: number): number {
  if (maxFeatures === 'sqrt') return Math.max(1, Math.floor(Math.sqrt(columns)));
  // Counting bits is exact where a logarithm may fall short of a power of two.
  if (maxFeatures === 'log2') return Math.max(1, 31 - Math.clz32(columns));
  if ('share' in maxFeatures) return Math.max(1, Math.floor(maxFeatures.share * columns));
  if (maxFeatures.count > columns) {
    throw new UserError(
      'settings-value',
      `${INPUTS.maxFeatures.name} is ${maxFeatures.count}, but the table has ${columns} feature columns: ask for at most that many.`,
    );
  }
  return maxFeatures.count;
}
