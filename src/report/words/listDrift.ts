import type { AnyResult } from '../../document/regressionResult.js';
import type { DataChanges } from '../../document/result.js';

/** The columns that are in both tables, those that drifted first; empty when none did. */
export function listDrift({ dataChanges }: Pick<AnyResult, 'dataChanges'>): DataChanges['drift'] {
  const drift = dataChanges?.drift ?? [];
  return drift.some(({ drifted }) => drifted)
    ? [...drift].sort((a, b) => Number(b.drifted) - Number(a.drifted) || b.statistic - a.statistic)
    : [];
}
