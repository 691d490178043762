import type { AnyResult } from '../document/regressionResult.js';
import type { CommentMode } from '../settings/settings.js';

/**
 * Whether anything differs from the base, or nothing is known of it: a prediction, a metric, a
 * setting, a rule or what the table says.
 */
function isChanged({ baseline, basePolicy, comparison, data, rows }: AnyResult): boolean {
  if (comparison === null || comparison.leftOut > 0 || rows.baseline === null) return true;
  const predicted = rows.baseline.predicted;
  return (
    baseline.settingsChanges.length > 0 ||
    basePolicy !== null ||
    baseline.data?.fingerprint !== data.fingerprint ||
    rows.predicted.some((prediction, i) => prediction !== predicted[i]) ||
    JSON.stringify(comparison.current) !== JSON.stringify(comparison.baseline)
  );
}

/**
 * Whether the pull request gets the comment: `always`; when it did not simply pass (`on-failure`:
 * failed, inconclusive, or passed because someone accepted it); then or when anything differs from
 * the base (`on-change`); or `never`. A comment that exists is always brought up to date, unless
 * it is `never`: what it says would be wrong.
 *
 * @param commentExists whether an earlier run of this gate has commented on the pull request
 */
export function shouldComment(
  mode: CommentMode,
  result: AnyResult,
  commentExists: boolean,
): boolean {
  if (mode === 'never') return false;
  if (mode === 'always' || commentExists) return true;
  if (result.verdict !== 'passed' || result.acceptance !== null) return true;
  return mode === 'on-change' && isChanged(result);
}
