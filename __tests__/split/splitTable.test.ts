import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { UserError } from '../../src/errors.js';
import type { SplitSettings } from '../../src/settings/settings.js';
import { drawShare } from '../../src/split/drawShare.js';
import { splitTable } from '../../src/split/splitTable.js';
import type { Table } from '../../src/table/table.js';
import { refusalOf, tableOf } from '../table/tableOf.js';

const DEFAULTS: SplitSettings = { evaluation: 'auto', folds: 5, testSize: 0.2, seed: 42 };

const oracle = JSON.parse(readFileSync('__tests__/fixtures/csv/hashes.json', 'utf8')) as {
  readonly iris: { readonly folds: readonly number[]; readonly heldOut: readonly boolean[] };
};

/** A table as far as the split looks at it: the key and the class of each row. */
function tableOfKeys(keys: readonly string[], labels: readonly number[]): Table {
  return {
    path: 'data.csv',
    format: { kind: 'csv', separator: 'comma', decimal: 'point', gzip: false },
    features: [],
    leftOut: [],
    constants: [],
    slices: [],
    rowsWithoutTarget: 0,
    target: 'y',
    classes: ['a', 'b\n', 'c'].slice(0, labels.includes(2) ? 3 : 2),
    labels: Int32Array.from(labels),
    targets: null,
    lines: Int32Array.from(labels.keys()),
    identities: keys,
    contents: keys,
    splitKeys: keys,
    sha256: '',
    fingerprint: '',
  };
}

/** The first keys whose share is in [from, to). */
function keysIn(from: number, to: number, count: number): string[] {
  const keys: string[] = [];
  for (let i = 0; keys.length < count; i += 1) {
    const share = drawShare(DEFAULTS.seed, `k${i}`);
    if (share >= from && share < to) keys.push(`k${i}`);
  }
  return keys;
}

describe('splitTable on the bundled iris table', () => {
  const iris = tableOf(readFileSync('data/iris.csv'));

  it('R81: gives the folds of the definition', () => {
    expect(splitTable(iris, DEFAULTS)).toEqual({
      method: 'cross-validation',
      folds: 5,
      testSize: 0,
      foldOf: Int32Array.from(oracle.iris.folds),
    });
  });

  it('R81: gives the hold-out of the definition', () => {
    expect(splitTable(iris, { ...DEFAULTS, evaluation: 'hold-out' })).toEqual({
      method: 'hold-out',
      folds: 1,
      testSize: 0.2,
      foldOf: Int32Array.from(oracle.iris.heldOut, (heldOut) => (heldOut ? 0 : -1)),
    });
  });

  it('gives other folds for another seed', () => {
    const other = splitTable(iris, { ...DEFAULTS, seed: 43 });
    expect(other.foldOf).not.toEqual(splitTable(iris, DEFAULTS).foldOf);
  });
});

describe('the method', () => {
  const rows = (count: number): Table =>
    tableOfKeys(
      Array.from({ length: count }, (_, i) => `k${i}`),
      Array.from({ length: count }, (_, i) => i % 2),
    );

  it('auto cross-validates up to 10,000 rows and holds out above', () => {
    expect(splitTable(rows(10_000), DEFAULTS).method).toBe('cross-validation');
    expect(splitTable(rows(10_001), DEFAULTS).method).toBe('hold-out');
  });

  it('is what the settings say otherwise', () => {
    const cross = splitTable(rows(10_001), { ...DEFAULTS, evaluation: 'cross-validation' });
    expect([cross.method, cross.folds]).toEqual(['cross-validation', 5]);
    const held = splitTable(rows(1000), { ...DEFAULTS, evaluation: 'hold-out' });
    expect([held.method, held.folds]).toEqual(['hold-out', 1]);
  });

  it('tests about the share that is asked for', () => {
    for (const testSize of [0.1, 0.2, 0.5]) {
      const { foldOf } = splitTable(rows(20_000), { ...DEFAULTS, testSize });
      const tested = foldOf.filter((fold) => fold === 0).length / 20_000;
      expect(Math.abs(tested - testSize)).toBeLessThan(0.02);
    }
  });
});

describe('rows keep their side', () => {
  interface Row {
    readonly x: number;
    readonly group: string;
    readonly label: string;
  }
  const anyRow: fc.Arbitrary<Row> = fc.record({
    x: fc.integer({ min: 0, max: 40 }),
    group: fc.constantFrom('g1', 'g2', 'g3', 'g4', 'g5', 'g6', 'g7', 'g8', 'g9'),
    label: fc.constantFrom('a', 'b'),
  });
  const anyRows = fc.array(anyRow, { minLength: 20, maxLength: 60 });
  const anySettings: fc.Arbitrary<SplitSettings> = fc.record({
    evaluation: fc.constantFrom('cross-validation', 'hold-out'),
    folds: fc.integer({ min: 2, max: 4 }),
    testSize: fc.constantFrom(0.3, 0.5),
    seed: fc.integer({ min: 0, max: 4294967295 }),
  });

  /** The fold of each row, or `undefined` when the table cannot be split. */
  const foldsOf = (rows: readonly Row[], settings: SplitSettings, groups: boolean) => {
    const cells = rows.map(({ x, group, label }) => `${x},${group},${label}\n`);
    const part = groups ? { groupColumn: 'g' } : { ignore: ['g'] };
    try {
      const table = tableOf(`x,g,y\n${cells.join('')}`, part);
      const split = splitTable(table, settings);
      // A division that was repaired is another one.
      const isAsked = settings.evaluation === 'hold-out' || split.folds === settings.folds;
      const isLarger = settings.evaluation === 'hold-out' && split.testSize !== settings.testSize;
      return isAsked && !isLarger ? [...split.foldOf] : undefined;
    } catch (error) {
      if (error instanceof UserError) return undefined;
      throw error;
    }
  };

  const expectOneFoldPer = (rows: readonly Row[], folds: readonly number[], key: keyof Row) => {
    const seen = new Map<unknown, number | undefined>();
    rows.forEach((row, i) => {
      if (seen.has(row[key])) expect(folds[i]).toBe(seen.get(row[key]));
      seen.set(row[key], folds[i]);
    });
  };

  it.each([false, true])(
    'R81: an unchanged row never changes sides when others come, go, move or change (groups: %s)',
    (groups) => {
      let compared = 0;
      fc.assert(
        fc.property(
          anyRows,
          anyRows,
          fc.array(fc.nat(), { minLength: 120, maxLength: 120 }),
          anySettings,
          (kept, others, random, settings) => {
            const shuffled = [...kept, ...others]
              .map((row, i) => ({ row, order: random[i] ?? 0 }))
              .sort((a, b) => a.order - b.order)
              .map(({ row }) => row);
            const before = foldsOf(kept, settings, groups);
            const after = foldsOf(shuffled, settings, groups);
            if (before === undefined || after === undefined) return;
            compared += 1;
            shuffled.forEach((row, i) => {
              const place = kept.indexOf(row);
              if (place !== -1) expect(after[i]).toBe(before[place]);
            });
          },
        ),
        { numRuns: 200 },
      );
      expect(compared).toBeGreaterThan(30);
    },
    60_000,
  );

  it('duplicates never straddle, whatever their labels', () => {
    let compared = 0;
    fc.assert(
      fc.property(anyRows, anySettings, (rows, settings) => {
        const folds = foldsOf(rows, settings, false);
        if (folds === undefined) return;
        compared += 1;
        expectOneFoldPer(rows, folds, 'x');
      }),
      { numRuns: 200 },
    );
    expect(compared).toBeGreaterThan(100);
  }, 60_000);

  it('groups never straddle', () => {
    let compared = 0;
    fc.assert(
      fc.property(anyRows, anySettings, (rows, settings) => {
        const folds = foldsOf(rows, settings, true);
        if (folds === undefined) return;
        compared += 1;
        expectOneFoldPer(rows, folds, 'group');
      }),
      { numRuns: 200 },
    );
    expect(compared).toBeGreaterThan(30);
  }, 60_000);

  it('every row of a split is tested once or, in a hold-out, at most once', () => {
    fc.assert(
      fc.property(anyRows, anySettings, (rows, settings) => {
        const folds = foldsOf(rows, settings, false);
        if (folds === undefined) return;
        const [low, high] = settings.evaluation === 'hold-out' ? [-1, 0] : [0, settings.folds - 1];
        expect(folds).toHaveLength(rows.length);
        expect(Math.min(...folds)).toBe(low);
        expect(Math.max(...folds)).toBe(high);
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});

describe('R19: a division that leaves a part without rows is repaired', () => {
  const cross = { ...DEFAULTS, evaluation: 'cross-validation', folds: 3 } as const;
  const hold = { ...DEFAULTS, evaluation: 'hold-out', testSize: 0.3 } as const;
  const split = (keys: readonly string[], labels: readonly number[], settings: SplitSettings) =>
    splitTable(tableOfKeys(keys, labels), settings);
  const thirds = [keysIn(0, 1 / 3, 4), keysIn(1 / 3, 2 / 3, 4), keysIn(2 / 3, 1, 4)].flat();

  it('by fewer folds where one has no rows', () => {
    const keys = [...keysIn(0, 1 / 3, 4), ...keysIn(2 / 3, 1, 4)];
    const found = split(keys, [0, 1, 0, 1, 0, 1, 0, 1], cross);
    expect(found.folds).toBe(2);
    expect([...found.foldOf]).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
  });

  it('by fewer folds where one has all rows of a class', () => {
    // A third in the middle is on both sides of the half.
    const middle = [...keysIn(1 / 3, 1 / 2, 1), ...keysIn(1 / 2, 2 / 3, 1)];
    const keys = [...keysIn(0, 1 / 3, 4), ...middle, ...keysIn(2 / 3, 1, 4)];
    expect(split(keys, [0, 1, 0, 1, 2, 2, 0, 1, 0, 1], cross).folds).toBe(2);
  });

  it('and left as it was asked for where no division has every class on both sides', () => {
    const labels = [0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 2];
    expect(split(thirds, labels, cross).folds).toBe(3);
  });

  it('not where a fold has no rows of a class', () => {
    const labels = [0, 1, 2, 1, 2, 1, 0, 1, 0, 1, 0, 1];
    expect(split(thirds, labels, cross).foldOf).toEqual(
      Int32Array.of(0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2),
    );
  });

  it('by a larger hold-out, which has all that the smaller one had', () => {
    const keys = [...keysIn(0, 0.3, 3), ...keysIn(0.41, 0.5, 1), ...keysIn(0.6, 1, 3)];
    const found = split(keys, [0, 0, 0, 1, 0, 1, 1], hold);
    expect([found.testSize, ...found.foldOf]).toEqual([0.5, 0, 0, 0, 0, -1, -1, -1]);
    const empty = split([...keysIn(0.3, 0.4, 2), ...keysIn(0.6, 1, 2)], [0, 1, 0, 1], hold);
    expect([empty.testSize, ...empty.foldOf]).toEqual([0.4, 0, 0, -1, -1]);
  });

  it('with a class that the hold-out has all rows of, or none, where nothing helps', () => {
    const keys = [...keysIn(0, 0.3, 3), ...keysIn(0.6, 1, 3)];
    for (const labels of [
      [0, 1, 1, 0, 0, 0],
      [0, 0, 0, 0, 1, 1],
    ]) {
      expect([...split(keys, labels, hold).foldOf]).toEqual([0, 0, 0, -1, -1, -1]);
    }
  });

  it('and a table is refused in which no division has rows on both sides', () => {
    const key = keysIn(0, 0.1, 1)[0]!;
    const error = refusalOf(() => split([key, key, key, key], [0, 1, 0, 1], cross));
    expect(error.code).toBe('split-unusable');
    expect(error.message).toBe(
      'data.csv cannot be divided into rows to learn from and rows to test: of its 4 rows 1 is different, and rows of one group, or with equal features, are kept together. Add rows, or columns that tell rows apart.',
    );
    expect(refusalOf(() => split(keysIn(0.6, 1, 4), [0, 1, 0, 1], hold)).code).toBe(
      'split-unusable',
    );
  });
});

it('R17: 250,000 rows are split', () => {
  const keys = Array.from({ length: 250_000 }, (_, i) => `k${i}`);
  const split = splitTable(
    tableOfKeys(
      keys,
      keys.map((_, i) => i % 2),
    ),
    DEFAULTS,
  );
  expect(split.foldOf).toHaveLength(250_000);
}, 60_000);
