import type { Policy } from '../../rules/policy.js';
import { EVERY_SLICE, FEWEST_SLICE_ROWS } from '../../rules/slice.js';
import { dropToFind, leastDrop } from '../../statistics/leastDrop.js';
import { wilsonInterval } from '../../statistics/wilsonInterval.js';
import { shortName } from '../../text/visibleText.js';
import {
  formatLimitPercent,
  formatLimitPoints,
  formatPercentInterval,
  formatPlural,
  formatPoints,
} from './numbers.js';

/** What is known before anything is trained. */
export interface Plan extends Pick<Policy, 'rules' | 'significance' | 'evidence'> {
  /** Rows that are tested. */
  readonly rows: number;
  readonly isGrouped: boolean;
  /** The columns that part these rows, and how many there are of each part. */
  readonly slices: readonly {
    readonly column: string;
    readonly names: readonly string[];
    readonly rows: readonly number[];
  }[];
}

/** Shares of predictions that change: as with another seed, and as with other settings. */
const CHANGED = [0.03, 0.1];

/** What the tested rows can show of the accuracy: plain sentences. */
export function describePlan(plan: Plan): string[] {
  const { rows, rules } = plan;
  const floors = rules.filter(
    ({ metric, kind, slice }) => metric === 'accuracy' && kind === 'floor' && slice === null,
  );
  return [
    `${formatPlural(rows, 'row')} would be tested.`,
    ...floors.map(({ limit }) => describeFloor(limit, rows)),
    ...describeDrops(plan),
    ...describeSlices(plan),
  ];
}

/** The least drop that can fail, in a sentence; `null` where the test of single rows is not used. */
export function describeLeastDrop(plan: Omit<Plan, 'slices'>): string | null {
  const { rows, isGrouped, evidence } = plan;
  const drop = findDrop(plan);
  if (drop === null || isGrouped || evidence === 'margin') return null;
  const least = leastDrop(rows, drop.limit, drop.significance);
  const tested = formatPlural(rows, 'tested row');
  return least === null
    ? `With ${tested} no drop of the accuracy can ever fail: they are too few.`
    : `With ${tested} a drop of the accuracy of less than ${formatPoints(least)} can never fail.`;
}

/** The drop of the accuracy that can fail, with what its test is held against; `null` without a rule. */
function findDrop({ rules, significance }: Pick<Plan, 'rules' | 'significance'>): {
  readonly limit: number;
  readonly significance: number;
} | null {
  const drops = rules.filter(({ kind, level }) => kind === 'drop' && level === 'fail');
  const rule = drops.find(
    ({ metric, slice, since }) => metric === 'accuracy' && slice === null && since === null,
  );
  return rule === undefined
    ? null
    : { limit: rule.limit, significance: significance / drops.length };
}

/** What slices can show, where a rule is on some. */
function describeSlices({ rules, slices, significance }: Plan): string[] {
  const sliced = rules.filter(({ slice }) => slice !== null);
  if (sliced.length === 0) return [];
  const parts = slices.flatMap(({ column, names, rows }) =>
    names.map((name, at) => ({ name: `${column}: ${name}`, rows: rows[at]! })),
  );
  const held = parts.filter(({ rows }) => rows >= FEWEST_SLICE_ROWS);
  const [least] = [...held].sort((a, b) => a.rows - b.rows);
  const drops = rules.filter(({ kind, level }) => kind === 'drop' && level === 'fail');
  const drop = drops.find(({ metric, slice }) => metric === 'accuracy' && slice !== null);
  const few = parts.length - held.length;
  const count = `${formatPlural(held.length, 'slice')} of ${parts.length} ${held.length === 1 ? 'has' : 'have'} at least ${FEWEST_SLICE_ROWS} rows, which rules on slices take${few === 0 ? '' : `; ${few === 1 ? 'the other is' : `the other ${few} are`} left out`}.`;
  if (least === undefined || drop === undefined) return [count];
  const tests = drops.length * (drop.slice === EVERY_SLICE ? held.length : 1);
  const found = leastDrop(least.rows, drop.limit, significance / tests);
  const what = `On the smallest of them, ${shortName(least.name)} with ${formatPlural(least.rows, 'row')},`;
  return [
    count,
    found === null
      ? `${what} no drop of the accuracy can ever fail.`
      : `${what} a drop of the accuracy of less than ${formatPoints(found)} can never fail.`,
  ];
}

function describeFloor(limit: number, rows: number): string {
  const range = formatPercentInterval(wilsonInterval(Math.round(limit * rows), rows));
  return `An accuracy of ${formatLimitPercent(limit)}, the limit, measured on ${formatPlural(rows, 'row')} could truly be ${range}: put a floor below what is measured, not at it.`;
}

function describeDrops(plan: Plan): string[] {
  const { rows, isGrouped } = plan;
  const drop = findDrop(plan);
  if (drop === null) return ['No rule is about a drop of the accuracy.'];
  if (isGrouped) {
    return ['With a group column, what can be shown depends on how alike the rows of a group are.'];
  }
  const least = describeLeastDrop(plan);
  return [
    ...(least === null ? [] : [least]),
    ...CHANGED.map((share) => {
      const found = dropToFind(rows, share, drop.significance);
      const beginning = `If ${formatLimitPercent(share)} of the predictions change,`;
      return found === null
        ? `${beginning} no drop is found 4 times out of 5.`
        : `${beginning} a true drop of ${formatPoints(found)} is found 4 times out of 5; the limit is ${formatLimitPoints(drop.limit)}.`;
    }),
  ];
}
