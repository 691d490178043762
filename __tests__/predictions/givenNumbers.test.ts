import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { BaseAccess } from '../../src/baseline/baseline.js';
import { readStoredDocument } from '../../src/baseline/readStoredDocument.js';
import type { RegressionResult } from '../../src/document/regressionResult.js';
import { baseWith } from '../support/compareRun.js';
import { runGivenAny } from '../support/runGiven.js';

const folder = mkdtempSync(join(tmpdir(), 'numbers-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Forty flats: what they cost, and what a model says that is off by so much. */
function flats(off: number, shift = 0): string {
  const rows = Array.from({ length: 40 }, (_, id) => {
    const price = 100 + ((id * 37) % 53) * 2.5;
    return `r${id},${price},${price + shift + off * ((id % 5) - 2)}`;
  });
  return `id,actual,predicted\n${rows.join('\n')}\n`;
}

async function runOn(
  text: string,
  base: BaseAccess,
  values: Record<string, string> = {},
  made: string | null = null,
): Promise<RegressionResult> {
  const result = await runGivenAny(folder, text, base, values, made);
  if (result.task !== 'regression') throw new Error('These are classes.');
  return result;
}

const NO_FILES = baseWith({});

describe('predictions of numbers', () => {
  it('are told from classes by the truth, and measured', async () => {
    const { evaluation, data, verdict, settings } = await runOn(flats(1), NO_FILES);
    expect(evaluation).toMatchObject({ rows: 40, mae: 1.2, medianAbsoluteError: 1 });
    expect(data.targets).toMatchObject({ least: 100, most: 230 });
    expect(settings.algorithm).toBe('given');
    expect(verdict).toBe('passed');
  });

  it('are compared with what the workflow made at the base, row by row', async () => {
    const worse = await runOn(flats(1, 3), NO_FILES, {}, flats(1));
    expect(worse.verdict).toBe('failed');
    expect(worse.comparison).toMatchObject({ rows: 40, leftOut: 0 });
    expect(worse.rules[0]).toMatchObject({ rule: 'mae drop <= 2%', outcome: 'failed' });
    const better = await runOn(flats(0.5), NO_FILES, {}, flats(1));
    expect(better.verdict).toBe('passed');
  });

  it('are compared with the file that the base commit has, and with what its run stored', async () => {
    const committed = await runOn(flats(1), baseWith({ 'p.csv': flats(1) }));
    expect(committed.baseline.source).toBe('commit');
    const exact = readStoredDocument(Buffer.from(JSON.stringify(committed)), 'The artifact');
    const stored = await runOn(flats(1, 3), baseWith({}, { exact }));
    expect(stored.baseline.source).toBe('artifact');
    expect(stored.verdict).toBe('failed');
  });

  it('never pass beside a base that predicted classes', async () => {
    const classes = 'id,actual,predicted\nr1,a,a\nr2,b,b\n';
    const result = await runOn(flats(1), NO_FILES, {}, classes);
    expect(result.verdict).toBe('inconclusive');
    expect(result.baseline.reason).toContain('it predicts classes, and here numbers are predicted');
  });

  it('are asked for where the truth has few whole numbers', async () => {
    const stars = 'id,actual,predicted\n1,3,3\n2,4,5\n3,5,4\n4,1,1\n';
    expect((await runGivenAny(folder, stars, NO_FILES)).task).toBe('classification');
    expect((await runOn(stars, NO_FILES, { task: 'regression' })).evaluation.mae).toBe(0.5);
    const fractions = stars.replace('5,4', '5,4.25');
    expect((await runOn(fractions, NO_FILES)).evaluation.mae).toBe((0 + 1 + 0.75 + 0) / 4);
  });

  it('name every cell that is no number', async () => {
    const wrong = 'id,actual,predicted\n1,3.5,x\n2,4,5\n3,high,4\n4,1,1\n';
    await expect(runOn(wrong, NO_FILES, { task: 'regression' })).rejects.toThrow(
      /line 4, column 2 "actual": the truth is not a decimal number[^]*line 2, column 3 "predicted": the prediction is not|line 2, column 3 "predicted": the prediction is not[^]*line 4, column 2 "actual": the truth is not/,
    );
  });
});
