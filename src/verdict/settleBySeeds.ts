import { BY_SEEDS } from '../document/decidedBy.js';
import { VERDICTS, type VerdictWord } from '../document/enums.js';
import type { ResultRule } from '../document/result.js';

/**
 * What becomes of a drop by the majority of seeds: the outcome in the middle, from the worst to the
 * best, so that no single lucky seed lets a drop through and no unlucky one fails it.
 *
 * @param result with the run's own seed
 * @param others with the same further seeds on both sides; none when they were not measured
 */
export function settleBySeeds(result: ResultRule, others: readonly VerdictWord[]): ResultRule {
  if (others.length === 0) return result;
  const all = [result.outcome, ...others];
  const fromWorst = VERDICTS.flatMap((verdict) => all.filter((one) => one === verdict));
  const outcome = fromWorst[all.length >> 1]!;
  const agree = all.filter((one) => one === outcome).length;
  const reason = outcome === result.outcome ? result.reason : `${result.reason} ${BY_SEEDS}`;
  return { ...result, outcome, reason, seeds: { agree, of: all.length } };
}
