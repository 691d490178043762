import type { RuleLevel } from '../document/enums.js';
import type { ResultRule } from '../document/result.js';
import { modelMetricOf } from '../rules/measureOf.js';
import type { Policy } from '../rules/policy.js';
import { formatBound, type Rule } from '../rules/rule.js';
import { holdFamily, stateUntested } from './holdFamily.js';
import type { Anchor, JudgedRun } from './judgedRun.js';
import { measureDrop, type Basis, type MeasuredRule } from './measureDrop.js';
import type { MissingReading } from './readMetric.js';
import { NOTHING_BESIDE, type Beside } from './standBeside.js';
import { stateRule } from './stateRule.js';

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
  const asked = ofStayed.map(formatBound);
  const again = drops
    .filter(
      ({ metric, since }) => metric === 'accuracy' && compareSince(run, since).stayed !== null,
    )
    .map((rule): Rule => ({ ...rule, metric: OF_STAYED }))
    .filter((rule) => !asked.includes(formatBound(rule)));
  return {
    held,
    ofStayed: hold(again, 'stayed', run, gate)
      .map(([, result]) => result)
      // Of a slice that has hardly any such rows there is nothing to say.
      .filter(({ actual, outcome, slice }) => outcome !== 'passed' && !(slice && actual === null)),
  };
}

/** What a drop is measured from: the base, or the anchor that the rule names. */
type Compared = Pick<Anchor, 'source' | 'reason' | keyof Beside>;

function compareSince(run: JudgedRun, since: string | null): Compared {
  if (since === null) return { ...run, ...run.baseline };
  const anchor = run.anchors.find((one) => one.since === since);
  return anchor ?? { ...MISSING, reason: `Nothing is known of ${since}.` };
}

const MISSING = { source: 'unreadable', ...NOTHING_BESIDE } as const;

function hold(
  rules: readonly Rule[],
  basis: Basis,
  run: JudgedRun,
  gate: Policy,
): [Rule, ResultRule][] {
  const held: [Rule, ResultRule][] = [];
  const families: Record<RuleLevel, MeasuredRule[]> = { fail: [], warn: [] };
  for (const rule of rules) {
    const compared = compareSince(run, rule.since);
    const measured =
      measureDrop(rule, compared, basis, run.slices) ??
      describeMissing(rule, compared, gate.baselineRequired);
    if (!('drops' in measured)) held.push([rule, { ...stateRule(rule), ...measured }]);
    else if (!canBeBroken(rule)) held.push([rule, stateUntested(measured)]);
    else families[rule.level].push(measured);
  }
  return [
    ...held,
    ...Object.values(families).flatMap((family) => holdFamily(family, basis, run, gate)),
  ];
}

/** A limit as large as a metric's range holds anything, and must not make the others harder to fail. */
function canBeBroken({ metric, limit }: Rule): boolean {
  const { least, most } = modelMetricOf(metric);
  return limit < most - least;
}

/** What becomes of a drop without anything to measure it from. An anchor that is not found never passes. */
export function describeMissing(
  { since }: Rule,
  { source, reason }: Pick<Compared, 'source' | 'reason'>,
  required: boolean,
): MissingReading {
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
