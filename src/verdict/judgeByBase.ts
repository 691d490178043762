import type { VerdictWord } from '../document/enums.js';
import type { PolicyText, Result } from '../document/result.js';
import { worseOf } from './conclude.js';
import type { Policy } from '../rules/policy.js';
import { judge, type Verdict } from './judge.js';
import type { JudgedRun } from './judgedRun.js';
import { isSamePolicy, printPolicy } from '../rules/policy.js';

/** What a run is held to and what came of it, as the result document says it. */
export interface Judgement extends Verdict {
  readonly policy: PolicyText;
  /** By this policy alone. */
  readonly ownVerdict: VerdictWord;
  /** The same by the base's policy; `null` when that is equal or not known. */
  readonly basePolicy: Result['basePolicy'];
}

/**
 * Judges a run by its own rules and, where those of the base are others, by them too. The worse of
 * the two verdicts counts, so that no change can be let through by the rules it brings along.
 *
 * @param base `null` when the base's policy is not known
 */
export function judgeByBase(run: JudgedRun, gate: Policy, base: Policy | null): Judgement {
  return judgeWith((policy) => judge(run, policy), gate, base);
}

/** The same with whatever holds a run against one policy. */
export function judgeWith(
  hold: (policy: Policy) => Verdict,
  gate: Policy,
  base: Policy | null,
): Judgement {
  const own = hold(gate);
  const basePolicy =
    base === null || isSamePolicy(gate, base) ? null : { policy: printPolicy(base), ...hold(base) };
  return {
    policy: printPolicy(gate),
    rules: own.rules,
    ownVerdict: own.verdict,
    basePolicy,
    verdict: worseOf(own.verdict, basePolicy?.verdict ?? 'passed'),
  };
}
