import { VERDICTS, type VerdictWord } from '../document/enums.js';
import type { PolicyText, Result, ResultRule } from '../document/result.js';

/** Whether there are answers of the base to compare with. */
export type KnownBase = Pick<Result['baseline'], 'source' | 'notComparable'>;

/**
 * The verdict of one policy: the worse of what became of its rules and of what is known of the
 * base. Nothing passes beside a base that is there and could not be read or compared with, whatever
 * the rules are: they may be looser than its own.
 *
 * @param isAccepted whether a label of this policy accepts what comparing with the base comes to
 */
export function conclude(
  rules: readonly ResultRule[],
  { source, notComparable }: KnownBase,
  { baselineRequired }: Pick<PolicyText, 'baselineRequired'>,
  isAccepted = false,
): VerdictWord {
  const ofRules = concludeFrom(rules);
  if (source !== 'unreadable' && !notComparable) return ofRules;
  return worseOf(ofRules, baselineRequired && !isAccepted ? 'failed' : 'inconclusive');
}

/** The verdict that follows from what became of the rules; a rule that only warns has no say. */
function concludeFrom(rules: readonly ResultRule[]): VerdictWord {
  const outcomes = rules.filter(({ level }) => level === 'fail').map(({ outcome }) => outcome);
  if (outcomes.includes('failed')) return 'failed';
  return outcomes.includes('inconclusive') ? 'inconclusive' : 'passed';
}

/** A judgement whose run was measured as the base measures too, by the worse of both verdicts. */
export function withBaseEvaluation<T extends { readonly verdict: VerdictWord }>(
  judgement: T,
  baseEvaluation: Pick<NonNullable<Result['baseEvaluation']>, 'verdict'> | null,
): T {
  const verdict = worseOf(judgement.verdict, baseEvaluation?.verdict ?? 'passed');
  return { ...judgement, verdict };
}

/** The worse of two verdicts. */
export function worseOf(a: VerdictWord, b: VerdictWord): VerdictWord {
  return VERDICTS.find((verdict) => verdict === a || verdict === b) ?? 'failed';
}
