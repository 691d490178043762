import type { AnyResult } from '../../document/regressionResult.js';
import type { ResultRule } from '../../document/result.js';
import { METRICS } from '../../rules/metrics.js';
import { readScore, type AnyScores } from '../../rules/readScore.js';
import { wordsOf } from '../tasks/words.js';
import { shortName } from '../../text/visibleText.js';
import { describeBroken } from './describeBroken.js';
import { describeDataWarnings } from './describeDataWarnings.js';
import { countOtherwise } from './countOtherwise.js';
import { listNewFindings } from './describeFindings.js';
import { metricFormats, ruleFormats } from './metricFormats.js';
import { metricLabel } from './metricLabel.js';
import { formatCount, formatPlural } from './numbers.js';
import { describeRule } from './ruleWords.js';
import { onSlice } from './sliceWords.js';

/** Rules that decided, of whom, and in which words their list is introduced. */
interface Decision {
  readonly rules: readonly ResultRule[];
  readonly opening: string;
}

/**
 * What happened, as one sentence of plain text without a full stop: the gate, and the one thing that
 * decides. `iris: accuracy fell by 3.3 points, at most 2 are allowed`.
 */
export function describeVerdict(result: AnyResult): string {
  return `${shortName(result.name)}: ${describeNews(result)}`;
}

/** The same without the name of the gate. */
export function describeNews(result: AnyResult): string {
  return result.verdict === 'passed' ? describePass(result) : describeFault(result);
}

/** Who accepted what would not have passed; `null` where nothing had to be accepted. */
export function listAccepted({
  acceptance,
  basePolicy,
  rules,
  verdict,
}: Pick<AnyResult, 'acceptance' | 'basePolicy' | 'rules' | 'verdict'>): ResultRule[] {
  if (acceptance === null || verdict !== 'passed') return [];
  const accepted = [...rules, ...(basePolicy?.rules ?? [])].filter(
    ({ outcome, level }) => outcome === 'accepted' && level === 'fail',
  );
  return [...new Map(accepted.map((rule) => [rule.rule, rule])).values()];
}

function describePass(result: AnyResult): string {
  const [accepted, ...others] = listAccepted(result);
  if (accepted !== undefined) {
    const more = others.length === 0 ? '' : ` and ${formatPlural(others.length, 'more rule')}`;
    return `${describeWhat(accepted, wordsOf(result).metric)}${more} accepted by ${shortName(result.acceptance?.by ?? '')}`;
  }
  const warnings = result.rules.filter(
    ({ level, outcome }) =>
      level === 'warn' && (outcome === 'failed' || outcome === 'inconclusive'),
  );
  const notes = [
    ...(warnings.length === 0
      ? []
      : [`${formatPlural(warnings.length, 'rule')} ${warnings.length === 1 ? 'warns' : 'warn'}`]),
    ...(result.baseline.rejected.length === 0 ? [] : ['a stored result was refused']),
    ...(wordsOf(result).noBetter() === null ? [] : ['not shown to be better than guessing']),
    ...(describeDataWarnings(result).length + listNewFindings(result).length === 0
      ? []
      : ['the data needs a look']),
  ];
  return [describeLead(result), ...notes].join('; ');
}

/** `drop of 10.7 points`, `rows-removed ≤ 10`. */
function describeWhat(rule: ResultRule, leading: string): string {
  const { actual, kind, metric, of, since } = rule;
  if (kind !== 'drop' || actual === null) return describeRule(rule);
  const isLess = METRICS.get(metric)?.better === 'less';
  const subject = metric === leading && !isLess ? '' : `${plainLabel(metric, of)} `;
  const from = `${onSlice(rule)}${since === null ? '' : ` since ${shortName(since)}`}`;
  return `${subject}${isLess ? 'rise' : 'drop'} of ${ruleFormats(rule).distance(actual)}${from}`;
}

function plainLabel(metric: string, of: string | null): string {
  return shortName(metricLabel(metric, of)).replace(', lower is better', '');
}

/** `accuracy 95.3%, up by 0.7 points` */
function describeLead(result: AnyResult): string {
  const { comparison, evaluation, policy, rows } = result;
  const words = wordsOf(result);
  const lead = nameLead(result, comparison?.current ?? evaluation);
  if (comparison === null) return `${lead}, no base to compare with`;
  const change = words.change();
  if (change !== null) {
    const { isUp, isWorse, distance } = change;
    const isLimited = policy.rules.some((rule) => rule.startsWith(`${words.metric} drop`));
    const within = isWorse && isLimited ? ', within its limit' : '';
    return `${lead}, ${isUp ? 'up' : 'down'} by ${distance}${within}`;
  }
  const otherwise = countOtherwise(rows);
  return otherwise === 0
    ? `${lead}, every prediction as on the base`
    : `${lead} as on the base, ${formatCount(otherwise)} of ${formatPlural(comparison.rows, 'row')} predicted otherwise`;
}

/** `accuracy 95.3%` */
function nameLead(result: AnyResult, scores: AnyScores, between = ' '): string {
  const { label, metric } = wordsOf(result);
  const value = readScore(metric, null, scores) ?? 0;
  return `${label}${between}${metricFormats(metric).value(value)}`;
}

function describeFault(result: AnyResult): string {
  const decision = findDecision(result);
  if (decision !== null) {
    const [first, ...others] = decision.rules;
    const more =
      others.length === 0
        ? ''
        : `, and ${formatPlural(others.length, 'more rule')} ${others.length === 1 ? 'does' : 'do'} not hold`;
    if (first !== undefined) return `${decision.opening}${describeBroken(first)}${more}`;
  }
  const { baseEvaluation, baseline, evaluation, policy, verdict } = result;
  const lead = nameLead(result, evaluation, ' here ');
  const isMissing = baseline.notComparable || baseline.source === 'unreadable';
  if (!isMissing && baseEvaluation !== null) return 'it cannot be measured as the base is';
  const what =
    baseline.source === 'unreadable'
      ? 'the base could not be read'
      : 'not comparable with the base';
  const required =
    verdict === 'failed' && policy.baselineRequired ? ', and a base is required' : '';
  return `${what}${required}; ${lead}`;
}

/** The rules that the verdict is owed to: this run's own, else the base's, else those of its way to measure. */
function findDecision({ baseEvaluation, basePolicy, rules, verdict }: AnyResult): Decision | null {
  const broken = (of: readonly ResultRule[]): ResultRule[] =>
    of.filter(({ level, outcome }) => level === 'fail' && outcome === verdict);
  const decisions: Decision[] = [
    { rules: broken(rules), opening: '' },
    { rules: broken(basePolicy?.rules ?? []), opening: "by the base's rules, " },
    { rules: broken(baseEvaluation?.rules ?? []), opening: 'measured as the base is, ' },
  ];
  return decisions.find((decision) => decision.rules.length > 0) ?? null;
}
