import type { Policy, Result, ResultRule } from '../result/result.js';
import { concludeFrom } from './judge.js';
import { type Judgement, worseOf } from './judgeByBase.js';
import { metricOf } from './metrics.js';
import { parseRule } from './parseRule.js';

/**
 * The judgement after somebody accepted what the change does. Accepted is what compares with the
 * base: drops, and limits on what changed in the data. Other floors and ceilings stand unless the
 * policy lets them be accepted. Each policy counts for itself: the base's rules are accepted by the
 * label and to the extent that the base says, whatever the change makes of that.
 *
 * @param acceptance `null` when nobody accepted it, which changes nothing
 */
export function accept(judgement: Judgement, acceptance: Result['acceptance']): Judgement {
  if (acceptance === null) return judgement;
  const { policy, basePolicy } = judgement;
  const rules = acceptRules(judgement.rules, policy, acceptance.label);
  const own = concludeFrom(rules);
  if (basePolicy === null) return { ...judgement, rules, verdict: own };
  const baseRules = acceptRules(basePolicy.rules, basePolicy.policy, acceptance.label);
  const verdict = concludeFrom(baseRules);
  return {
    ...judgement,
    rules,
    basePolicy: { ...basePolicy, rules: baseRules, verdict },
    verdict: worseOf(own, verdict),
  };
}

function acceptRules(rules: readonly ResultRule[], policy: Policy, label: string): ResultRule[] {
  return rules.map((rule) => {
    const isBroken = rule.outcome === 'failed' || rule.outcome === 'inconclusive';
    const isAccepted =
      policy.acceptLabel === label && (policy.acceptFloors || comparesWithBase(rule));
    return isBroken && isAccepted ? { ...rule, outcome: 'accepted' } : { ...rule };
  });
}

const comparesWithBase = ({ rule, kind }: ResultRule): boolean =>
  kind === 'drop' || metricOf(parseRule(rule).metric).source === 'changes';
