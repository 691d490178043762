import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { UserError } from '../../src/errors.js';
import type { SplitSettings } from '../../src/settings/settings.js';
import { drawShare } from '../../src/split/drawShare.js';
import type { Split } from '../../src/split/split.js';
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
    features: [],
    target: 'y',
    classes: ['a', 'b\n', 'c'].slice(0, labels.includes(2) ? 3 : 2),
    labels: Int32Array.from(labels),
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
      foldOf: Int32Array.from(oracle.iris.folds),
    });
  });

  it('R81: gives the hold-out of the definition', () => {
    expect(splitTable(iris, { ...DEFAULTS, evaluation: 'hold-out' })).toEqual({
      method: 'hold-out',
      folds: 1,
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
      return [...splitTable(table, settings).foldOf];
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

describe('R19: what cannot be trained or tested is refused', () => {
  const cross = { ...DEFAULTS, evaluation: 'cross-validation', folds: 3 } as const;
  const hold = { ...DEFAULTS, evaluation: 'hold-out', testSize: 0.3 } as const;
  const refusal = (keys: readonly string[], labels: readonly number[], settings: SplitSettings) => {
    const { code, message } = refusalOf((): Split =>
      splitTable(tableOfKeys(keys, labels), settings),
    );
    return { code, message };
  };
  const thirds = [keysIn(0, 1 / 3, 4), keysIn(1 / 3, 2 / 3, 4), keysIn(2 / 3, 1, 4)].flat();

  it('a fold without rows', () => {
    const keys = [...keysIn(0, 1 / 3, 4), ...keysIn(2 / 3, 1, 4)];
    expect(refusal(keys, [0, 1, 0, 1, 0, 1, 0, 1], cross)).toEqual({
      code: 'split-fold-empty',
      message:
        'None of the 8 rows of data.csv falls in fold 2 of 3, so it has nothing to test. Rows of one group, or with equal features, are kept together. Set `folds` lower, or add rows.',
    });
    expect(
      refusal(
        thirds,
        thirds.map((_, i) => i % 2),
        { ...cross, folds: 1e6 },
      ).code,
    ).toBe('split-fold-empty');
  });

  it('a class that a fold has all rows of', () => {
    const labels = [0, 1, 0, 1, 2, 2, 0, 1, 0, 1, 0, 1];
    expect(refusal(thirds, labels, cross)).toEqual({
      code: 'split-class-untrained',
      message:
        'Fold 2 takes all rows of the class "c" in data.csv for testing, so there is none to train with. Rows of one group, or with equal features, are kept together. Set another `seed`, or add rows of the class.',
    });
  });

  it('but not a class that a fold has no rows of', () => {
    const labels = [0, 1, 2, 1, 2, 1, 0, 1, 0, 1, 0, 1];
    expect(splitTable(tableOfKeys(thirds, labels), cross).foldOf).toEqual(
      Int32Array.of(0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2),
    );
  });

  it('a hold-out without rows to test, or to train with', () => {
    expect(refusal(keysIn(0.3, 1, 4), [0, 1, 0, 1], hold)).toEqual({
      code: 'split-test-empty',
      message:
        'None of the 4 rows of data.csv falls in the hold-out to be tested. Rows of one group, or with equal features, are kept together. Set `test-size` higher, set `evaluation: cross-validation`, or add rows.',
    });
    expect(refusal(keysIn(0, 0.3, 4), [0, 1, 0, 1], hold)).toEqual({
      code: 'split-training-empty',
      message:
        'All 4 rows of data.csv fall in the hold-out, so none is left to train with. Rows of one group, or with equal features, are kept together. Set `test-size` lower, or add rows.',
    });
  });

  it('a class that the hold-out has all rows of, or none', () => {
    const keys = [...keysIn(0, 0.3, 3), ...keysIn(0.3, 1, 3)];
    expect(refusal(keys, [0, 1, 1, 0, 0, 0], hold)).toEqual({
      code: 'split-class-untrained',
      message:
        'The hold-out takes all rows of the class "b\ufffd" in data.csv for testing, so there is none to train with. Rows of one group, or with equal features, are kept together. Set another `seed`, or add rows of the class.',
    });
    expect(refusal(keys, [0, 0, 0, 0, 1, 1], hold)).toEqual({
      code: 'split-class-untested',
      message:
        'The hold-out leaves out all rows of the class "b\ufffd" in data.csv, so the class cannot be tested. Rows of one group, or with equal features, are kept together. Set `test-size` higher, set `evaluation: cross-validation`, or add rows of the class.',
    });
    expect(splitTable(tableOfKeys(keys, [0, 1, 0, 0, 1, 0]), hold).foldOf).toEqual(
      Int32Array.of(0, 0, 0, -1, -1, -1),
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
