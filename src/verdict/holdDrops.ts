import type { RuleLevel } from '../document/enums.js';
import type { Evidence, ResultRule, SeedComparison } from '../document/result.js';
import { modelMetricOf } from '../rules/measureOf.js';
import type { Policy } from '../rules/policy.js';
import type { Rule } from '../rules/rule.js';
import { decideDrop } from './decideDrop.js';
import { describeEvidence } from './describeEvidence.js';
import { excuseRelabelled } from './excuseRelabelled.js';
import type { JudgedRun } from './judgedRun.js';
import { readModelMetric, type Reading } from './readMetric.js';
import { settleBySeeds } from './settleBySeeds.js';
import { stateRule } from './stateRule.js';
import { isExact, weighAgain, weighDrops, type MeasuredDrop, type Sides } from './weighDrops.js';

/** A difference of two doubles this near to a limit is the limit, but for rounding. */
const ROUNDING = 1e-12;

/** The metric of the rows that are in both tables, by the classes that they had. */
const OF_STAYED = 'stable-rows-accuracy';

/** What became of the drop rules. */
export interface HeldDrops {
  readonly held: ReadonlyMap<Rule, ResultRule>;
  /** Drops of the accuracy on the rows that stayed, where these are beyond the limit too. */
  readonly ofStayed: readonly ResultRule[];
}

/**
 * Holds what got worse since the base against the drop rules. Holm's correction is for the rules
 * that can fail the gate and can be broken; those that only warn have a correction of their own, so
 * that they make nothing else harder to fail.
 *
 * Where rows came, went or have another class, every drop rule of the accuracy is held a second
 * time, on the rows that stayed and by the classes they had: easy rows that were added must not
 * hide what got worse on the others.
 */
export function holdDrops(run: JudgedRun, gate: Policy): HeldDrops {
  const drops = gate.rules.filter(({ kind }) => kind === 'drop');
  const isOfStayed = ({ metric }: Rule): boolean => modelMetricOf(metric).rows === 'stayed';
  const all = sidesOf(run);
  const stayed = run.stayed ?? all;
  const held = new Map([
    ...hold(
      drops.filter((rule) => !isOfStayed(rule)),
      all,
      'compared',
      run,
      gate,
    ),
    ...hold(drops.filter(isOfStayed), stayed, 'stayed', run, gate),
  ]);
  if (run.stayed === null) return { held, ofStayed: [] };

  const asked = new Set(drops.filter(isOfStayed).map(({ limit }) => limit));
  const again = drops
    .filter(({ metric, limit }) => metric === 'accuracy' && !asked.has(limit))
    .map((rule): Rule => ({ ...rule, metric: OF_STAYED }));
  return {
    held,
    ofStayed: hold(again, stayed, 'stayed', run, gate)
      .map(([, result]) => result)
      .filter(({ outcome }) => outcome !== 'passed'),
  };
}

function sidesOf({ comparison, pair }: JudgedRun): Sides | null {
  if (comparison === null) return null;
  if (pair === null) throw new Error('There is a comparison, but not its predictions.');
  return { comparison, pair };
}

/** The rows that a rule is about. */
type Basis = 'compared' | 'stayed';

function hold(
  rules: readonly Rule[],
  sides: Sides | null,
  basis: Basis,
  run: JudgedRun,
  gate: Policy,
): [Rule, ResultRule][] {
  const held: [Rule, ResultRule][] = [];
  const families: Record<RuleLevel, MeasuredDrop[]> = { fail: [], warn: [] };
  for (const rule of rules) {
    const reading = readDrop(rule, sides, run, gate.baselineRequired);
    if (!('value' in reading)) held.push([rule, { ...stateRule(rule), ...reading }]);
    else if (!canBeBroken(rule)) held.push([rule, stateUntested(rule, reading.value)]);
    else families[rule.level].push({ rule, drop: reading.value });
  }
  if (sides === null) return held;
  return [
    ...held,
    ...Object.values(families).flatMap((family) => holdFamily(family, sides, basis, run, gate)),
  ];
}

function holdFamily(
  family: readonly MeasuredDrop[],
  sides: Sides,
  basis: Basis,
  run: JudgedRun,
  gate: Policy,
): [Rule, ResultRule][] {
  // Resampling takes time, and where nothing is beyond its limit it decides nothing.
  const isOpen = gate.evidence === 'margin' || family.some(({ rule, drop }) => drop > rule.limit);
  const tested = family.filter((drop) => isOpen || isExact(drop, sides.pair));
  const { significance } = gate;
  const evidence = weighDrops(tested, sides, significance, run.seed);
  const others = (run.seeds?.comparisons ?? []).map((seed) =>
    weighAgain(tested, evidence, turnedOf(seed, basis, sides), significance),
  );
  return family.map((measured) => {
    const index = tested.indexOf(measured);
    if (index < 0) return [measured.rule, stateUntested(measured.rule, measured.drop)];
    const own = evidence[index]!;
    const result = state(measured, own, tested.length, gate);
    if (!isExact(measured, sides.pair)) return [measured.rule, result];
    const outcomes = others.map((seed) =>
      decideDrop(seed[index]!.measured, seed[index]!.evidence, gate),
    );
    const settled = settleBySeeds(result, outcomes);
    return [
      measured.rule,
      basis === 'compared' ? excuseRelabelled(settled, measured, run, gate) : settled,
    ];
  });
}

/** Rows that turned with another seed on both sides. */
function turnedOf(seed: SeedComparison, basis: Basis, { comparison }: Sides) {
  const { newlyRight, newlyWrong } = basis === 'compared' ? seed : seed.stayed;
  return { newlyRight, newlyWrong, rows: comparison.rows };
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

/** How much worse than the base's the metric is; negative for an improvement. */
function readDrop(
  rule: Rule,
  sides: Sides | null,
  { baseline }: JudgedRun,
  required: boolean,
): Reading {
  if (sides === null) {
    return required
      ? {
          outcome: 'failed',
          reason: `baseline-required is true, but there is nothing to compare with. ${baseline.reason}`,
        }
      : { outcome: 'not-applied', reason: 'There is nothing to compare with.' };
  }
  const { comparison } = sides;
  const metric = modelMetricOf(rule.metric);
  const before = readModelMetric(metric, rule.of, comparison.baseline);
  const now = readModelMetric(metric, rule.of, comparison.current);
  if (!('value' in before)) return before;
  if (!('value' in now)) return now;
  const change = metric.better === 'more' ? before.value - now.value : now.value - before.value;
  // One division of whole numbers needs no tolerance.
  const drop =
    metric.unit === 'percent'
      ? (comparison.newlyWrong - comparison.newlyRight) / comparison.rows
      : Math.abs(change - rule.limit) < ROUNDING
        ? rule.limit
        : change;
  return Number.isFinite(drop)
    ? { value: drop }
    : { outcome: 'failed', reason: 'The number is missing or not finite.' };
}
