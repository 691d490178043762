import type { ClassMetrics } from './evaluation.js';
import { ratio } from './ratio.js';

/**
 * The mean recall of the classes that occur, as scikit-learn's `balanced_accuracy_score`: unlike
 * the macro average of the recall, a class without rows is left out.
 */
export const balancedAccuracy = (perClass: readonly ClassMetrics[]): number => {
  let recalls = 0;
  let occurring = 0;
  for (const { recall, support } of perClass) {
    if (support === 0) continue;
    recalls += recall;
    occurring++;
  }
  return ratio(recalls, occurring);
};
