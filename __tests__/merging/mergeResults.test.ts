import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseResult } from '../../src/document/parseResult.js';
import { resultSchema, type Result } from '../../src/document/result.js';
import { UserError } from '../../src/errors.js';
import { countEntries } from '../../src/merging/countEntries.js';
import { mergeResults, type MergeOptions } from '../../src/merging/mergeResults.js';
import { verifyResult } from '../../src/verify/verifyResult.js';
import { baseWith } from '../support/compareRun.js';
import { runGiven } from '../support/runGiven.js';

const folder = mkdtempSync(join(tmpdir(), 'merging-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const CLASSES = ['ant', 'bee', 'cat'];
const RULES = ['accuracy drop <= 0.01', 'f1-macro drop <= 0', 'accuracy {place=south} >= 0.2'].join(
  ';',
);
const RULES_OF_SHARES = ['log-loss drop <= 0.01', 'roc-auc drop <= 0', 'brier-score <= 0.9'].join(
  ';',
);

const SLICED = [
  'accuracy drop <= 0.1',
  'accuracy {place=north} drop <= 0.1',
  'recall[bee] >= 0.9 in every slice',
].join(';');

/** A row as both sides answer it; the shares are hundredths of the first two classes. */
interface Row {
  readonly truth: number;
  readonly truthBefore: number;
  readonly predicted: number;
  readonly before: number;
  readonly shares: readonly [number, number];
  readonly sharesBefore: readonly [number, number];
  readonly place: string;
  /** Whether it is in both tables, in this one only, or in the base's only. */
  readonly in: 'both' | 'this' | 'base';
}

const code = fc.nat({ max: 2 });
const shares = fc.tuple(fc.nat({ max: 50 }), fc.nat({ max: 50 }));
const anyRow: fc.Arbitrary<Row> = fc
  .record({
    truth: code,
    relabelled: fc.option(code, { freq: 8 }),
    predicted: code,
    before: code,
    shares,
    sharesBefore: shares,
    place: fc.constantFrom('north', 'south', 'east'),
    in: fc.constantFrom('both', 'both', 'both', 'both', 'this', 'base'),
  })
  .map(({ relabelled, ...row }) => ({ ...row, truthBefore: relabelled ?? row.truth }));

/** Rows that give every part all classes on both sides, so that each can be judged by itself. */
const EVERY: readonly Row[] = [0, 1, 2].map((label) => ({
  truth: label,
  truthBefore: label,
  predicted: label,
  before: (label + 1) % 3,
  shares: [30, 30],
  sharesBefore: [10, 50],
  place: 'north',
  in: 'both',
}));

interface NamedRow extends Row {
  readonly id: string;
}

function fileOf(rows: readonly NamedRow[], isBase: boolean, hasShares: boolean): string {
  const lines = rows
    .filter((row) => row.in === 'both' || row.in === (isBase ? 'base' : 'this'))
    .map((row) => {
      const [first, second] = isBase ? row.sharesBefore : row.shares;
      const stated = [first, second, 100 - first - second].map((share) => share / 100);
      return [
        row.id,
        CLASSES[isBase ? row.truthBefore : row.truth],
        CLASSES[isBase ? row.before : row.predicted],
        row.place,
        ...(hasShares ? stated : []),
      ].join(',');
    });
  const names = hasShares ? CLASSES.map((name) => `proba_${name}`) : [];
  return `${[['id', 'y_true', 'y_pred', 'place', ...names].join(','), ...lines].join('\n')}\n`;
}

function runOn(
  rows: readonly NamedRow[],
  hasShares: boolean,
  rules = hasShares ? RULES_OF_SHARES : RULES,
): Promise<Result> {
  return runGiven(
    folder,
    fileOf(rows, false, hasShares),
    baseWith({}),
    { rules, slices: 'place' },
    fileOf(rows, true, hasShares),
  );
}

const OPTIONS: MergeOptions = {
  name: 'whole',
  createdAt: new Date(0),
  expected: null,
  earlier: null,
};

function merge(results: readonly Result[], options: Partial<MergeOptions> = {}): Result {
  const parts = results.map((result, part) => ({ path: `part-${part}/metrics.json`, result }));
  return mergeResults(parts, { ...OPTIONS, ...options });
}

function messageOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  return '';
}

/** All that is said of the rows together, and not which file each is in. */
function judged(result: Result): object {
  const { evaluation, majority, comparison, rowChanges, intervals, dataChanges } = result;
  const { rules, verdict, ownVerdict, policy, slices, data } = result;
  return {
    ...{ evaluation, majority, comparison, rowChanges, intervals, dataChanges },
    ...{ rules, verdict, ownVerdict, policy },
    slices: slices.map(({ column, edges, parts }) => ({ column, edges, parts })),
    data: { rows: data.rows, classes: data.classes },
  };
}

function named(rows: readonly Row[], prefix = 'r'): NamedRow[] {
  return rows.map((row, at) => ({ ...row, id: `${prefix}${at}` }));
}

describe('mergeResults', () => {
  it.each([
    ['answers', false],
    ['probabilities', true],
  ])(
    'parts of %s, split at random and in any order, give what the whole gives, digit by digit',
    async (_, hasShares) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(anyRow, fc.nat({ max: 2 })), { minLength: 40, maxLength: 80 }),
          async (drawn) => {
            const parts = [0, 1, 2].map((part) => {
              const own = drawn.filter(([, of]) => of === part).map(([row]) => row);
              return named([...EVERY, ...own], `p${part}-`);
            });
            const whole = await runOn(parts.flat(), hasShares);
            const results: Result[] = [];
            for (const part of parts) results.push(await runOn(part, hasShares));
            const merged = merge(results.toReversed());
            expect(judged(merged)).toEqual(judged(whole));
            expect(judged(merge([merge(results.slice(0, 2)), ...results.slice(2)]))).toEqual(
              judged(whole),
            );
            if (!hasShares) {
              const counted = merge(results.map(countEntries));
              expect(judged(counted)).toEqual(judged(whole));
              expect(counted.rows.truth.length).toBeLessThan(merged.rows.truth.length);
              const read = parseResult(JSON.stringify(counted));
              expect(
                judged(merge([merge(results.slice(0, 1).map(countEntries)), ...results.slice(1)])),
              ).toEqual(judged(whole));
              for (const { what, differences } of verifyResult(read)) {
                expect([what, differences]).toEqual([what, []]);
              }
            }
            for (const { what, differences } of verifyResult(merged)) {
              expect([what, differences]).toEqual([what, []]);
            }
          },
        ),
        { numRuns: 1 },
      );
    },
  );

  it('judges all rows together, where each part alone shows nothing', async () => {
    const rows = Array.from({ length: 8 }, (): Row[] => [
      ...EVERY.map((row) => ({ ...row, before: row.truth })),
      ...EVERY.map((row) => ({ ...row, predicted: (row.truth + 1) % 3, before: row.truth })),
    ]);
    const results: Result[] = [];
    for (const [part, own] of rows.entries()) {
      results.push(await runOn(named(own, `p${part}-`), false, SLICED));
    }
    expect(results.map(({ verdict }) => verdict)).toEqual(rows.map(() => 'inconclusive'));
    const merged = merge(results, { expected: 8 });
    expect([merged.verdict, merged.comparison?.newlyWrong]).toEqual(['failed', 24]);
    expect(merged.merged?.parts).toHaveLength(8);
    const counted = merge(results.map(countEntries));
    expect(judged(counted)).toEqual(judged(merged));
    expect(counted.rows.truth).toHaveLength(6);
    expect(counted.rules.map(({ outcome }) => outcome)).toEqual(['failed', 'failed', 'failed']);
  });

  it('knows a class that only one part has', async () => {
    const text = (ids: string, rows: readonly string[]): string =>
      `id,y_true,y_pred\n${rows.map((row, at) => `${ids}${at},${row}`).join('\n')}\n`;
    const one = ['ant,ant', 'cat,ant', 'cat,cat'];
    const other = ['ant,bee', 'bee,bee', 'ant,ant'];
    const run = (file: string) => runGiven(folder, file, baseWith({}));
    const merged = merge([await run(text('a', one)), await run(text('b', other))]);
    const whole = await run(`${text('a', one)}${text('b', other).split('\n').slice(1).join('\n')}`);
    expect(judged(merged)).toEqual(judged(whole));
    expect(merged.data.classes.map(({ name }) => name)).toEqual(['ant', 'bee', 'cat']);
  });

  it('refuses what is no part of one whole, and says all that is wrong', async () => {
    const one = await runOn(named(EVERY, 'a'), true);
    const two = await runOn(named([...EVERY, ...EVERY], 'b'), true);
    expect(messageOf(() => merge([one, one]))).toContain(
      '"part-1/metrics.json" has rows of the same file as "part-0/metrics.json": give each part once.',
    );
    expect(messageOf(() => merge([merge([one, two]), two]))).toContain('give each part once');
    expect(messageOf(() => merge([one, two], { expected: 3 }))).toContain(
      'There are 2 parts, and 3 are expected. See whether a job of the matrix failed',
    );
    const overlapping = await runOn([...named(EVERY, 'a'), ...named(EVERY, 'c')], true);
    expect(messageOf(() => merge([one, overlapping]))).toContain(
      '"part-1/metrics.json" has 3 or more ids of "part-0/metrics.json", and each row has to be in one part.',
    );
    const changed = (patch: Partial<Result>): string =>
      messageOf(() => merge([one, resultSchema.parse({ ...two, ...patch })]));
    expect(changed({ settings: { ...two.settings, seed: 7 } })).toContain(
      '"part-1/metrics.json" was measured with another seed than "part-0/metrics.json".',
    );
    expect(changed({ policy: { ...two.policy, significance: 0.01 } })).toContain('other rules');
    expect(changed({ toolVersion: '0.9.0' })).toContain('another version of Forest Gate');
    expect(changed({ baseline: { ...two.baseline, commit: 'a'.repeat(40) } })).toContain(
      'compared with another base',
    );
    expect(changed({ settings: { ...two.settings, algorithm: 'random-forest' } })).toContain(
      'models of several parts are not one model',
    );
  });

  it('of counted rows says nothing of probabilities, and tells of rows in two parts', async () => {
    const one = countEntries(await runOn(named(EVERY, 'a'), true));
    const two = countEntries(await runOn(named([...EVERY, ...EVERY], 'b'), true));
    const merged = merge([one, two]);
    expect(merged.evaluation.logLoss).toBeNull();
    expect(merged.rules.map(({ outcome }) => outcome)).toEqual(['failed', 'failed', 'failed']);
    expect(merged.rules[0]?.reason).toMatch(/^Only the predicted classes are known/);
    const again = countEntries(await runOn([...named(EVERY, 'a'), ...named(EVERY, 'c')], true));
    expect(messageOf(() => merge([one, again]))).toContain('has 3 or more ids of');
  });

  it('leaves out slices that each part cut at quartiles of its own, and says so', async () => {
    const run = (from: number): Promise<Result> => {
      const lines = Array.from(
        { length: 20 },
        (_, at) => `r${at + from},${CLASSES[at % 2] ?? ''},ant,${at + from}`,
      );
      const text = `id,y_true,y_pred,age\n${lines.join('\n')}\n`;
      return runGiven(folder, text, baseWith({}), { slices: 'age' });
    };
    const merged = merge([await run(0), await run(100)]);
    expect(merged.slices).toEqual([]);
    expect(merged.merged?.leftOut).toEqual([
      'The slices of "age" are left out: its numbers are cut at the quartiles of each part, which differ.',
    ]);
  });
});
