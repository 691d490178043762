import { describe, expect, it } from '@jest/globals';
import type { BaseAccess } from '../../src/baseline/baseline.js';
import { readStoredDocument } from '../../src/baseline/readStoredDocument.js';
import type { RegressionResult } from '../../src/document/regressionResult.js';
import { UserError } from '../../src/errors.js';
import { gateOf } from '../../src/settings/gateOf.js';
import { RandomNumbers } from '../../src/statistics/randomNumbers.js';
import { verifyResult } from '../../src/verify/verifyResult.js';
import { baseWith, startRun } from '../support/compareRun.js';
import { runNumbers } from '../support/runNumbers.js';
import { joinCsv } from '../support/tables.js';

const random = RandomNumbers.fromSeed(3);
function draw(): number {
  return random.below(1000) / 1000;
}
const HEADER = ['a', 'b', 'c', 'y'];
const ROWS = Array.from({ length: 160 }, () => {
  const [a, b, c] = [draw(), draw(), random.below(3)];
  const y = 4 * a + 3 * b * b + (c === 1 ? 2 : 0) + draw() / 2;
  return [String(a), String(b), ['x', 'y', 'z'][c] ?? '', y.toFixed(3)];
});
const TABLE = joinCsv([HEADER, ...ROWS]);

function noisy(rows: readonly string[][], by: number): string[][] {
  return rows.map((cells) => [
    ...cells.slice(0, 3),
    (Number(cells[3]) + by * (draw() - 0.5)).toFixed(3),
  ]);
}

function find(
  csv: string,
  base: BaseAccess,
  values: Record<string, string> = {},
): Promise<RegressionResult> {
  return runNumbers(csv, base, { trees: '10', ...values });
}

function asBase(csv: string, gate = 'trees: 10\n'): BaseAccess {
  return baseWith({ 'd.csv': csv, 'gate.yml': gate });
}

/** What a document says of itself and is found otherwise. */
function contradictionsOf(result: RegressionResult): string[] {
  return [...verifyResult(result)].flatMap(({ differences }) =>
    differences.map(({ where }) => where),
  );
}

describe('findNumbers', () => {
  it('compares the same table with itself, row by row', async () => {
    const result = await find(TABLE, asBase(TABLE));
    expect(result.verdict).toBe('passed');
    expect(result.comparison).toMatchObject({ rows: 160, leftOut: 0, nearer: 0, farther: 0 });
    expect(result.comparison?.current).toEqual(result.comparison?.baseline);
    expect(result.evaluation.mae).toBeLessThan(result.evaluation.medianMae / 2);
    expect(result.rules.map(({ rule, outcome }) => [rule, outcome])).toEqual([
      ['mae drop <= 2%', 'passed'],
      ['rows-relabelled <= 0', 'passed'],
    ]);
    expect(contradictionsOf(result)).toEqual([]);
  });

  it('fails a worse model, by the errors of five seeds', async () => {
    const result = await find(TABLE, asBase(TABLE), { 'max-depth': '1' });
    expect(result.verdict).toBe('failed');
    expect(result.seeds?.answers).toHaveLength(4);
    const [rule] = result.rules;
    expect(rule).toMatchObject({ metric: 'mae', outcome: 'failed', isRelative: true });
    expect(rule?.evidence).toMatchObject({ test: 'sign-flip', shown: 'beyond' });
    expect(rule?.reason).toContain('Averaged over 5 seeds of both.');
    expect(contradictionsOf(result)).toEqual([]);
  });

  it('holds rows that have other numbers to the ones they had', async () => {
    const rows = [...noisy(ROWS.slice(0, 60), 6), ...ROWS.slice(60)];
    const result = await find(joinCsv([HEADER, ...rows]), asBase(TABLE));
    expect(result.rowChanges?.retargeted.rows).toBe(60);
    expect(result.rowChanges?.stayed.rows).toBe(160);
    expect(result.dataChanges?.rowsRelabelled).toBe(60);
    expect(result.rules.map(({ metric }) => metric)).toContain('stable-rows-mae');
    expect(contradictionsOf(result)).toEqual([]);
  });

  it('weighs what was taken out by how wrong the base is about it', async () => {
    const hard = noisy(ROWS.slice(0, 30), 20);
    const before = joinCsv([HEADER, ...hard, ...ROWS.slice(30)]);
    const result = await find(joinCsv([HEADER, ...ROWS.slice(30)]), asBase(before));
    const { own, removed } = result.rowChanges ?? {};
    expect(removed?.rows).toBe(30);
    expect(removed?.baselineMae).toBeGreaterThan(own?.mae ?? Infinity);
  });

  it('measures as the base does where the rows are divided otherwise', async () => {
    const result = await find(TABLE, asBase(TABLE), { folds: '3' });
    expect(result.baseEvaluation).toMatchObject({ rows: 160, reason: null, verdict: 'passed' });
    expect(result.baseEvaluation?.settingsChanges).toEqual([
      { name: 'folds', base: '5', current: '3' },
    ]);
    expect(result.baseEvaluation?.mae).toBe(result.baseEvaluation?.baselineMae);
  });

  it('takes what a run of the base stored, and what it stored of itself', async () => {
    const stored = await find(TABLE, asBase(TABLE));
    const exact = readStoredDocument(Buffer.from(JSON.stringify(stored)), 'The artifact');
    expect(exact.state).toBe('found');
    const base = baseWith({ 'd.csv': TABLE, 'gate.yml': 'trees: 10\n' }, { exact });
    const result = await find(TABLE, base, { 'max-depth': '1' });
    expect(result.baseline.source).toBe('artifact');
    expect(result.comparison?.baseline).toEqual(stored.evaluation);
    expect(result.verdict).toBe('failed');
    // An artifact is outside data: what it says of itself has to follow from its rows.
    const forged = { ...stored, evaluation: { ...stored.evaluation, mae: 9 } };
    const refused = readStoredDocument(Buffer.from(JSON.stringify(forged)), 'The artifact');
    expect(refused).toMatchObject({ state: 'unreadable' });
    expect(refused.state === 'unreadable' && refused.reason).toContain('evaluation.mae');
  });

  it('never passes beside a base whose target had classes', async () => {
    const classes = joinCsv([
      HEADER,
      ...ROWS.map((row) => [...row.slice(0, 3), Number(row[3]) > 3 ? 'hi' : 'lo']),
    ]);
    const result = await find(TABLE, asBase(classes, 'trees: 10\n'));
    expect(result.verdict).toBe('inconclusive');
    expect(result.comparison).toBeNull();
  });

  it('holds floors, ceilings and drops of each metric', async () => {
    const rules = [
      'mae <= 0.001',
      'r2 >= 0.2',
      'rmse drop <= 0.05',
      'r2 drop <= 0.01',
      'median-absolute-error drop <= 3%',
      'mape drop <= 1%',
      'pinball-loss[0.9] drop <= 2%',
    ];
    const given = { rules: rules.join('; '), 'max-depth': '1' };
    const result = await find(TABLE, asBase(TABLE), given);
    expect(result.rules.map(({ rule }) => rule)).toEqual([
      ...rules.slice(0, 5),
      'mape drop <= 0.01',
      rules[6],
    ]);
    expect(result.rules.map(({ outcome }) => outcome)).toEqual([
      'failed',
      'passed',
      ...new Array<string>(5).fill('failed'),
    ]);
    expect(contradictionsOf(result)).toEqual([]);
  });

  it('refuses rules about classes, naming all of them and what to write', () => {
    const { settings } = startRun(TABLE, {
      rules: 'accuracy >= 0.9; mae <= 3; recall[x] drop <= 2%',
    });
    const refuse = (): unknown => gateOf(settings, 'regression');
    expect(refuse).toThrow(UserError);
    expect(refuse).toThrow(/`accuracy >= 0.9`, `recall\[x\] drop <= 0.02`: these rules are about/);
    expect(refuse).toThrow(/Write rules on mae, rmse, r2/);
    const { settings: others } = startRun(TABLE, { rules: 'mae drop <= 2%' });
    expect(() => gateOf(others, 'classification')).toThrow(/predicted numbers/);
    expect(() => gateOf(startRun(TABLE, { 'min-accuracy': '0.8' }).settings, 'regression')).toThrow(
      /`accuracy >= 0.8`: this rule is/,
    );
  });
});
