import type { ResultRule } from '../result/result.js';
import { formatDistance, formatLimitPercent, formatLimitPoints, formatPoints } from './numbers.js';

/** A rule in words. */
export interface RuleWords {
  /** `accuracy`, `f1-macro`. */
  readonly metric: string;
  /** Whether the rule limits the drop from the base. */
  readonly drop: boolean;
  /** `90%`, `2 points`. */
  readonly limit: string;
  /** `≥ 90%`, `drop ≤ 2 points`. */
  readonly bound: string;
  /** How far a failed rule was missed: `2.0 points`. `null` when there was no number to hold. */
  readonly miss: string | null;
}

const RULE = /^(?<metric>\S+)(?<drop> drop)? (?<sign>>=|<=) \S+$/;

/** `accuracy >= 0.9` and `accuracy drop <= 0.02` in words; `null` for a rule of another form. */
export const wordRule = ({ rule, limit, actual, outcome }: ResultRule): RuleWords | null => {
  const groups = RULE.exec(rule)?.groups;
  if (groups === undefined) return null;
  const { metric = '', drop, sign } = groups;
  const isShare = metric === 'accuracy';
  const formatLimit = drop === undefined ? formatLimitPercent : formatLimitPoints;
  const words = isShare ? formatLimit(limit) : String(limit);
  const distance = outcome === 'failed' && actual !== null ? actual - limit : null;
  return {
    metric,
    drop: drop !== undefined,
    limit: words,
    bound: `${drop === undefined ? '' : 'drop '}${sign === '>=' ? '≥' : '≤'} ${words}`,
    miss: distance === null ? null : isShare ? formatPoints(distance) : formatDistance(distance),
  };
};

/** What became of a rule, in a few words. */
export const describeOutcome = (rule: ResultRule): string => {
  if (rule.outcome === 'passed') return 'passed';
  if (rule.outcome === 'not-applied') return 'not applied';
  const miss = wordRule(rule)?.miss ?? null;
  return miss === null ? 'nothing to compare with' : `missed by ${miss}`;
};
