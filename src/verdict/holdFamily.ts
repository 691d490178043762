import { BY_RELABELLED } from '../document/decidedBy.js';
import type { VerdictWord } from '../document/enums.js';
import type { Evidence, ResultRule } from '../document/result.js';
import type { Policy } from '../rules/policy.js';
import type { Rule } from '../rules/rule.js';
import type { Slice } from '../rules/slice.js';
import { decideDrop } from './decideDrop.js';
import { describeEvidence } from './describeEvidence.js';
import { isExcusable } from './isExcusable.js';
import type { JudgedRun } from './judgedRun.js';
import { joinSlices } from './joinSlices.js';
import { measureDrop, type Basis, type MeasuredRule } from './measureDrop.js';
import { settleBySeeds } from './settleBySeeds.js';
import type { Beside } from './standBeside.js';
import { stateRule } from './stateRule.js';
import { countRules, isExact, settleByRows, weighDrops, type ComparedDrop } from './weighDrops.js';
import type { CutSlice } from './weighSlices.js';

/**
 * Holds drop rules that Holm's correction is for as one family, with every seed that both sides were
 * measured with: what becomes of each drop is what most seeds come to.
 */
export function holdFamily(
  family: readonly MeasuredRule[],
  basis: Basis,
  { seed, otherSeeds, slices }: Pick<JudgedRun, 'seed' | 'otherSeeds' | 'slices'>,
  gate: Policy,
): [Rule, ResultRule][] {
  const drops = family.flatMap((measured) => measured.drops);
  const own = weighFamily(drops, seed, gate);
  const known = new Map(
    own.flatMap(({ drop, evidence }) => (evidence === null ? [] : [[drop, evidence] as const])),
  );
  const others = otherSeeds.map((beside) => {
    const again = family.flatMap((measured) => measureAgain(measured, beside, basis, slices));
    return weighFamily(again, seed, gate, known).map((weighed) => conclude(weighed, seed, gate));
  });
  const tested = own.flatMap(({ drop, evidence }) => (evidence === null ? [] : [drop]));
  const rules = countRules(tested);
  const results = own.map((weighed, index) => {
    const result = stateHeld(weighed, conclude(weighed, seed, gate), rules, gate);
    const votes = isAlone(weighed.drop.rule)
      ? []
      : others.map((concluded) => concluded[index]!.outcome);
    return { slice: weighed.drop.slice, result: settleBySeeds(result, votes) };
  });
  let next = 0;
  return family.map(({ rule, drops: { length }, leftOut }) => {
    const ofRule = results.slice(next, (next += length));
    return [rule, joinDrops(rule, ofRule, leftOut)];
  });
}

/** What becomes of a rule whose drops need no test to pass. */
export function stateUntested({ rule, drops, leftOut }: MeasuredRule): ResultRule {
  const results = drops.map(({ drop, slice }) => ({ slice, result: statePassed(rule, drop) }));
  return joinDrops(rule, results, leftOut);
}

function joinDrops(
  rule: Rule,
  results: readonly { readonly slice: Slice | null; readonly result: ResultRule }[],
  leftOut: number,
): ResultRule {
  const sliced = results.flatMap(({ slice, result }) => (slice ? [{ slice, result }] : []));
  const [first] = results;
  return rule.slice === null && first !== undefined
    ? first.result
    : joinSlices(rule, sliced, leftOut);
}

/** A drop that needs no test to pass. */
export function statePassed(rule: Rule, drop: number): ResultRule {
  const reason = drop <= 0 ? 'There is no drop.' : 'Within the limit.';
  return { ...stateRule(rule), actual: drop, outcome: 'passed', reason };
}

/** An anchor is grown with the run's own seed alone. */
function isAlone({ since }: Rule): boolean {
  return since !== null;
}

/** The same drops with another seed on both sides. */
function measureAgain(
  { rule, drops }: MeasuredRule,
  beside: Beside,
  basis: Basis,
  slices: readonly CutSlice[],
): readonly ComparedDrop[] {
  if (isAlone(rule)) return drops;
  const again = measureDrop(rule, beside, basis, slices);
  // The rows and their classes are the same, so there is a number here as there.
  if (again === null || !('drops' in again) || again.drops.length !== drops.length) {
    throw new Error('A seed has other rows.');
  }
  return again.drops;
}

/** A drop, and what the rows show of it; `null` where that decides nothing. */
interface WeighedDrop {
  readonly drop: ComparedDrop;
  readonly evidence: Evidence | null;
}

function weighFamily(
  family: readonly ComparedDrop[],
  seed: number,
  gate: Policy,
  known?: ReadonlyMap<ComparedDrop, Evidence>,
): WeighedDrop[] {
  // Resampling takes time, and where nothing is beyond its limit it decides nothing.
  const isOpen = gate.evidence === 'margin' || family.some(({ rule, drop }) => drop > rule.limit);
  const tested = family.filter((drop) => isOpen || isExact(drop, drop.sides.pair));
  const evidence = weighDrops(tested, gate.significance, seed, known);
  return family.map((drop) => ({ drop, evidence: evidence[tested.indexOf(drop)] ?? null }));
}

/** What becomes of a drop, and whether it is excused from failing. */
interface Concluded {
  readonly outcome: VerdictWord;
  readonly isExcused: boolean;
}

function conclude({ drop, evidence }: WeighedDrop, seed: number, gate: Policy): Concluded {
  const outcome = evidence === null ? 'passed' : decideDrop(drop, evidence, gate);
  const isExcused = outcome === 'failed' && isExcusable(drop, seed, gate);
  return { outcome: isExcused ? 'inconclusive' : outcome, isExcused };
}

function stateHeld(
  { drop, evidence }: WeighedDrop,
  { outcome, isExcused }: Concluded,
  family: number,
  gate: Policy,
): ResultRule {
  if (evidence === null) return statePassed(drop.rule, drop.drop);
  const reason = describeEvidence(drop, evidence, family, gate);
  const rowsToSettle = settleByRows(drop, evidence, family, gate.significance);
  return {
    ...stateRule(drop.rule),
    actual: drop.drop,
    outcome,
    reason: isExcused ? `${reason} ${BY_RELABELLED}` : reason,
    evidence: { ...evidence, rowsToSettle },
  };
}
