import type { Result, ResultRule } from '../../document/result.js';
import { CHANCE, isBrokenByOthers, type RuleWords, ruleWords, whyOpen } from './ruleWords.js';
import { formatCount, formatPercent, formatPlural, formatPoints, isChange } from './numbers.js';
import { shortName } from '../../text/visibleText.js';

function describeAbsence({ baseline }: Result): string {
  if (baseline.notComparable) return 'not comparable with the base';
  if (baseline.source === 'none') return 'no base to compare with';
  return baseline.source === 'unreadable' ? 'base unreadable' : 'not comparable with the base';
}

function describeChange(result: Result, drop: RuleWords | null): string {
  if (result.comparison === null) {
    const { baseline, policy, verdict } = result;
    const isThere = baseline.source === 'unreadable' || baseline.notComparable;
    const isMissed = verdict === 'failed' && policy.baselineRequired && isThere;
    const isRequired = drop !== null || isMissed;
    return `${describeAbsence(result)}${isRequired ? ', and a base is required' : ''}`;
  }
  const change = result.comparison.accuracyChange;
  if (!isChange(change)) return 'same as the base';
  const limit = drop === null ? '' : ` (limit ${drop.limit.replace(/ points?$/, '')})`;
  return `${change > 0 ? 'up' : 'down'} ${formatPoints(change)}${limit}`;
}

/** Why the verdict is what it is, where the numbers before do not say so. */
function describeReason(result: Result, broken: readonly ResultRule[]): string {
  const { acceptance, baseEvaluation, basePolicy, comparison, ownVerdict, verdict } = result;
  if (verdict === 'passed') {
    const all = [...broken, ...(basePolicy?.rules ?? [])];
    const isAccepted = all.some(({ outcome }) => outcome === 'accepted');
    return acceptance !== null && isAccepted ? `: accepted by ${shortName(acceptance.by)}` : '';
  }
  const others = [ownVerdict, basePolicy?.verdict ?? ownVerdict];
  if (baseEvaluation?.verdict === verdict && !others.includes(verdict)) {
    return ': measured as the base is, which this pull request changes';
  }
  if (broken.length === 0 && basePolicy !== null && basePolicy.verdict !== ownVerdict) {
    return `: by the base's rules, which this pull request changes`;
  }
  if (broken.length > 0 && broken.every(isBrokenByOthers)) return ': by most of the seeds';
  const isMeasured = broken.length === 0 || broken.some(({ actual }) => actual !== null);
  if (verdict !== 'inconclusive' || comparison === null || !isMeasured) return '';
  const reasons = broken.filter(({ actual }) => actual !== null).map(whyOpen);
  return `: ${reasons.find((why) => why === CHANCE) ?? reasons[0] ?? CHANCE}`;
}

/**
 * The verdict in one line of plain text: the gate, what became of it, the accuracy, and what
 * decided. `iris passed with 96.7% accuracy (145 of 150 rows), up 1.3 points`.
 */
export function describeVerdict(result: Result): string {
  const { name, verdict, evaluation, rules } = result;
  const decisive = verdict === 'passed' ? 'accepted' : verdict;
  const broken = rules.filter(({ outcome, level }) => outcome === decisive && level === 'fail');
  const onAccuracy = ({ metric, since }: ResultRule): boolean =>
    metric === 'accuracy' && since === null;
  const find = (isDrop: boolean): RuleWords | null => {
    const rule = broken.find((one) => onAccuracy(one) && (one.kind === 'drop') === isDrop);
    return rule === undefined ? null : ruleWords(rule);
  };
  const floor = find(false);
  const other = broken.find((rule) => !onAccuracy(rule));

  const right = `${formatCount(evaluation.correct)} of ${formatPlural(evaluation.rows, 'row')}`;
  const accuracy = formatPercent(evaluation.accuracy);
  const line = [
    `${shortName(name)} ${verdict} with ${accuracy} accuracy (${right})`,
    ...(floor?.miss ? [`${floor.miss} below the required ${floor.limit}`] : []),
    describeChange(result, find(true)),
    ...(other === undefined ? [] : [`${shortName(other.rule)} ${decisive}`]),
  ].join(', ');
  return line + describeReason(result, broken);
}
