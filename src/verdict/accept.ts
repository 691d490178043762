import type { PolicyText, Result, ResultRule } from '../document/result.js';
import { conclude, type KnownBase, worseOf } from './conclude.js';
import type { Verdict } from './judge.js';
import type { Judgement } from './judgeByBase.js';
import { comparesWithBase } from '../rules/comparesWithBase.js';

/**
 * The judgement after somebody accepted what the change does. Accepted is what compares with the
 * base: drops, and limits on what changed in the data. Other floors and ceilings stand unless the
 * policy lets them be accepted. Each policy counts for itself: the base's rules are accepted by the
 * label and to the extent that the base says, whatever the change makes of that. Beside a base that
 * could not be compared with nothing passes even so: nobody has seen what would be accepted.
 *
 * @param acceptance `null` when nobody accepted it, which changes nothing
 * @param baseline whether there are answers of the base to compare with
 */
export function accept(
  judgement: Judgement,
  acceptance: Result['acceptance'],
  baseline: KnownBase,
): Judgement {
  if (acceptance === null) return judgement;
  const { policy, basePolicy } = judgement;
  const own = acceptRules(judgement.rules, policy, acceptance.label, baseline);
  const ownVerdict = own.verdict;
  if (basePolicy === null) return { ...judgement, ...own, ownVerdict };
  const base = acceptRules(basePolicy.rules, basePolicy.policy, acceptance.label, baseline);
  return {
    ...judgement,
    rules: own.rules,
    ownVerdict,
    basePolicy: { ...basePolicy, ...base },
    verdict: worseOf(ownVerdict, base.verdict),
  };
}

function acceptRules(
  rules: readonly ResultRule[],
  policy: PolicyText,
  label: string,
  baseline: KnownBase,
): Verdict {
  const isOurs = policy.acceptLabel === label;
  const accepted = rules.map((rule): ResultRule => {
    const isBroken = rule.outcome === 'failed' || rule.outcome === 'inconclusive';
    const isAccepted = isOurs && (policy.acceptFloors || comparesWithBase(rule));
    return isBroken && isAccepted ? { ...rule, outcome: 'accepted' } : { ...rule };
  });
  return { rules: accepted, verdict: conclude(accepted, baseline, policy, isOurs) };
}
