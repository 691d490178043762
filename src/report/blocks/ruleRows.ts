import type { AnyResult } from '../../document/regressionResult.js';
import type { ResultRule } from '../../document/result.js';
import { readScore, type AnyScores } from '../../rules/readScore.js';
import { medianOf } from '../../statistics/medianOf.js';
import { wordsOf, type Sides } from '../tasks/words.js';
import { METRICS } from '../../rules/metrics.js';
import { shortSentence } from '../../text/visibleText.js';
import type { Cell, Mark, Table } from './block.js';
import { left, mark, number, right, strong } from './pieces.js';
import { metricFormats, ruleFormats } from '../words/metricFormats.js';
import { withoutPoints } from '../words/numbers.js';
import { describeRule, isUnsliced } from '../words/ruleWords.js';
import { onSlice, sliceOf } from '../words/sliceWords.js';

/** A rule with the numbers of both sides. */
export interface RuleRow {
  readonly rule: ResultRule;
  /** Where only one side has the rule: which. */
  readonly side: 'base' | 'this' | null;
}

const ORDER = ['failed', 'inconclusive', 'accepted', 'warns', 'passed', 'not-applied'];

/**
 * The rules that a run is held to, its own and those that only the base has: what does not hold
 * first, what only warns last. One that only warns is left out where it has nothing to warn of.
 */
export function listRuleRows(result: AnyResult): RuleRow[] {
  const ofBase = new Map((result.basePolicy?.rules ?? []).map((rule) => [keyOf(rule), rule]));
  const own = new Map(result.rules.map((rule) => [keyOf(rule), rule]));
  const isNew = (rule: ResultRule): boolean =>
    result.basePolicy !== null && !isOfStayed(rule) && !ofBase.has(keyOf(rule));
  const rank = ({ rule: { level, outcome } }: RuleRow): number =>
    ORDER.indexOf(level === 'warn' ? 'warns' : outcome);
  return [
    ...result.rules.map((rule): RuleRow => ({ rule, side: isNew(rule) ? 'this' : null })),
    // With another significance the same rule can come to something else.
    ...[...ofBase.values()]
      .filter((rule) => own.get(keyOf(rule))?.outcome !== rule.outcome)
      .map((rule): RuleRow => ({ rule, side: 'base' })),
  ]
    .filter(({ rule }) => !isSilent(rule))
    .sort((a, b) => rank(a) - rank(b));
}

/** Whether it is of the rows that stayed, which is held without being asked for. */
function isOfStayed({ metric: name }: ResultRule): boolean {
  const metric = METRICS.get(name);
  return metric !== undefined && 'rows' in metric && metric.rows === 'stayed';
}

function keyOf({ level, rule }: ResultRule): string {
  return `${level} ${rule}`;
}

function isSilent({ level, outcome }: ResultRule): boolean {
  return level === 'warn' && (outcome === 'passed' || outcome === 'not-applied');
}

/** Rules as a table of at most four columns: the rule with its mark, base, this and change. */
export function ruleRowsTable(result: AnyResult, rows: readonly RuleRow[]): Table {
  const isCompared = result.comparison !== null;
  return {
    kind: 'table',
    columns: [
      left('rule'),
      ...(isCompared ? [right('base'), right('this'), right('change')] : [right('this')]),
    ],
    rows: rows.map((row) => {
      const [base, now, change] = readSides(row.rule, result);
      return [nameRule(row), ...(isCompared ? [base, now, change] : [now])];
    }),
  };
}

function nameRule({ rule, side }: RuleRow): Cell {
  const where = side === null ? '' : side === 'base' ? ", the base's" : ', new here';
  const isBroken = rule.outcome === 'failed' || rule.outcome === 'inconclusive';
  const why =
    isUnsliced(rule) ||
    (rule.actual === null && isBroken && rule.kind !== 'drop' && rule.kind !== 'median')
      ? `: ${shortSentence(rule.reason).replace(/\.$/, '')}`
      : '';
  return [
    mark(markOf(rule)),
    ` ${describeRule(rule)}${worstSlice(rule)}${where}${why}${describeEffect(rule)}`,
  ];
}

/** How a rule is marked: one that is broken and does not fail the gate is a warning. */
function markOf({ outcome, level }: ResultRule): Mark {
  if (outcome === 'inconclusive') return 'warning';
  return outcome === 'failed' && level === 'warn' ? 'warning' : outcome;
}

/** Where a rule on every slice has its numbers from. */
function worstSlice(rule: ResultRule): string {
  return rule.worst === null ? '' : `: worst${onSlice(rule)}`;
}

/** What the mark alone does not say. */
function describeEffect(rule: ResultRule): string {
  const { actual, evidence, level, outcome } = rule;
  if (isUnsliced(rule)) return '';
  if (outcome === 'not-applied') return ' (not applied)';
  if (level === 'warn' && outcome !== 'passed') return ' (warns only)';
  if (outcome !== 'inconclusive') return '';
  if (actual === null) return ' (nothing to compare with)';
  return evidence?.shown === 'chance' ? ' (may be chance)' : ' (not sure)';
}

/** What a rule is about, on the base and here, and how it changed: each `''` where it is not known. */
function readSides(rule: ResultRule, result: AnyResult): [base: Cell, now: Cell, change: Cell] {
  const { value } = metricFormats(rule.metric);
  const [before, now] = findSides(rule, result);
  const isDrop = rule.kind === 'drop' || rule.kind === 'median';
  const isBroken = rule.outcome === 'failed' || rule.outcome === 'inconclusive';
  const ofSlice = dropOfSlice(rule);
  const changed =
    before !== null && now !== null
      ? describeChange(rule, before, now)
      : ofSlice === null
        ? ''
        : withoutPoints(metricFormats(rule.metric).change(ofSlice));
  const change = isBroken && isDrop && changed !== '' ? strong(changed) : number(changed, String);
  const { averagedOver } = wordsOf(result);
  const isMean = rule.kind === 'drop' && rule.since === null && averagedOver > 1;
  return [
    number(before, value),
    number(now, value),
    isMean && changed !== '' ? [change, { kind: 'break' }, `${averagedOver} seeds`] : change,
  ];
}

/** The change as the limit is written, and as it is held: perhaps the mean of several seeds. */
function describeChange(rule: ResultRule, before: number, now: number): string {
  const { actual, isRelative, kind, metric } = rule;
  const sign = METRICS.get(metric)?.better === 'less' ? 1 : -1;
  const isHeld = (kind === 'drop' || kind === 'median') && actual !== null;
  return isHeld
    ? withoutPoints((isRelative ? ruleFormats(rule) : metricFormats(metric)).change(sign * actual))
    : withoutPoints(metricFormats(metric).change(now - before));
}

function findSides(rule: ResultRule, result: AnyResult): Sides {
  const { comparison, anchors, evaluation } = result;
  const metric = METRICS.get(rule.metric);
  const { actual, of } = rule;
  if (metric === undefined) return [null, actual];
  if (rule.slice !== null) return findSidesOfSlice(rule, result);
  if (metric.source === 'data') {
    const before =
      result.baseline.data === null ? null : metric.read(result.baseline.data, of ?? '');
    return [before ?? null, actual];
  }
  if (metric.source !== 'model' && metric.source !== 'numbers') return [null, actual];
  const read = (scores: AnyScores): number | null => readScore(rule.metric, of, scores);
  if (rule.kind === 'median') return [readMedian(rule, result), read(evaluation)];
  if (rule.kind !== 'drop') {
    const current = comparison && read(comparison.current);
    // A limit is held on all tested rows, and these may be more than both sides predicted.
    const isSame = actual === null || actual === current;
    return [isSame && comparison ? read(comparison.baseline) : null, actual];
  }
  const { sidesSince, sidesOfStayed } = wordsOf(result);
  if (rule.since !== null) {
    const index = anchors.findIndex(({ since }) => since === rule.since);
    return sidesSince(index, rule.metric, of);
  }
  if (metric.rows === 'stayed') return sidesOfStayed();
  return comparison === null ? [null, null] : [read(comparison.baseline), read(comparison.current)];
}

/** What is known of a slice: of the accuracy the rows of both sides, of the others what reports show. */
function findSidesOfSlice(rule: ResultRule, result: AnyResult): Sides {
  const { actual, kind, metric, of, since } = rule;
  const named = sliceOf(rule);
  if (kind !== 'drop') return [null, actual];
  const sides = wordsOf(result).sidesOfSlice(named);
  return metric !== 'accuracy' || of !== null || since !== null ? [null, null] : sides;
}

/** The change of a slice whose two numbers no document has. */
function dropOfSlice({ actual, kind, metric, slice }: ResultRule): number | null {
  if (slice === null || kind !== 'drop' || actual === null) return null;
  const found = METRICS.get(metric);
  return found?.source === 'model' && found.better === 'less' ? actual : 0 - actual;
}

/** What a rule is held to the median of; `null` where it was not held. */
function readMedian({ actual, metric, of, runs }: ResultRule, result: AnyResult): number | null {
  const known = result.medians.find(
    (one) => one.metric === metric && one.of === of && one.runs === runs,
  );
  return actual === null || known === undefined || known.values.length === 0
    ? null
    : medianOf(known.values);
}
