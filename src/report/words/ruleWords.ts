import { isExcused, isOutvoted } from '../../document/decidedBy.js';
import type { ResultRule } from '../../document/result.js';
import { formatMetricName } from '../../rules/rule.js';
import { shortName, shortSentence } from '../../text/visibleText.js';
import { ruleFormats } from './metricFormats.js';
import { bracedSlice, everySlice } from './sliceWords.js';

/** A rule in words. */
export interface RuleWords {
  /** `90%`, `2 points`. */
  readonly limit: string;
  /** `≥ 90%`, `drop ≤ 2 points`. */
  readonly bound: string;
  /** The number held against the limit: `88.0%`, `12`; `''` when there is none. */
  readonly actual: string;
  /**
   * How far a broken rule was missed: `2.0 points`. `null` when there was no number to hold, or
   * where the run's own number keeps the rule.
   */
  readonly miss: string | null;
}

/** Whether the number of a drop rule keeps its limit, whatever became of it. */
function isWithin({ kind, limit, actual }: ResultRule): boolean {
  return kind === 'drop' && actual !== null && actual <= limit;
}

export const CHANCE = 'may be chance';

/** Why a rule that was held against numbers is inconclusive. */
export function whyOpen(rule: ResultRule): string {
  const { evidence } = rule;
  if (isExcused(rule)) return 'rests on relabelled rows';
  if (evidence === null || evidence.shown === 'chance' || isOutvoted(rule)) return CHANCE;
  return `not shown to be ${isWithin(rule) ? 'within' : 'beyond'} the limit`;
}

/** Whether a rule is broken by most seeds, and kept by the run's own. */
export function isBrokenByOthers(rule: ResultRule): boolean {
  return isOutvoted(rule) && isWithin(rule) && rule.outcome !== 'passed';
}

/** `accuracy >= 0.9` and `accuracy drop <= 0.02` in words. */
export function ruleWords(rule: ResultRule): RuleWords {
  const { kind, limit, since, runs, actual, outcome } = rule;
  const isMedian = kind === 'median';
  const isDrop = kind === 'drop' || isMedian;
  const isMajority = kind === 'majority';
  const formats = ruleFormats(rule);
  const isBroken = outcome !== 'passed' && outcome !== 'not-applied' && !isWithin(rule);
  const words = isMajority
    ? `${formats.value(limit)} of always the largest class`
    : isDrop
      ? formats.dropLimit(limit)
      : formats.limit(limit);
  const formatActual = isDrop ? formats.drop : formats.value;
  return {
    limit: words,
    bound: isMajority
      ? 'no worse than always the largest class'
      : `${isDrop ? 'drop ' : ''}${isMedian ? `from the median of ${runs ?? ''} runs ` : ''}${kind === 'floor' ? '\u2265' : '\u2264'} ${words}${everySlice(rule)}${since === null ? '' : ` since ${shortName(since)}`}`,
    actual: actual === null ? '' : formatActual(actual),
    miss: isBroken && actual !== null ? formats.distance(actual - limit) : null,
  };
}

/** A rule as reports write it: `recall[setosa] ≥ 0.9`. */
export function describeRule(rule: ResultRule): string {
  return `${shortName(formatMetricName(rule.metric, rule.of))}${bracedSlice(rule)} ${ruleWords(rule).bound}`;
}

/** What became of a rule, in a few words. */
export function describeOutcome(rule: ResultRule): string {
  if (rule.outcome === 'passed') {
    return isOutvoted(rule) && !isWithin(rule) ? 'passed by most seeds' : 'passed';
  }
  if (rule.outcome === 'not-applied') return 'not applied';
  const isUnknown = (rule.since !== null || rule.runs !== null) && rule.actual === null;
  if (isUnknown && rule.outcome === 'inconclusive') return describeMiss(rule);
  if (rule.outcome === 'inconclusive' && isWithin(rule) && !isOutvoted(rule)) return whyOpen(rule);
  const additions = {
    inconclusive: `, ${whyOpen(rule)}`,
    accepted: ', accepted',
    failed: rule.level === 'warn' ? ' (warns only)' : '',
  };
  return describeMiss(rule) + additions[rule.outcome];
}

/** Whether there is no such slice to hold a rule on, whatever the base is. */
export function isUnsliced({ actual, outcome, slice }: ResultRule): boolean {
  return slice !== null && actual === null && outcome === 'inconclusive';
}

function describeMiss(rule: ResultRule): string {
  const { miss } = ruleWords(rule);
  if (isBrokenByOthers(rule)) return 'missed by most seeds';
  if (miss !== null) return `missed by ${miss}`;
  if (rule.kind === 'drop' && !isUnsliced(rule)) return 'nothing to compare with';
  return shortSentence(rule.reason).replace(/\.$/, '');
}
