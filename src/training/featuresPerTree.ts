import { UserError } from '../errors.js';
import { INPUTS } from '../settings/definitions.js';
import type { MaxFeatures } from '../settings/settings.js';

/**
 * How many of a table's feature columns each tree draws, rounded down as scikit-learn does, at
 * least one.
 *
 * `auto` is one more than half of the columns, but at most five times their square root. The
 * libraries draw features for a tree, not for each split, so a tree that drew one column of two
 * knows nothing of the other: half of few columns is too few. Among very many, fewer than half
 * give trees that differ more. Chosen by accuracy beside scikit-learn's forest (`npm run accuracy`).
 *
 * @throws UserError when more are asked for than there are
 */
export function featuresPerTree(maxFeatures: MaxFeatures, columns: number): number {
  if (maxFeatures === 'auto') {
    const few = Math.floor(columns / 2) + 1;
    return Math.min(columns, few, 5 * Math.floor(Math.sqrt(columns)));
  }
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
