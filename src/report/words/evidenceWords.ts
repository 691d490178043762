import type { Evidence, PolicyText, Result, ResultRule } from '../../document/result.js';
import { describeRule } from './ruleWords.js';
import { formatRoughly } from './numbers.js';
import { isSignificant } from '../../rules/significance.js';
import { shortSentence } from '../../text/visibleText.js';

/** How sure it is that a rule is broken. Plain text. */
export interface EvidenceWords {
  /** `accuracy drop ≤ 2 points` */
  readonly rule: string;
  /** What chance has to do with it, and what would tell. */
  readonly explanation: string;
}

function describeRows({ test, rowsToSettle }: Evidence): string {
  if (rowsToSettle !== null) {
    return ` If the true drop is as large as the observed one, about ${formatRoughly(rowsToSettle)} tested rows would show that there is one, 4 times out of 5.`;
  }
  return test === 'swap'
    ? ''
    : ' If the true drop is as large as the observed one, not even a million tested rows would show that there is one.';
}

/** What is known of how sure a rule is broken; `null` for a rule that was not tested. */
export function evidenceWords(rule: ResultRule, policy: PolicyText): EvidenceWords | null {
  const { evidence, reason } = rule;
  if (evidence === null) return null;
  const rows = isSignificant(evidence, policy.significance) ? '' : describeRows(evidence);
  return { rule: describeRule(rule), explanation: shortSentence(reason) + rows };
}

const ORDER = ['failed', 'inconclusive', 'accepted'];

/** The evidence on the rule that decides: one that fails first, one that only warns last. */
export function decisiveWords({ basePolicy, policy, rules }: Result): EvidenceWords | null {
  const rank = ({ level, outcome }: ResultRule): number =>
    ORDER.indexOf(outcome) + (level === 'warn' ? ORDER.length : 0);
  const tested = [
    ...rules.map((rule) => ({ rule, policy })),
    ...(basePolicy?.rules ?? []).map((rule) => ({ rule, policy: basePolicy?.policy ?? policy })),
  ].filter(({ rule }) => rule.evidence !== null);
  const [decisive] = tested.sort((a, b) => rank(a.rule) - rank(b.rule));
  return decisive === undefined ? null : evidenceWords(decisive.rule, decisive.policy);
}
