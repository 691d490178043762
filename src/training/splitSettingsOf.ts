import type { ModelSettings } from '../document/result.js';
import type { SplitSettings } from '../settings/settings.js';

/**
 * How a result's rows were divided; the way back from `modelSettings`. A result states one fold of a
 * hold-out, and no test size of a cross-validation: there these settings' own stay.
 */
export function splitSettingsOf(stored: ModelSettings, own: SplitSettings): SplitSettings {
  const { evaluation, folds, testSize, seed } = stored;
  if (evaluation === 'given') return own;
  const isHoldOut = evaluation === 'hold-out';
  return {
    evaluation,
    folds: isHoldOut ? own.folds : folds,
    testSize: isHoldOut ? testSize : own.testSize,
    seed,
  };
}
