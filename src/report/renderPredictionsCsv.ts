import type { AnyResult } from '../document/regressionResult.js';
import { formatCsv } from '../text/formatCsv.js';
import { blocksOf } from './tasks/blocks.js';

/**
 * The tested rows as CSV: where they are in the data, what they are, what was predicted, of classes the
 * share of the votes of each, if there are any, and, with a base, what it predicted (empty where it could not).
 */
export function renderPredictionsCsv(result: AnyResult): string {
  return formatCsv(blocksOf(result).predictions());
}
