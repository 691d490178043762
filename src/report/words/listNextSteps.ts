import type { Result, ResultRule } from '../../document/result.js';
import { METRICS } from '../../rules/metrics.js';
import { formatRoughly, formatPlural } from './numbers.js';
import { shortName } from '../../text/visibleText.js';
import { describeRule } from './ruleWords.js';

/** What to do about a verdict that is not `passed`: sentences of plain text, the foremost first. */
export function listNextSteps(result: Result): string[] {
  const { baseEvaluation, basePolicy, verdict } = result;
  if (verdict === 'passed') return [];
  const rules = [...result.rules, ...(basePolicy?.rules ?? []), ...(baseEvaluation?.rules ?? [])];
  const broken = rules.filter(({ level, outcome }) => level === 'fail' && outcome === verdict);
  const steps = [
    ...adviseOnBase(result),
    ...adviseOnDrop(result, broken),
    ...adviseOnMedians(broken),
    ...adviseOnFloors(broken),
    ...adviseOnData(broken),
    ...adviseOnPolicy(result),
    ...adviseOnChance(broken),
    ...adviseOnAcceptance(result, broken),
  ];
  return [...new Set(steps)];
}

function adviseOnBase({ baseline, comparison }: Result): string[] {
  if (comparison !== null) return [];
  if (baseline.source === 'unreadable') {
    return ['Mend what keeps the base from being read, as told below, and run again.'];
  }
  return baseline.notComparable
    ? ['Change the table or the settings so that rows of the base can be predicted, as told below.']
    : [];
}

function adviseOnDrop(
  { comparison, baseline, rowChanges }: Result,
  broken: readonly ResultRule[],
): string[] {
  if (comparison === null || !broken.some(({ kind }) => kind === 'drop')) return [];
  const changes = baseline.settingsChanges.map(
    ({ name, base }) => `${name} back to ${shortName(base)}`,
  );
  const relabelled = rowChanges?.relabelled.rows ?? 0;
  return [
    ...(comparison.newlyWrong === 0
      ? []
      : [
          `Look at the ${formatPlural(comparison.newlyWrong, 'row')} newly wrong: are their classes right?`,
        ]),
    ...(relabelled === 0 ? [] : [`Check the ${formatPlural(relabelled, 'row')} relabelled.`]),
    ...(changes.length === 0
      ? []
      : [`Try the settings of the base: ${changes.slice(0, 3).join(', ')}.`]),
  ];
}

function adviseOnMedians(broken: readonly ResultRule[]): string[] {
  const isWorse = broken.some(({ kind, actual }) => kind === 'median' && actual !== null);
  return isWorse ? ['Look in the history in report.html since which run it is worse.'] : [];
}

function adviseOnFloors(broken: readonly ResultRule[]): string[] {
  const missed = broken.filter(({ kind }) => kind === 'floor' || kind === 'majority');
  return missed.length === 0
    ? []
    : [
        'Look at the rows predicted wrong in predictions.csv; a floor belongs below what the model usually has, which plan helps to choose.',
      ];
}

/** Rules about the table, which no other model mends. */
function adviseOnData(broken: readonly ResultRule[]): string[] {
  const about = broken.filter(({ metric }) => {
    const source = METRICS.get(metric)?.source;
    return source === 'data' || source === 'changes';
  });
  return about.map((rule) => `Mend the table, or change the rule: ${describeRule(rule)}.`);
}

function adviseOnPolicy({ basePolicy, ownVerdict, verdict }: Result): string[] {
  return basePolicy !== null && basePolicy.verdict === verdict && ownVerdict !== verdict
    ? ['To change the rules, change them in a pull request of their own.']
    : [];
}

function adviseOnChance(broken: readonly ResultRule[]): string[] {
  const [open] = broken.filter(({ evidence }) => evidence?.shown === 'chance');
  if (open === undefined) return [];
  const rows = open.evidence?.rowsToSettle ?? null;
  const more = rows === null ? 'More tested rows' : `About ${formatRoughly(rows)} tested rows`;
  return [
    open.outcome === 'failed'
      ? 'With strict: false a drop that may be chance does not fail.'
      : `${more} could tell this from chance; strict: true fails on any drop beyond the limit.`,
  ];
}

function adviseOnAcceptance(
  { policy, basePolicy, source }: Result,
  broken: readonly ResultRule[],
): string[] {
  const label = (basePolicy?.policy ?? policy).acceptLabel;
  if (source.event === null || label === null) return [];
  const isAcceptable =
    policy.acceptFloors || broken.some(({ kind }) => kind === 'drop' || kind === 'median');
  return isAcceptable
    ? [
        `If it is meant, the label ${shortName(label)} on the pull request accepts it for its last commit.`,
      ]
    : [];
}
