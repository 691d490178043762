import { VERY_CLEARLY } from '../forest/chooseFeatures.js';
import type { ForestOptions } from '../forest/forest.js';
import type { Growth } from './predictFolds.js';

/** How many features the trees of a run's models draw, and of how many. */
export interface DrawnFeatures {
  /** By fold; `null` where no model was grown. */
  readonly measured: readonly (number | null)[];
  /** Of the model that was kept; `null` where none was. */
  readonly kept: number | null;
  readonly columns: number;
}

/** Every number of features that a model may draw, in ascending order. */
export function listTried({ featuresPerTree, candidates = [] }: ForestOptions): number[] {
  return [featuresPerTree, ...candidates].sort((a, b) => a - b);
}

/** Growth of a model that draws exactly so many. */
export function fixFeatures(featuresPerTree: number): Growth {
  return { featuresPerTree, candidates: [] };
}

/** The same for each fold; nothing is other where no model was grown. */
export function fixEach({ measured }: Pick<DrawnFeatures, 'measured'>): Growth[] {
  return measured.map((features) => (features === null ? {} : fixFeatures(features)));
}

/**
 * Growth of a model that draws as many features as an earlier one, unless another of its numbers is
 * very clearly better: so that no model turns into another because some rows came or went. Where the
 * table has another number of columns it is the number nearest to the same share of them.
 *
 * @param earlier `null` where there is none
 * @param columns of the earlier model
 */
export function stayWith(
  earlier: number | null,
  columns: number,
  { featuresPerTree, candidates = [] }: ForestOptions,
  ownColumns: number,
): Growth {
  if (earlier === null || candidates.length === 0) return {};
  const wanted = (earlier / columns) * ownColumns;
  const all = [featuresPerTree, ...candidates];
  const nearest = all.reduce((best, features) =>
    Math.abs(features - wanted) < Math.abs(best - wanted) ? features : best,
  );
  const others = all.filter((features) => features !== nearest);
  return { featuresPerTree: nearest, candidates: others, standardErrors: VERY_CLEARLY };
}
