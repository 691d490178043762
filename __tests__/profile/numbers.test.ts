import { describe, expect, it } from '@jest/globals';
import { createProfile } from '../../src/profile/createProfile.js';
import { measureAgainst, type OtherRows } from '../../src/profile/measureAgainst.js';
import { profileSchema, type NumberProfile } from '../../src/profile/profile.js';
import { kolmogorovSmirnov } from '../../src/statistics/kolmogorovSmirnov.js';
import { tableOf } from '../table/tableOf.js';
import { createRandom } from './rows.js';

const ROWS = 500;

/** Rows of a target that grows with its column, and answers that are off by up to `noise`. */
function sample(seed: number, { shift = 0, noise = 1, stretch = 1 } = {}) {
  const random = createRandom(seed);
  const x = Float64Array.from({ length: ROWS }, random);
  const targets = x.map((value) => 100 * value * stretch + random() + shift);
  return {
    columns: [{ name: 'x', levels: null, values: x }],
    targets,
    predicted: targets.map((value) => value + noise * (random() - 0.5)),
  };
}

function profileOf({ columns, targets, predicted }: ReturnType<typeof sample>): NumberProfile {
  const table = {
    ...tableOf('a,y\n1,no\n2,yes\n'),
    features: columns,
    classes: [],
    labels: new Int32Array(ROWS),
    targets,
    sha256: 'a'.repeat(64),
  };
  const profile = createProfile('gate', 'b'.repeat(64), table, { truth: targets, predicted });
  if (!('task' in profile)) throw new Error('These are classes.');
  return profile;
}

const BASE = sample(1);
const PROFILE = profileOf(BASE);

function measure(
  { columns, targets, predicted }: ReturnType<typeof sample>,
  more: Partial<OtherRows> = {},
) {
  const labels = { name: 'y', levels: null, values: targets };
  const rows = { path: 'new.csv', sha256: 'c'.repeat(64), columns, predicted, labels };
  return measureAgainst(PROFILE, { ...rows, ...more });
}

describe('the profile of a model of numbers', () => {
  it('tells how its target, its answers and their errors are spread', () => {
    const { numbers, tested } = PROFILE;
    const errors = BASE.targets.map((value, row) => Math.abs(value - BASE.predicted[row]!));
    expect(tested.mae).toBeCloseTo(errors.reduce((sum, error) => sum + error) / ROWS, 12);
    for (const { counts, cuts, range } of [numbers, tested.predicted, tested.errors]) {
      expect(counts.reduce((sum, rows) => sum + rows, 0)).toBe(ROWS);
      expect(Math.min(...counts)).toBeGreaterThanOrEqual(10);
      expect(range?.low).toBeLessThanOrEqual(cuts[0]!);
    }
    expect(profileSchema.parse(JSON.parse(JSON.stringify(PROFILE)))).toEqual(PROFILE);
  });

  it('leaves out rows that no model answered', () => {
    const predicted = BASE.predicted.map((value, row) => (row < 100 ? NaN : value));
    expect(profileOf({ ...BASE, predicted }).tested.rows).toBe(400);
    const none = profileOf({ ...BASE, predicted: predicted.fill(NaN) }).tested;
    expect([none.rows, none.mae]).toEqual([0, 0]);
  });

  it.each<[string, object]>([
    ['the target', { numbers: { ...PROFILE.numbers, counts: [ROWS] } }],
    ['the answers', { tested: { ...PROFILE.tested, predicted: PROFILE.tested.errors, rows: 9 } }],
    ['classes too', { classes: [] }],
    ['another task', { task: 'classification' }],
  ])('is refused where it does not add up: %s', (_, change) => {
    expect(profileSchema.safeParse({ ...PROFILE, ...change }).success).toBe(false);
  });
});

describe('rows held against it', () => {
  it('have not drifted when they are of the same kind', () => {
    const drift = measure(sample(2));
    expect(drift).toMatchObject({ drifted: false, accuracy: null });
    expect(drift.error).toMatchObject({ rows: ROWS, drifted: false, before: PROFILE.tested.mae });
    expect(drift.labels?.kind).toBe('number');
  });

  it('have drifted in their numbers, as Kolmogorov and Smirnov see it', () => {
    const other = sample(2, { shift: 20 });
    const { labels, predictions, error } = measure(other);
    const { statistic } = kolmogorovSmirnov(BASE.targets, other.targets);
    expect(labels?.statistic).toBeLessThanOrEqual(statistic);
    expect(labels?.statistic).toBeGreaterThan(statistic - 0.03);
    expect([labels?.drifted, predictions?.drifted, error?.drifted]).toEqual([true, true, false]);
  });

  it('have drifted in the error alone where the answers are off by more', () => {
    const drift = measure(sample(2, { noise: 3 }));
    expect(drift.error?.mae).toBeCloseTo(3 * PROFILE.tested.mae, 0);
    expect(drift.error?.drifted).toBe(true);
    expect([drift.drifted, drift.predictions?.drifted, drift.labels?.drifted]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('have not drifted where the answers are off by less', () => {
    const drift = measure(sample(2, { noise: 0.3 }));
    expect(drift.error?.pValue).toBeLessThan(1e-6);
    expect([drift.error?.drifted, drift.drifted]).toEqual([false, false]);
  });

  it('are told of what has a number alone, and of columns alone on their own table', () => {
    const other = sample(2);
    const values = other.targets.map((value, row) => (row < 400 ? NaN : value));
    const some = measure(other, { labels: { name: 'y', levels: null, values } });
    expect([some.error?.rows, some.data.rows]).toEqual([100, ROWS]);
    expect(measure(other, { labels: null })).toMatchObject({ labels: null, error: null });
    const own = measure(BASE, { sha256: 'a'.repeat(64) });
    expect(own).toMatchObject({ isOwnTable: true, predictions: null, error: null });
  });
});
