import type { ResultRule } from '../document/result.js';
import {
  formatCount,
  formatDistance,
  formatLimitPercent,
  formatLimitPoints,
  formatMetric,
  formatPercent,
  formatPoints,
  formatPointsChange,
} from './numbers.js';
import { shortName, shortSentence } from '../text/visibleText.js';

/** A rule in words. */
export interface RuleWords {
  /** `accuracy`, `f1-macro`, `recall[setosa]`, `rows-removed`. */
  readonly metric: string;
  /** `90%`, `2 points`. */
  readonly limit: string;
  /** `≥ 90%`, `drop ≤ 2 points`. */
  readonly bound: string;
  /** The number held against the limit: `88.0%`, `12`; `''` when there is none. */
  readonly actual: string;
  /** How far a broken rule was missed: `2.0 points`. `null` when there was no number to hold. */
  readonly miss: string | null;
}

/** The metric, which may hold the name of a class; whatever follows the last sign is the limit. */
const RULE = /^(?<metric>.+?)(?: drop)? [<>]= [^<>=]*$/s;

const formatDrop = (drop: number): string => formatPointsChange(drop).replace(/^\+/, '');

/** `accuracy >= 0.9` and `accuracy drop <= 0.02` in words; `null` for a rule of another form. */
export const wordRule = ({ rule, kind, limit, actual, outcome }: ResultRule): RuleWords | null => {
  const metric = RULE.exec(rule)?.groups?.['metric'];
  if (metric === undefined) return null;
  const isDrop = kind === 'drop';
  const isShare = metric === 'accuracy';
  const isCount = kind === 'ceiling' && Number.isInteger(actual);
  const formatLimit = isDrop ? formatLimitPoints : formatLimitPercent;
  const words = isShare ? formatLimit(limit) : String(limit);
  const formatShare = isDrop ? formatDrop : formatPercent;
  const formatActual = isCount ? formatCount : isShare ? formatShare : formatMetric;
  const formatMiss = isCount ? formatCount : isShare ? formatPoints : formatDistance;
  const isBroken = outcome !== 'passed' && outcome !== 'not-applied';
  return {
    metric,
    limit: words,
    bound: `${isDrop ? 'drop ' : ''}${kind === 'floor' ? '\u2265' : '\u2264'} ${words}`,
    actual: actual === null ? '' : formatActual(actual),
    miss: isBroken && actual !== null ? formatMiss(actual - limit) : null,
  };
};

/** A rule as reports write it: `recall[setosa] ≥ 0.9`. */
export const describeRule = (rule: ResultRule): string => {
  const words = wordRule(rule);
  return words === null ? shortName(rule.rule) : `${shortName(words.metric)} ${words.bound}`;
};

/** How a rule is marked: one that is broken and does not fail the gate is a warning. */
export const markRule = ({
  outcome,
  level,
}: ResultRule): 'passed' | 'failed' | 'warning' | 'accepted' | 'not-applied' => {
  if (outcome === 'inconclusive') return 'warning';
  return outcome === 'failed' && level === 'warn' ? 'warning' : outcome;
};

const describeMiss = (rule: ResultRule): string => {
  const miss = wordRule(rule)?.miss ?? null;
  if (miss !== null) return `missed by ${miss}`;
  if (rule.kind === 'drop') return 'nothing to compare with';
  return shortSentence(rule.reason).replace(/\.$/, '');
};

/** What became of a rule, in a few words of plain text. */
export const describeOutcome = (rule: ResultRule): string => {
  if (rule.outcome === 'passed') return 'passed';
  if (rule.outcome === 'not-applied') return 'not applied';
  const additions = {
    inconclusive: ', may be chance',
    accepted: ', accepted',
    failed: rule.level === 'warn' ? ' (warns only)' : '',
  };
  return describeMiss(rule) + additions[rule.outcome];
};
