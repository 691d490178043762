import type { Result, ResultRule } from '../../document/result.js';
import type { Evaluation } from '../../metrics/evaluation.js';
import { METRICS } from '../../rules/metrics.js';
import { shortSentence } from '../../text/visibleText.js';
import type { Cell, Mark, Piece, Table } from './block.js';
import { left, mark, number, right, strong } from './pieces.js';
import { metricFormats } from '../words/metricFormats.js';
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
export function listRuleRows(result: Result): RuleRow[] {
  const ofBase = new Map((result.basePolicy?.rules ?? []).map((rule) => [keyOf(rule), rule]));
  const own = new Map(result.rules.map((rule) => [keyOf(rule), rule]));
  const isNew = (rule: ResultRule): boolean =>
    result.basePolicy !== null &&
    rule.metric !== 'stable-rows-accuracy' &&
    !ofBase.has(keyOf(rule));
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

function keyOf({ level, rule }: ResultRule): string {
  return `${level} ${rule}`;
}

function isSilent({ level, outcome }: ResultRule): boolean {
  return level === 'warn' && (outcome === 'passed' || outcome === 'not-applied');
}

/** Rules as a table of at most four columns: the rule with its mark, base, this and change. */
export function ruleRowsTable(result: Result, rows: readonly RuleRow[]): Table {
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
function readSides(rule: ResultRule, result: Result): [base: Piece, now: Piece, change: Piece] {
  const { value, change } = metricFormats(rule.metric);
  const [before, now] = findSides(rule, result);
  const difference = before === null || now === null ? dropOfSlice(rule) : now - before;
  const isBroken = rule.outcome === 'failed' || rule.outcome === 'inconclusive';
  const changed = difference === null ? '' : withoutPoints(change(difference));
  return [
    number(before, value),
    number(now, value),
    isBroken && (rule.kind === 'drop' || rule.kind === 'median') && changed !== ''
      ? strong(changed)
      : number(changed, String),
  ];
}

type Sides = readonly [before: number | null, now: number | null];

function findSides(rule: ResultRule, result: Result): Sides {
  const { comparison, anchors, rowChanges } = result;
  const metric = METRICS.get(rule.metric);
  const { actual, of } = rule;
  if (metric === undefined) return [null, actual];
  if (rule.slice !== null) return findSidesOfSlice(rule, result);
  if (metric.source === 'data') {
    const before =
      result.baseline.data === null ? null : metric.read(result.baseline.data, of ?? '');
    return [before ?? null, actual];
  }
  if (metric.source !== 'model') return [null, actual];
  if (rule.kind === 'median') {
    const now = read(metric, of, result.evaluation);
    const drop = metric.better === 'less' ? -(actual ?? NaN) : (actual ?? NaN);
    return actual === null || now === null ? [null, now] : [now + drop, now];
  }
  if (rule.kind !== 'drop') {
    const current = comparison && read(metric, of, comparison.current);
    // A limit is held on all tested rows, and these may be more than both sides predicted.
    const isSame = actual === null || actual === current;
    return [isSame && comparison ? read(metric, of, comparison.baseline) : null, actual];
  }
  if (rule.since !== null) {
    const anchor = anchors.find(({ since }) => since === rule.since)?.comparison ?? null;
    return rule.metric === 'accuracy' && anchor !== null
      ? [anchor.anchor, anchor.current]
      : [null, null];
  }
  if (metric.rows === 'stayed') {
    if (rowChanges === null || rowChanges.stayed.rows === 0) return [null, null];
    const { baselineCorrect, correct, rows } = rowChanges.stayed;
    return [baselineCorrect / rows, correct / rows];
  }
  return comparison === null
    ? [null, null]
    : [read(metric, of, comparison.baseline), read(metric, of, comparison.current)];
}

/** What is known of a slice: of the accuracy the rows of both sides, of the others what reports show. */
function findSidesOfSlice(rule: ResultRule, { slices }: Result): Sides {
  const { actual, kind, metric, of, since } = rule;
  const named = sliceOf(rule);
  if (kind !== 'drop') return [null, actual];
  const part = slices
    .find(({ column }) => column === named?.column)
    ?.parts.find(({ name }) => name === named?.part);
  if (metric !== 'accuracy' || of !== null || since !== null || !part?.compared) {
    return [null, null];
  }
  const { baselineCorrect, correct, rows } = part.compared;
  return [baselineCorrect / rows, correct / rows];
}

/** The change of a slice whose two numbers no document has. */
function dropOfSlice({ actual, kind, metric, slice }: ResultRule): number | null {
  if (slice === null || kind !== 'drop' || actual === null) return null;
  const found = METRICS.get(metric);
  return found?.source === 'model' && found.better === 'less' ? actual : 0 - actual;
}

function read(
  metric: { readonly read: (of: Evaluation, name: string) => number | undefined },
  of: string | null,
  evaluation: Evaluation,
): number | null {
  return metric.read(evaluation, of ?? '') ?? null;
}
