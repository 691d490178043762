import type { RuleLevel } from '../../document/enums.js';
import type { ResultRule } from '../../document/result.js';
import { metricOf } from '../../rules/metrics.js';
import type { Policy } from '../../rules/policy.js';
import type { Rule } from '../../rules/rule.js';
import { decideDrop } from '../decideDrop.js';
import { describeEvidence } from '../describeEvidence.js';
import { drawsFor } from '../drawsFor.js';
import { statePassed } from '../holdFamily.js';
import { describeMissing } from '../holdDrops.js';
import { stateRule } from '../stateRule.js';
import { adjust } from '../weighDrops.js';
import type { JudgedNumbers } from './judgeNumbers.js';
import type { NumberSides } from './standBesideNumbers.js';
import { weighNumberDrop, type WeighedNumberDrop } from './weighNumberDrop.js';

/** The metric of the rows that are in both tables, by the numbers that they had. */
const OF_STAYED = 'stable-rows-mae';

/** What became of the drop rules. */
export interface HeldNumberDrops {
  readonly held: ReadonlyMap<Rule, ResultRule>;
  /** Drops of the mean absolute error on the rows that stayed, where these are beyond the limit too. */
  readonly ofStayed: readonly ResultRule[];
}

/**
 * Holds what got worse since the base, or since the commit that a rule names, against the drop rules,
 * with Holm's correction as for classes. Where rows came, went or have another number, every rule on
 * the mean absolute error is held a second time, on the rows that stayed and by the numbers they had.
 */
export function holdNumberDrops(run: JudgedNumbers, gate: Policy): HeldNumberDrops {
  const drops = gate.rules.filter(
    ({ kind, metric }) => kind === 'drop' && metricOf(metric).source === 'numbers',
  );
  const isOfStayed = ({ metric }: Rule): boolean => metric === OF_STAYED;
  const isAsked = ({ limit, since }: Rule): boolean =>
    drops.some((rule) => isOfStayed(rule) && rule.limit === limit && rule.since === since);
  const again = drops
    .filter((rule) => rule.metric === 'mae' && besideOf(run, rule.since).stayed !== null)
    .filter((rule) => !isAsked(rule))
    .map((rule): Rule => ({ ...rule, metric: OF_STAYED }));
  return {
    held: new Map(hold(drops, run, gate)),
    ofStayed: hold(again, run, gate)
      .map(([, result]) => result)
      .filter(({ outcome }) => outcome !== 'passed'),
  };
}

function besideOf(
  run: JudgedNumbers,
  since: string | null,
): Pick<JudgedNumbers['anchors'][number], 'source' | 'reason' | 'compared' | 'stayed'> {
  if (since === null) return { ...run, ...run.baseline };
  const anchor = run.anchors.find((one) => one.since === since);
  const reason = `Nothing is known of ${since}.`;
  return anchor ?? { source: 'unreadable', reason, compared: null, stayed: null };
}

interface TestedDrop extends WeighedNumberDrop {
  readonly rule: Rule;
  /** Each rule is on all rows. */
  readonly parts: 1;
  readonly sides: NumberSides;
}

function hold(rules: readonly Rule[], run: JudgedNumbers, gate: Policy): [Rule, ResultRule][] {
  const held: [Rule, ResultRule][] = [];
  const families: Record<RuleLevel, TestedDrop[]> = { fail: [], warn: [] };
  for (const rule of rules) {
    const beside = besideOf(run, rule.since);
    const sides = rule.metric === OF_STAYED ? (beside.stayed ?? beside.compared) : beside.compared;
    if (sides === null) {
      held.push([
        rule,
        { ...stateRule(rule), ...describeMissing(rule, beside, gate.baselineRequired) },
      ]);
      continue;
    }
    const weighed = weighNumberDrop(rule, sides.pair);
    if (weighed === null) held.push([rule, { ...stateRule(rule), ...OF_NOTHING }]);
    else if (!Number.isFinite(weighed.drop))
      held.push([rule, { ...stateRule(rule), ...NO_NUMBER }]);
    else families[rule.level].push({ ...weighed, rule, sides, parts: 1 });
  }
  const ofFamilies = Object.values(families).flatMap((family) => holdFamily(family, run, gate));
  return [...held, ...ofFamilies];
}

const OF_NOTHING = {
  outcome: 'failed',
  reason:
    'The base makes no mistakes, so that any is more than a share of them: write a limit in the unit of the target.',
} as const;

const NO_NUMBER = { outcome: 'failed', reason: 'The number is missing or not finite.' } as const;

/** Holm's correction is for one family. Where nothing is beyond its limit, testing decides nothing. */
function holdFamily(
  family: readonly TestedDrop[],
  { seed }: JudgedNumbers,
  gate: Policy,
): [Rule, ResultRule][] {
  const isOpen = gate.evidence === 'margin' || family.some(({ rule, drop }) => drop > rule.limit);
  if (!isOpen) return family.map(({ rule, drop }) => [rule, statePassed(rule, drop)]);
  const fewest = Math.ceil(family.length / gate.significance);
  const evidence = adjust(
    family.map(({ sides: { pair }, evidence: weigh }) => {
      const draws = Math.max(drawsFor(pair.truth.length), fewest);
      return weigh({ draws, seed, groups: pair.groups }, gate.significance);
    }),
    family,
    gate.significance,
  );
  return family.map(({ rule, drop, sides }, index) => {
    const known = evidence[index]!;
    const seeds = sides.pair.current.length;
    const averaged = seeds > 1 && drop > rule.limit ? ` Averaged over ${seeds} seeds of both.` : '';
    return [
      rule,
      {
        ...stateRule(rule),
        actual: drop,
        outcome: decideDrop({ rule, drop }, known, gate),
        reason: describeEvidence({ rule, drop, parts: 1 }, known, family.length, gate) + averaged,
        evidence: known,
      },
    ];
  });
}
