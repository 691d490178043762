import { UserError } from '../errors.js';
import { INPUTS } from '../settings/definitions.js';
import type { MaxFeatures } from '../settings/settings.js';

/** How many features each tree draws, or several numbers of which one is chosen. */
export interface FeaturesPerTree {
  readonly usual: number;
  /** What else is tried, in ascending order; empty for a number that was asked for. */
  readonly others: readonly number[];
}

/** Of so few columns a tree that lacks one lacks too much. */
const FEW = 3;

/**
 * How many of a table's feature columns each tree draws, rounded down as scikit-learn does, at
 * least one.
 *
 * The libraries draw features for a tree, not for each split, so a tree that drew one column of two
 * knows nothing of the other, and where many columns add up or interact half of them is too few.
 * `auto` is one more than half of the columns (all of three or fewer), but at most five times their
 * square root, where nothing else is better. Three quarters of that, twice that (at most all)
 * and the middle up to there are tried.
 *
 * @throws UserError when more are asked for than there are
 */
export function featuresPerTree(maxFeatures: MaxFeatures, columns: number): FeaturesPerTree {
  if (maxFeatures === 'auto') return tryAround(columns);
  return { usual: countAsked(maxFeatures, columns), others: [] };
}

function tryAround(columns: number): FeaturesPerTree {
  const few = columns <= FEW ? columns : Math.floor(columns / 2) + 1;
  const usual = Math.min(few, 5 * Math.floor(Math.sqrt(columns)));
  const most = Math.min(columns, 2 * usual);
  const least = Math.max(Math.min(2, columns), Math.floor(0.75 * usual));
  const others = new Set([least, Math.floor((usual + most) / 2), most]);
  others.delete(usual);
  return { usual, others: [...others].sort((a, b) => a - b) };
}

function countAsked(maxFeatures: Exclude<MaxFeatures, 'auto'>, columns: number): number {
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
