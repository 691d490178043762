import type { Evidence } from '../document/result.js';
import { isSignificant } from '../rules/significance.js';

/**
 * What chance has to do with a drop beyond its limit, in one sentence.
 *
 * @param family how many drops the p-value was adjusted for
 */
export function describeEvidence(
  evidence: Evidence,
  family: number,
  significance: number,
  strict: boolean,
): string {
  const { pValue, adjustedPValue } = evidence;
  const isSupported = isSignificant(evidence, significance);
  const opening = isSupported
    ? 'Beyond the limit, and statistically significant'
    : 'Beyond the limit, but it may be chance';
  const corrected =
    family > 1
      ? `corrected for ${family} drop rules that is ${formatChance(adjustedPValue, significance)}, and `
      : '';
  const ending =
    isSupported || !strict
      ? `the gate fails at ${formatChance(significance)} or less`
      : 'strict is true, so the gate fails all the same';
  return (
    `${opening}: if both models were equally good, a drop at least this large would come up in ` +
    `${formatChance(pValue, significance)} of such comparisons; ${corrected}${ending}.${isSupported ? ' This shows that there is a drop, not that it is beyond the limit.' : ''}`
  );
}

/** Two digits of a percentage, which never look like the significance when they are not. */
function formatChance(chance: number, significance = chance): string {
  const round = (value: number): number => Number((value * 100).toPrecision(2));
  if (round(chance) === round(significance) && chance !== significance) {
    return `just ${chance > significance ? 'over' : 'under'} ${round(significance)}%`;
  }
  return chance < 0.001 ? 'less than 0.1%' : `${round(chance)}%`;
}
