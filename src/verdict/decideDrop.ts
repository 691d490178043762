import type { VerdictWord } from '../document/enums.js';
import type { Evidence } from '../document/result.js';
import type { Policy } from '../rules/policy.js';
import { isSignificant } from '../rules/significance.js';
import type { MeasuredDrop } from './weighDrops.js';

/**
 * What follows from a drop and what is shown of it. With `evidence: drop` one within its limit
 * passes, and one beyond fails when it is shown that there is a drop. With `evidence: margin` one
 * passes that is shown to be within its limit, and one fails that is shown to be beyond. What is
 * between is inconclusive, or fails beyond the limit where `strict` is true.
 */
export function decideDrop(
  { rule, drop }: MeasuredDrop,
  evidence: Evidence,
  { evidence: mode, significance, strict }: Policy,
): VerdictWord {
  const isBeyond = drop > rule.limit;
  if (mode === 'margin') {
    if (evidence.shown === 'beyond') return 'failed';
    if (evidence.shown === 'within') return 'passed';
  } else {
    if (!isBeyond) return 'passed';
    if (isSignificant(evidence, significance)) return 'failed';
  }
  return strict && isBeyond ? 'failed' : 'inconclusive';
}
