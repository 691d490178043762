import type { Evidence } from '../document/result.js';
import type { Policy } from '../rules/policy.js';
import { dropWord } from '../rules/dropWord.js';
import { isSignificant } from '../rules/significance.js';
import type { ComparedDrop } from './weighDrops.js';

/**
 * What chance has to do with a drop, in one sentence or two; nothing about chance for one within its limit
 * that needs no proof.
 *
 * @param family how many rules the p-value was adjusted for
 */
export function describeEvidence(
  { rule, drop, parts }: Pick<ComparedDrop, 'rule' | 'drop' | 'parts'>,
  evidence: Evidence,
  family: number,
  { evidence: mode, significance, strict }: Policy,
): string {
  const what = dropWord(rule.metric);
  if (drop <= rule.limit) return drop <= 0 ? `There is no ${what}.` : 'Within the limit.';
  const { pValue, adjustedPValue } = evidence;
  const isSupported = isSignificant(evidence, significance);
  const opening = isSupported
    ? `More than the limit allows, and a real ${what} rather than chance`
    : 'More than the limit allows, but it may be chance';
  const tests = [
    ...(family > 1 ? [`${family} drop rules`] : []),
    ...(parts > 1 ? [`${parts} slices`] : []),
  ];
  const corrected =
    tests.length > 0
      ? `corrected for ${tests.join(' and ')} that is ${formatChance(adjustedPValue, significance)}, and `
      : '';
  const limit =
    mode === 'margin'
      ? 'the gate fails what is shown to be beyond the limit'
      : `the gate fails at ${formatChance(significance)} or less`;
  const ending = isSupported || !strict ? limit : 'strict is true, so the gate fails all the same';
  return (
    `${opening}: if both models were equally good, a ${what} at least this large would come up in ` +
    `${formatChance(pValue, significance)} of such comparisons; ${corrected}${ending}.`
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
