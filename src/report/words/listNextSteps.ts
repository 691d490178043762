import type { AnyResult } from '../../document/regressionResult.js';
import type { ResultRule } from '../../document/result.js';
import { wordsOf } from '../tasks/words.js';
import { comparesWithBase } from '../../rules/comparesWithBase.js';
import { METRICS } from '../../rules/metrics.js';
import { shortName } from '../../text/visibleText.js';
import type { ChangeRequest } from './changeRequest.js';
import { formatPlural, formatRoughly } from './numbers.js';
import { isUnsliced } from './ruleWords.js';

/** Settings that are named one by one. */
const MOST_SETTINGS = 3;

/** What a person can do about a run that did not simply pass. */
export interface NextSteps {
  /** At least one, the foremost first: each a sentence of plain text without its capital and full stop. */
  readonly steps: readonly [string, ...string[]];
  /** The label that would accept all that does not hold, if one would. */
  readonly label: string | null;
}

/** What to do next; `null` where there is nothing to do. */
export function listNextSteps(
  result: AnyResult,
  request: ChangeRequest = 'pull request',
): NextSteps | null {
  const { baseEvaluation, basePolicy, rules, verdict } = result;
  if (verdict === 'passed') return null;
  const all = [...rules, ...(basePolicy?.rules ?? []), ...(baseEvaluation?.rules ?? [])];
  const broken = ['failed', 'inconclusive'].flatMap((outcome) =>
    all.filter((rule) => rule.level === 'fail' && rule.outcome === outcome),
  );
  return {
    steps: adviseOnBase(result, broken, request) ?? adviseOnRules(result, broken, request),
    label: findLabel(result, broken),
  };
}

/** What has to be done before any rule can be looked at. */
function adviseOnBase(
  { baseline, source }: AnyResult,
  broken: readonly ResultRule[],
  request: ChangeRequest,
): NextSteps['steps'] | null {
  if (baseline.source === 'unreadable') {
    return source.event === null
      ? ['mend what keeps the base from being read, and run again']
      : ['run the job again'];
  }
  if (baseline.notComparable) {
    return ['look at the target and the columns: are they meant to differ?'];
  }
  return broken.length === 0
    ? [`measure as the base does, or change that in a ${request} of its own`]
    : null;
}

function adviseOnRules(
  result: AnyResult,
  broken: readonly ResultRule[],
  request: ChangeRequest,
): NextSteps['steps'] {
  const [first = '', ...others] = new Set([
    ...broken.flatMap((rule) => adviseOnRule(rule, result)),
    ...adviseOnDrop(result, broken),
    ...adviseOnPolicy(result, request),
  ]);
  return [first, ...others];
}

/** At least one. */
function adviseOnRule(rule: ResultRule, result: AnyResult): string[] {
  const { source } = result;
  const words = wordsOf(result);
  const { actual, evidence, kind, outcome, since } = rule;
  if (isUnsliced(rule)) {
    return ['name a slice that there is in the rule, or part the rows by its column with slices'];
  }
  if (actual === null) {
    if (since !== null) return [`see why ${shortName(since)} was not found`];
    if (kind === 'median') return ['see why the earlier runs cannot be read'];
    if (kind === 'drop') {
      return source.event === null
        ? ['give --baseline-commit']
        : ['run this gate on the base branch, then this job again'];
    }
  }
  const origin = METRICS.get(rule.metric)?.source;
  if (origin === 'data' || origin === 'changes' || origin === 'checks') {
    return ['look at the data below: mend the table, or change the rule'];
  }
  const look = words.hasTurned() ? 'look at the rows below' : words.look;
  if (kind === 'median') return [look, 'look in the history since which run it is worse'];
  if (kind === 'floor' || kind === 'majority') {
    // A plan is about rows that are right or wrong.
    return origin === 'numbers'
      ? [look]
      : [look, 'see with forest-gate plan whether the model can be held to this floor'];
  }
  if (evidence?.shown !== 'chance') return [look];
  if (outcome === 'failed') return [look, 'or allow what may be chance, with strict: false'];
  const { rowsToSettle } = evidence;
  return rowsToSettle === null
    ? [look]
    : [`about ${formatRoughly(rowsToSettle)} tested rows would show whether it is real`, look];
}

/** What may have caused a drop. */
function adviseOnDrop(result: AnyResult, broken: readonly ResultRule[]): string[] {
  const { comparison, baseline } = result;
  const { countRetold, retold } = wordsOf(result);
  const isWorse = broken.some(
    ({ actual, kind, since }) => kind === 'drop' && since === null && actual !== null,
  );
  if (comparison === null || !isWorse) return [];
  const rows = countRetold();
  const settings = baseline.settingsChanges
    .slice(0, MOST_SETTINGS)
    .map(({ name, base }) => `${shortName(name)} back to ${shortName(base)}`);
  return [
    ...(rows === 0 ? [] : [`check the ${formatPlural(rows, 'row')} ${retold}`]),
    ...(settings.length === 0 ? [] : [`try the settings of the base: ${settings.join(', ')}`]),
  ];
}

function adviseOnPolicy(
  { basePolicy, ownVerdict, verdict }: AnyResult,
  request: ChangeRequest,
): string[] {
  return basePolicy !== null && basePolicy.verdict === verdict && ownVerdict !== verdict
    ? [`change the rules in a ${request} of their own`]
    : [];
}

function findLabel(result: AnyResult, broken: readonly ResultRule[]): string | null {
  const { baseline, baseEvaluation, basePolicy, policy, source } = result;
  const judge = basePolicy?.policy ?? policy;
  const isAcceptable =
    source.event === 'pull_request' &&
    broken.length > 0 &&
    baseline.source !== 'unreadable' &&
    !baseline.notComparable &&
    (baseEvaluation === null || baseEvaluation.verdict === 'passed') &&
    broken.every((rule) => judge.acceptFloors || isAcceptableRule(rule));
  return isAcceptable ? judge.acceptLabel : null;
}

/** Whether a label is worth offering for a rule: a drop that could not be measured is no drop to accept. */
function isAcceptableRule(rule: ResultRule): boolean {
  const isDrop = rule.kind === 'drop' || rule.kind === 'median';
  return comparesWithBase(rule) && !(isDrop && rule.actual === null);
}
