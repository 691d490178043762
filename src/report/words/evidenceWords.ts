import { isOutvoted } from '../../document/decidedBy.js';
import type { AnyResult } from '../../document/regressionResult.js';
import type { Evidence, PolicyText, ResultRule } from '../../document/result.js';
import { describeRule } from './ruleWords.js';
import { dropWord } from '../../rules/dropWord.js';
import { ruleFormats } from './metricFormats.js';
import { formatChance, formatLimitPercent, formatRoughly } from './numbers.js';
import { shortSentence } from '../../text/visibleText.js';

/** How sure it is that a rule is broken. Plain text. */
export interface EvidenceWords {
  /** `accuracy drop ≤ 2 points` */
  readonly rule: string;
  /**
   * What chance has to do with it, in a sentence or two, where the limit is told already; `''` for
   * what is within it.
   */
  readonly chance: string;
  /** The same in a few words. */
  readonly shortChance: string;
  /** The same, with the interval and what would tell. */
  readonly explanation: string;
}

function describeRows({ test, rowsToSettle }: Evidence): string {
  if (rowsToSettle !== null) {
    return ` If the true drop is as large as the observed one, about ${formatRoughly(rowsToSettle)} tested rows would show that there is one, 4 times out of 5.`;
  }
  return test === 'swap' || test === 'sign-flip'
    ? ''
    : ' If the true drop is as large as the observed one, not even a million tested rows would show that there is one.';
}

const SHOWN: Readonly<Record<Evidence['shown'], string>> = {
  beyond: 'Shown to be beyond the limit',
  drop: 'A real drop, not shown to be beyond the limit',
  chance: 'May be chance',
  'not-shown': 'Within the limit, not shown to be so',
  within: 'Shown to be within the limit',
};

/** What the tested rows show, with the interval that goes with the test. */
function describeShown(rule: ResultRule, { shown, drop }: Evidence, significance: number): string {
  const sure = Number((100 - 200 * significance).toFixed(1));
  const what = dropWord(rule.metric);
  const words = SHOWN[shown].replace('drop', what);
  return `${words}: the ${sure}% interval of the ${what} is ${ruleFormats(rule).changeInterval(drop)}.`;
}

function describeSeeds(rule: ResultRule, isBeyond: boolean): string {
  const { seeds, outcome } = rule;
  if (seeds === null) return '';
  const agree = `${seeds.agree} of ${seeds.of} seeds agree`;
  // Of a drop beyond its limit, the reason says so.
  return isOutvoted(rule) && !isBeyond
    ? ` This is so with the seed of this run; what counts is what most seeds come to: ${agree} on ${outcome}.`
    : ` ${agree}.`;
}

/** What is known of how sure a rule is broken; `null` for a rule that was not tested. */
export function evidenceWords(rule: ResultRule, policy: PolicyText): EvidenceWords | null {
  const { evidence, reason } = rule;
  if (evidence === null) return null;
  const isOpen = evidence.shown === 'chance';
  const rows = isOpen ? describeRows(evidence) : '';
  const shown = describeShown(rule, evidence, policy.significance);
  // Of a drop within its limit, the reason says no more than what is shown.
  const isBeyond = rule.actual !== null && rule.actual > rule.limit;
  const seeds = describeSeeds(rule, isBeyond);
  const chance = isBeyond ? `${shortSentence(reason).replace(LIMIT, upperCase)}${seeds}` : '';
  const likely = formatChance(evidence.adjustedPValue);
  const limit = formatLimitPercent(policy.significance);
  const shortChance = isBeyond
    ? `Equally good models would show this in ${likely} of comparisons (limit ${limit}).`
    : '';
  const opening = isBeyond ? `${shortSentence(reason)} ` : '';
  return {
    rule: describeRule(rule),
    chance,
    shortChance,
    explanation: opening + shown + rows + seeds,
  };
}

/** What a reason of a drop beyond its limit begins with, and the letter after it. */
const LIMIT = /^More than the limit allows, (?:and|but) (.)/;

function upperCase(_: string, letter: string): string {
  return letter.toUpperCase();
}

const ORDER = ['failed', 'inconclusive', 'accepted', 'passed'];

/** The evidence on the rule that decides: one that fails first, one that only warns last. */
export function decisiveWords({ basePolicy, policy, rules }: AnyResult): EvidenceWords | null {
  const rank = ({ level, outcome }: ResultRule): number =>
    ORDER.indexOf(outcome) + (level === 'warn' ? ORDER.length : 0);
  const tested = [
    ...rules.map((rule) => ({ rule, policy })),
    ...(basePolicy?.rules ?? []).map((rule) => ({ rule, policy: basePolicy?.policy ?? policy })),
  ].filter(({ rule }) => rule.evidence !== null);
  const [decisive] = tested.sort((a, b) => rank(a.rule) - rank(b.rule));
  return decisive === undefined ? null : evidenceWords(decisive.rule, decisive.policy);
}
