import type { ModelSettings } from './result.js';

/**
 * Whether a result is of answers that were given, and not of a model that was grown here: the one
 * question that everything asks which is other for these.
 */
export function isGiven({ algorithm }: Pick<ModelSettings, 'algorithm'>): boolean {
  return algorithm === 'given';
}
