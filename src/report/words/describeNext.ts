import type { Result, ResultRule } from '../../document/result.js';
import { comparesWithBase } from '../../rules/comparesWithBase.js';
import { METRICS } from '../../rules/metrics.js';
import { formatRoughly } from './numbers.js';

/** What to do next: a sentence of plain text, and the label that would accept all of it, if any. */
export interface NextStep {
  readonly advice: string;
  readonly label: string | null;
}

/** What a person can do about a run that did not simply pass; `null` where there is nothing to do. */
export function describeNext(result: Result): NextStep | null {
  const { baseline, baseEvaluation, basePolicy, policy, rules, verdict } = result;
  if (verdict === 'passed') return null;
  const broken = [...rules, ...(basePolicy?.rules ?? []), ...(baseEvaluation?.rules ?? [])].filter(
    ({ level, outcome }) =>
      level === 'fail' && (outcome === 'failed' || outcome === 'inconclusive'),
  );
  const judge = basePolicy?.policy ?? policy;
  const isAcceptable =
    broken.length > 0 &&
    baseline.source !== 'unreadable' &&
    !baseline.notComparable &&
    (baseEvaluation === null || baseEvaluation.verdict === 'passed') &&
    broken.every((rule) => judge.acceptFloors || isAcceptableRule(rule));
  return { advice: advise(result, broken), label: isAcceptable ? judge.acceptLabel : null };
}

/** Whether a label is worth offering for a rule: a drop that could not be measured is no drop to accept. */
function isAcceptableRule(rule: ResultRule): boolean {
  const isDrop = rule.kind === 'drop' || rule.kind === 'median';
  return comparesWithBase(rule) && !(isDrop && rule.actual === null);
}

function advise(result: Result, broken: readonly ResultRule[]): string {
  const { baseline, comparison, source } = result;
  if (baseline.source === 'unreadable') return 'run the job again';
  if (baseline.notComparable)
    return 'look at the target and the columns: are they meant to differ?';
  const [first] = broken;
  if (first === undefined)
    return 'measure as the base does, or change that in a pull request of its own';
  if (first.since !== null && first.actual === null) return 'see why that was not found';
  if (first.actual === null && first.kind === 'drop') {
    return source.event === null
      ? 'give --baseline-commit'
      : 'run this gate on the base branch, then this job again';
  }
  const rowsToSettle = first.evidence?.rowsToSettle ?? null;
  if (first.outcome === 'inconclusive' && rowsToSettle !== null) {
    return `about ${formatRoughly(rowsToSettle)} tested rows would show whether it is real`;
  }
  const metric = METRICS.get(first.metric);
  if (metric?.source === 'data' || metric?.source === 'changes') return 'look at the data below';
  return comparison !== null && comparison.newlyWrong + comparison.newlyRight > 0
    ? 'look at the rows below'
    : 'look at the rows and classes below';
}
