import { BY_RELABELLED } from '../document/decidedBy.js';
import type { VerdictWord } from '../document/enums.js';
import type { Evidence, ResultRule } from '../document/result.js';
import type { Policy } from '../rules/policy.js';
import type { Rule } from '../rules/rule.js';
import { decideDrop } from './decideDrop.js';
import { describeEvidence } from './describeEvidence.js';
import { isExcusable } from './isExcusable.js';
import type { JudgedRun } from './judgedRun.js';
import { measureDrop, type Basis } from './measureDrop.js';
import { settleBySeeds } from './settleBySeeds.js';
import type { Beside } from './standBeside.js';
import { stateRule } from './stateRule.js';
import { isExact, settleByRows, weighDrops, type ComparedDrop } from './weighDrops.js';

/**
 * Holds drops that Holm's correction is for as one family, with every seed that both sides were
 * measured with: what becomes of each is what most seeds come to.
 */
export function holdFamily(
  family: readonly ComparedDrop[],
  basis: Basis,
  { seed, otherSeeds }: Pick<JudgedRun, 'seed' | 'otherSeeds'>,
  gate: Policy,
): [Rule, ResultRule][] {
  const own = weighFamily(family, seed, gate);
  const known = new Map(
    own.flatMap(({ drop, evidence }) => (evidence === null ? [] : [[drop, evidence] as const])),
  );
  const others = otherSeeds.map((beside) => {
    const again = family.map((drop) => measureAgain(drop, beside, basis));
    return weighFamily(again, seed, gate, known).map((weighed) => conclude(weighed, seed, gate));
  });
  const tested = own.filter(({ evidence }) => evidence !== null).length;
  return own.map((weighed, index) => {
    const { rule } = weighed.drop;
    const result = stateHeld(weighed, conclude(weighed, seed, gate), tested, gate);
    const votes = isAlone(rule) ? [] : others.map((concluded) => concluded[index]!.outcome);
    return [rule, settleBySeeds(result, votes)];
  });
}

/** A drop that needs no test to pass. */
export function stateUntested(rule: Rule, drop: number): ResultRule {
  const reason = drop <= 0 ? 'There is no drop.' : 'Within the limit.';
  return { ...stateRule(rule), actual: drop, outcome: 'passed', reason };
}

/** An anchor is grown with the run's own seed alone. */
function isAlone({ since }: Rule): boolean {
  return since !== null;
}

/** The same drop with another seed on both sides. */
function measureAgain(drop: ComparedDrop, beside: Beside, basis: Basis): ComparedDrop {
  if (isAlone(drop.rule)) return drop;
  const again = measureDrop(drop.rule, beside, basis);
  // The rows and their classes are the same, so there is a number here as there.
  if (again === null || !('sides' in again)) throw new Error('A seed has other rows.');
  return again;
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
  if (evidence === null) return stateUntested(drop.rule, drop.drop);
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
