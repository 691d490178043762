import type { RuleLevel } from '../document/enums.js';
import type { Evidence, ResultRule, SeedComparison } from '../document/result.js';
import { modelMetricOf } from '../rules/measureOf.js';
import type { Policy } from '../rules/policy.js';
import type { Rule } from '../rules/rule.js';
import type { ChangedRows } from '../statistics/pairedDifferenceInterval.js';
import { decideDrop } from './decideDrop.js';
import { describeEvidence } from './describeEvidence.js';
import { excuseRelabelled } from './excuseRelabelled.js';
import type { Anchor, JudgedRun } from './judgedRun.js';
import { readModelMetric, type Reading } from './readMetric.js';
import { settleBySeeds } from './settleBySeeds.js';
import { snapToLimit } from './snapToLimit.js';
import { stateRule } from './stateRule.js';
import {
  isExact,
  weighAgain,
  weighDrops,
  type ComparedDrop,
  type MeasuredDrop,
  type Sides,
} from './weighDrops.js';

/** The metric of the rows that are in both tables, by the classes that they had. */
const OF_STAYED = 'stable-rows-accuracy';

/** What became of the drop rules. */
export interface HeldDrops {
  readonly held: ReadonlyMap<Rule, ResultRule>;
  /** Drops of the accuracy on the rows that stayed, where these are beyond the limit too. */
  readonly ofStayed: readonly ResultRule[];
}

/**
 * Holds what got worse since the base, or since the commit that a rule names, against the drop
 * rules. Holm's correction is for the rules that can fail the gate and can be broken; those that
 * only warn have a correction of their own, so that they make nothing else harder to fail.
 *
 * Where rows came, went or have another class, every drop rule of the accuracy is held a second
 * time, on the rows that stayed and by the classes they had: easy rows that were added must not
 * hide what got worse on the others.
 */
export function holdDrops(run: JudgedRun, gate: Policy): HeldDrops {
  const drops = gate.rules.filter(({ kind }) => kind === 'drop');
  const isOfStayed = ({ metric }: Rule): boolean => modelMetricOf(metric).rows === 'stayed';
  const ofStayed = drops.filter(isOfStayed);
  const held = new Map([
    ...hold(
      drops.filter((rule) => !isOfStayed(rule)),
      'compared',
      run,
      gate,
    ),
    ...hold(ofStayed, 'stayed', run, gate),
  ]);
  const isAsked = ({ limit, since }: Rule): boolean =>
    ofStayed.some((rule) => rule.limit === limit && rule.since === since);
  const again = drops
    .filter(
      ({ metric, since }) => metric === 'accuracy' && compareSince(run, since).stayed !== null,
    )
    .filter((rule) => !isAsked(rule))
    .map((rule): Rule => ({ ...rule, metric: OF_STAYED }));
  return {
    held,
    ofStayed: hold(again, 'stayed', run, gate)
      .map(([, result]) => result)
      .filter(({ outcome }) => outcome !== 'passed'),
  };
}

/** What a drop is measured from: the base, or the anchor that the rule names. */
type Compared = Pick<Anchor, 'source' | 'reason' | 'comparison' | 'pair' | 'stayed'>;

function compareSince(run: JudgedRun, since: string | null): Compared {
  if (since === null) return { ...run, ...run.baseline };
  const anchor = run.anchors.find((one) => one.since === since);
  return anchor ?? { ...MISSING, reason: `Nothing is known of ${since}.` };
}

const MISSING = { source: 'unreadable', comparison: null, pair: null, stayed: null } as const;

function sidesOf({ comparison, pair, stayed }: Compared, basis: Basis): Sides | null {
  if (comparison === null) return null;
  if (pair === null) throw new Error('There is a comparison, but not its predictions.');
  return basis === 'stayed' && stayed !== null ? stayed : { comparison, pair };
}

/** The rows that a rule is about. */
type Basis = 'compared' | 'stayed';

function hold(
  rules: readonly Rule[],
  basis: Basis,
  run: JudgedRun,
  gate: Policy,
): [Rule, ResultRule][] {
  const held: [Rule, ResultRule][] = [];
  const families: Record<RuleLevel, ComparedDrop[]> = { fail: [], warn: [] };
  for (const rule of rules) {
    const compared = compareSince(run, rule.since);
    const sides = sidesOf(compared, basis);
    const reading =
      sides === null
        ? describeMissing(rule, compared, gate.baselineRequired)
        : readDrop(rule, sides.comparison);
    if (!('value' in reading)) held.push([rule, { ...stateRule(rule), ...reading }]);
    else if (!canBeBroken(rule)) held.push([rule, stateUntested(rule, reading.value)]);
    else if (sides !== null) families[rule.level].push({ rule, drop: reading.value, sides });
  }
  return [
    ...held,
    ...Object.values(families).flatMap((family) => holdFamily(family, basis, run, gate)),
  ];
}

function holdFamily(
  family: readonly ComparedDrop[],
  basis: Basis,
  run: JudgedRun,
  gate: Policy,
): [Rule, ResultRule][] {
  // Resampling takes time, and where nothing is beyond its limit it decides nothing.
  const isOpen = gate.evidence === 'margin' || family.some(({ rule, drop }) => drop > rule.limit);
  const tested = family.filter((drop) => isOpen || isExact(drop, drop.sides.pair));
  const { significance } = gate;
  const evidence = weighDrops(tested, significance, run.seed);
  const others = (run.seeds?.comparisons ?? []).map((seed) =>
    weighAgain(tested, evidence, (drop) => turnedOf(seed, basis, drop), significance),
  );
  return family.map((measured) => {
    const { rule, sides } = measured;
    const index = tested.indexOf(measured);
    if (index < 0) return [rule, stateUntested(rule, measured.drop)];
    const own = evidence[index]!;
    const result = state(measured, own, tested.length, gate);
    const settled =
      // An anchor is not grown with other seeds.
      rule.since === null && isExact(measured, sides.pair)
        ? settleBySeeds(
            result,
            others.map((seed) => decideDrop(seed[index]!.measured, seed[index]!.evidence, gate)),
          )
        : result;
    return [
      rule,
      basis === 'compared' && modelMetricOf(rule.metric).isShareOfRight
        ? excuseRelabelled(settled, measured, compareSince(run, rule.since), gate)
        : settled,
    ];
  });
}

/** Rows that turned with another seed on both sides. */
function turnedOf(
  seed: SeedComparison,
  basis: Basis,
  { rule, sides }: ComparedDrop,
): ChangedRows | null {
  if (rule.since !== null) return null;
  const { newlyRight, newlyWrong } = basis === 'compared' ? seed : seed.stayed;
  return { newlyRight, newlyWrong, rows: sides.comparison.rows };
}

function state(
  measured: MeasuredDrop,
  evidence: Evidence,
  family: number,
  gate: Policy,
): ResultRule {
  const { rule, drop } = measured;
  return {
    ...stateRule(rule),
    actual: drop,
    outcome: decideDrop(measured, evidence, gate),
    reason: describeEvidence(measured, evidence, family, gate),
    evidence,
  };
}

function stateUntested(rule: Rule, drop: number): ResultRule {
  const reason = drop <= 0 ? 'There is no drop.' : 'Within the limit.';
  return { ...stateRule(rule), actual: drop, outcome: 'passed', reason };
}

/** A limit as large as a metric's range holds anything, and must not make the others harder to fail. */
function canBeBroken({ metric, limit }: Rule): boolean {
  const { least, most } = modelMetricOf(metric);
  return limit < most - least;
}

/** What becomes of a drop without anything to measure it from. An anchor that is not found never passes. */
function describeMissing(
  { since }: Rule,
  { source, reason }: Compared,
  required: boolean,
): Reading {
  if (since !== null) {
    return { outcome: source === 'none' ? 'not-applied' : 'inconclusive', reason };
  }
  return required
    ? {
        outcome: 'failed',
        reason: `baseline-required is true, but there is nothing to compare with. ${reason}`,
      }
    : { outcome: 'not-applied', reason: 'There is nothing to compare with.' };
}

/** How much worse the metric is than on the other side; negative for an improvement. */
function readDrop(rule: Rule, comparison: Sides['comparison']): Reading {
  const metric = modelMetricOf(rule.metric);
  const before = readModelMetric(metric, rule.of, comparison.baseline);
  const now = readModelMetric(metric, rule.of, comparison.current);
  if (!('value' in before)) return before;
  if (!('value' in now)) return now;
  const change = metric.better === 'more' ? before.value - now.value : now.value - before.value;
  // One division of whole numbers needs no tolerance.
  const drop = metric.isShareOfRight
    ? (comparison.newlyWrong - comparison.newlyRight) / comparison.rows
    : snapToLimit(change, rule.limit);
  return Number.isFinite(drop)
    ? { value: drop }
    : { outcome: 'failed', reason: 'The number is missing or not finite.' };
}
