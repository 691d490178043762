import type { ResultRule } from '../../document/result.js';
import { dropWord } from '../../rules/dropWord.js';
import { METRICS } from '../../rules/metrics.js';
import { shortName, shortSentence } from '../../text/visibleText.js';
import { metricFormats, ruleFormats } from './metricFormats.js';
import { metricLabel } from './metricLabel.js';
import { formatPlural } from './numbers.js';
import { describeRule, isUnsliced, ruleWords } from './ruleWords.js';
import { onSlice } from './sliceWords.js';

/** How a rule does not hold, as a clause: `accuracy fell by 3.3 points, at most 2 are allowed`. */
export function describeBroken(rule: ResultRule): string {
  const { actual, kind, metric, of, since } = rule;
  if (actual === null) return describeUnmeasured(rule);
  if (kind === 'drop' || kind === 'median') return describeDrop(rule, actual);
  const formats = metricFormats(metric);
  const label = `${shortName(metricLabel(metric, of)).replace(', lower is better', '')}${onSlice(rule)}`;
  const { limit, miss } = ruleWords(rule);
  const value = formats.value(actual);
  if (kind === 'majority') {
    return `${label} is ${value}, worse than always answering the largest class`;
  }
  // Rounded, a number can look as if it were at its limit.
  if (toNumber(value) === toNumber(limit)) {
    return `${label} is ${miss ?? ''} ${kind === 'floor' ? 'below' : 'above'} the limit of ${limit}`;
  }
  if (kind === 'floor') return `${label} is ${value}, at least ${limit} is required`;
  const isCount = METRICS.get(metric)?.unit === 'rows' && of === null;
  return `${isCount ? `${value} ${label}` : `${label} is ${value}`}, at most ${limit} ${verbOf(rule, limit)} allowed${since === null ? '' : ` since ${shortName(since)}`}`;
}

function describeDrop(rule: ResultRule, drop: number): string {
  const { evidence, metric, of, outcome, runs, since } = rule;
  const formats = ruleFormats(rule);
  const limit = formats.dropLimit(rule.limit).replace(/ points?.*$/, '');
  const subject = `${shortName(metricLabel(metric, of)).replace(', lower is better', '')}${onSlice(rule)}`;
  const from =
    runs !== null
      ? ` from the median of ${formatPlural(runs, 'run')}`
      : since === null
        ? ''
        : ` since ${shortName(since)}`;
  const isLess = METRICS.get(metric)?.better === 'less';
  const verb = drop > 0 === isLess ? 'rose' : 'fell';
  const moved = `${subject} ${verb} by ${formats.distance(drop)}${from}`;
  if (outcome !== 'inconclusive') {
    return `${moved}, at most ${limit} ${verbOf(rule, limit)} allowed`;
  }
  if (drop <= rule.limit)
    return `${moved}, a ${dropWord(metric)} of more than ${limit} is not ruled out`;
  return evidence?.shown === 'chance'
    ? `${moved}, too few rows to tell from chance`
    : `${moved}, at most ${limit} ${verbOf(rule, limit)} allowed, not sure enough to fail`;
}

function describeUnmeasured(rule: ResultRule): string {
  const { kind, metric, of, reason, since } = rule;
  if (kind === 'drop' && since === null && !isUnsliced(rule))
    return 'no base to compare with, and one is required';
  if (kind === 'median') {
    return `earlier runs cannot be read, and ${shortName(metricLabel(metric, of))} is held to their median`;
  }
  const why = shortSentence(reason).replace(/\.$/, '');
  return kind === 'drop' && !isUnsliced(rule)
    ? `nothing to compare with since ${shortName(since ?? '')}`
    : `${describeRule(rule)} cannot be held: ${why.charAt(0).toLowerCase()}${why.slice(1)}`;
}

function toNumber(text: string): number {
  return Number(text.replace('\u2212', '-').replace(/[%,]/g, ''));
}

/** An amount is one thing, rows and points are many. */
function verbOf({ metric }: ResultRule, limit: string): 'is' | 'are' {
  const isOne =
    METRICS.get(metric)?.unit === 'amount' || limit.includes('%') || toNumber(limit) <= 1;
  return isOne ? 'is' : 'are';
}
