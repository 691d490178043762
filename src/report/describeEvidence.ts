import type { Evidence, Policy, Result, ResultRule } from '../result/result.js';
import { wordRule } from './describeRule.js';
import { formatChance, formatLimitPercent, formatRoughly } from './numbers.js';
import { shortName } from './visibleText.js';

/** What is known of how sure a verdict is: a few words, and the sentences that explain them. */
export interface EvidenceWords {
  readonly heading: string;
  readonly explanation: string;
}

/** A chance beside the limit it is held against, never so rounded that it seems to be on it. */
const formatBeside = (chance: number, significance: number): string => {
  const words = formatChance(chance);
  if (chance === significance || words !== formatChance(significance)) return words;
  return `just ${chance > significance ? 'over' : 'under'} ${words}`;
};

const describeChance = (
  metric: string,
  { pValue, adjustedPValue }: Evidence,
  significance: number,
): string => {
  const change = `a ${metric === 'log-loss' ? 'rise' : 'drop'} in ${shortName(metric)} this large or larger`;
  const chance = formatBeside(pValue, significance);
  const corrected =
    adjustedPValue === pValue
      ? ''
      : `, ${formatBeside(adjustedPValue, significance)} after correcting for the number of rules (Holm)`;
  return `Were both models equally good, chance alone would bring ${change} in ${chance} of cases${corrected}; the rule fails at ${formatLimitPercent(significance)} or less.`;
};

const describeRows = ({ test, rowsToSettle }: Evidence): string[] => {
  if (rowsToSettle !== null) {
    return [
      `If rows keep changing sides at this rate, about ${formatRoughly(rowsToSettle)} tested rows would settle it 4 times out of 5.`,
    ];
  }
  return test === 'swap'
    ? []
    : ['At this rate of rows changing sides, not even a million rows would settle it.'];
};

/** How sure it is that a number got worse, in plain text; `null` for a rule without evidence. */
export const describeEvidence = (
  rule: ResultRule,
  { significance, strict }: Policy,
): EvidenceWords | null => {
  const { evidence } = rule;
  if (evidence === null) return null;
  const isSignificant = evidence.adjustedPValue <= significance;
  const sentences = [
    describeChance(wordRule(rule)?.metric ?? rule.rule, evidence, significance),
    ...(isSignificant ? [] : describeRows(evidence)),
    ...(!isSignificant && strict && rule.outcome === 'failed'
      ? ['With strict, what cannot be told from chance fails.']
      : []),
  ];
  return {
    heading: isSignificant ? 'A significant drop.' : 'Too few rows to tell.',
    explanation: sentences.join(' '),
  };
};

const ORDER = ['failed', 'inconclusive', 'accepted'];

/** The evidence on the rule that decides: one that fails first, one that only warns last. */
export const describeDecisive = ({ basePolicy, policy, rules }: Result): EvidenceWords | null => {
  const rank = ({ level, outcome }: ResultRule): number =>
    ORDER.indexOf(outcome) + (level === 'warn' ? ORDER.length : 0);
  const tested = [
    ...rules.map((rule) => ({ rule, policy })),
    ...(basePolicy?.rules ?? []).map((rule) => ({ rule, policy: basePolicy?.policy ?? policy })),
  ].filter(({ rule }) => rule.evidence !== null);
  const [decisive] = tested.sort((a, b) => rank(a.rule) - rank(b.rule));
  return decisive === undefined ? null : describeEvidence(decisive.rule, decisive.policy);
};
