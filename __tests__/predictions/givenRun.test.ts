import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { BaseAccess } from '../../src/baseline/baseline.js';
import type { Result } from '../../src/document/result.js';
import { NO_FRAME } from '../../src/report/comment/commentFrame.js';
import { renderComment } from '../../src/report/renderComment.js';
import { renderMarkdown } from '../../src/report/renderMarkdown.js';
import { renderModelCard } from '../../src/report/renderModelCard.js';
import { renderTerminal } from '../../src/report/renderTerminal.js';
import { describeDecisions } from '../../src/report/words/describeDecisions.js';
import { describeVerdict } from '../../src/report/words/describeVerdict.js';
import type { Settings } from '../../src/settings/settings.js';
import { verifyResult } from '../../src/verify/verifyResult.js';
import { baseWith, COMMIT } from '../support/compareRun.js';
import { runGiven } from '../support/runGiven.js';
import { readSettingsFrom } from '../support/readSettingsFrom.js';

const folder = mkdtempSync(join(tmpdir(), 'given-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Rows of two classes, of which the first so many are predicted wrong. */
function fileOf(wrong: number, { rows = 200, ids = true, from = 0 } = {}): string {
  const lines = Array.from({ length: rows }, (_, at) => {
    const row = at + from;
    const truth = row % 2;
    const predicted = row < wrong ? 1 - truth : truth;
    return [...(ids ? [`r${row}`] : []), truth, predicted, predicted === 1 ? 0.8 : 0.2].join(',');
  });
  return `${ids ? 'id,' : ''}y_true,y_pred,proba\n${lines.join('\n')}\n`;
}

function runOn(
  text: string,
  base: BaseAccess,
  values: Readonly<Record<string, string>> = {},
  made: string | null = null,
  settingsAt: ((text: string | null) => Settings) | null = null,
): Promise<Result> {
  return runGiven(folder, text, base, values, made, settingsAt);
}

/** The settings beside the base's file. */
function at(values: Readonly<Record<string, string>>): () => Settings {
  return () => readSettingsFrom({ predictions: 'p.csv', ...values });
}

const NO_FILES = baseWith({});

describe('a run on given predictions', () => {
  it('fails where it got worse than what the base commit has in git, and grows nothing', async () => {
    const result = await runOn(fileOf(30), baseWith({ 'p.csv': fileOf(5) }));
    expect([result.verdict, result.baseline.source, result.model]).toEqual([
      'failed',
      'commit',
      null,
    ]);
    expect(result.comparison).toMatchObject({ newlyWrong: 25, newlyRight: 0, rows: 200 });
    expect(result.rows.unit).toBe('shares');
  });

  it('takes what the workflow made before what is stored', async () => {
    const stored = await runOn(fileOf(90), NO_FILES);
    const base = baseWith(
      {},
      { exact: { state: 'found', result: stored, commit: COMMIT, exact: true } },
    );
    const result = await runOn(fileOf(5), base, {}, fileOf(5));
    expect(result.baseline.reason).toBe('From base.csv, which the workflow made at the base.');
    expect(result.comparison?.newlyRight).toBe(0);
    expect((await runOn(fileOf(5), base)).comparison?.newlyRight).toBe(85);
  });

  it('matches rows by id, whatever their order, and weighs those that were left out', async () => {
    const now = fileOf(0, { rows: 180, from: 20 });
    const result = await runOn(now, NO_FILES, {}, fileOf(20));
    expect(result.dataChanges).toMatchObject({ rowsRemoved: 20, rowsAdded: 0 });
    expect(result.rowChanges?.removed).toMatchObject({ rows: 20, baselineCorrect: 0 });
  });

  it('sees a truth that was changed', async () => {
    const lines = fileOf(10).split('\n');
    const kinder = lines.map((line, at) =>
      at > 0 && at <= 10 ? line.replace(/,(\d),(\d),/, ',$2,$2,') : line,
    );
    const result = await runOn(kinder.join('\n'), NO_FILES, {}, fileOf(10));
    expect(result.dataChanges?.rowsRelabelled).toBe(10);
  });

  it('compares by place without ids only where the truths are the same', async () => {
    const text = fileOf(5, { ids: false });
    expect((await runOn(text, NO_FILES, {}, text)).comparison?.rows).toBe(200);
    const other = await runOn(text, NO_FILES, {}, fileOf(5, { ids: false, rows: 199 }));
    expect([other.comparison, other.baseline.notComparable]).toEqual([null, true]);
    expect(other.baseline.reason).toContain('write a column id');
  });

  it('compares with the file at the commit that a rule is since', async () => {
    const files = baseWith({ 'p.csv': fileOf(5) });
    const rules = { rules: 'accuracy drop <= 2% since v1' };
    const [worse, same] = [
      await runOn(fileOf(30), files, rules, fileOf(30)),
      await runOn(fileOf(5), files, rules),
    ];
    expect(worse.anchors).toMatchObject([
      { since: 'v1', source: 'commit', comparison: { rows: 200, newlyWrong: 25 } },
    ]);
    expect([worse.verdict, same.verdict]).toEqual(['failed', 'passed']);
  });

  it('reads the file of the base by what the base called its columns, and tells the change', async () => {
    const before = fileOf(5).replace('y_pred', 'model_a');
    const now = fileOf(5).replace('y_pred', 'model_b');
    const files = {
      'p.csv': before,
      'gate.yml': 'predictions: p.csv\nprediction-column: model_a\n',
    };
    const result = await runOn(
      now,
      baseWith(files),
      { 'prediction-column': 'model_b' },
      null,
      (text) => readSettingsFrom({ predictions: 'p.csv' }, text ?? undefined, 'gate.yml'),
    );
    expect(result.baseline.settingsChanges).toEqual([
      { name: 'prediction-column', base: 'model_a', current: 'model_b' },
    ]);
    expect(result.comparison?.rows).toBe(200);
  });

  it('tells a change of columns beside what a run stored', async () => {
    const result = await runOn(fileOf(5), NO_FILES);
    const exact = { state: 'found', result, commit: COMMIT, exact: true } as const;
    const named = { 'prediction-column': 'y_pred' };
    const { baseline } = await runOn(fileOf(5), baseWith({}, { exact }), named);
    expect(baseline.settingsChanges).toEqual([
      { name: 'prediction-column', base: 'none', current: 'y_pred' },
    ]);
  });

  it('takes no score below a pass in every case for worse than guessing', async () => {
    const scores = Array.from({ length: 100 }, (_, at) => `r${at},${at < 20 ? 0 : 1}`).join('\n');
    const result = await runOn(`id,helpful\n${scores}\n`, NO_FILES, {
      'prediction-column': 'helpful',
    });
    expect([result.verdict, result.evaluation.accuracy]).toEqual(['passed', 0.8]);
    expect(result.rules.map(({ kind, outcome }) => [kind, outcome])).toContainEqual([
      'majority',
      'not-applied',
    ]);
    expect(describeVerdict(result)).toBe('p: accuracy 80.0%, no base to compare with');
  });

  it('is held against what is at a stage', async () => {
    const stored = await runOn(fileOf(5), NO_FILES);
    const found = {
      state: 'found',
      result: stored,
      commit: COMMIT,
      exact: true,
      name: 'p@v3, which is at production (release)',
      version: 'p@v3',
    } as const;
    const base = { ...NO_FILES, findPublished: () => Promise.resolve(found) };
    const stage = { baseline: 'production', 'baseline-at': 'release' };
    const result = await runOn(fileOf(30), base, stage);
    expect([result.verdict, result.baseline.stage?.version]).toEqual(['failed', 'p@v3']);
    expect(result.comparison?.newlyWrong).toBe(25);
    expect(() =>
      readSettingsFrom({ predictions: 'p.csv', 'baseline-predictions': 'b.csv', ...stage }),
    ).toThrow('baseline production contradicts baseline-predictions');
  });

  it('is seen to contradict itself where answers of a base stand beside none', async () => {
    const result = await runOn(fileOf(5), baseWith({ 'p.csv': fileOf(5) }));
    const forged = { ...result, baseline: { ...result.baseline, source: 'none' as const } };
    const [settings] = verifyResult(forged);
    expect(settings?.differences).toEqual([
      { where: 'baseline.source', stated: 'none', found: 'artifact or commit' },
    ]);
  });

  it('reads as the golden files in the comment, in the report, on a terminal and in the card', async () => {
    const result = await runOn(fileOf(30), baseWith({ 'p.csv': fileOf(5) }));
    const texts = {
      'comment.md': renderComment(result, NO_FRAME),
      'report.md': renderMarkdown(result),
      'report.txt': `${renderTerminal(result, { colour: false, width: 100 })}\n`,
      'card.md': renderModelCard(result),
      'decisions.txt': `${describeDecisions(result, 'auto').join('\n')}\n`,
    };
    for (const [name, text] of Object.entries(texts)) {
      const path = join('__tests__/predictions/golden', name);
      if (process.env['UPDATE_GOLDENS'] !== undefined) writeFileSync(path, text);
      expect([name, text]).toEqual([name, readFileSync(path, 'utf8')]);
    }
  });

  it('says that nothing is trained again where the base has no file', async () => {
    const { baseline, verdict } = await runOn(fileOf(5), NO_FILES);
    expect(baseline.reason).toContain('is not trained again');
    expect(verdict).toBe('passed');
  });

  it('takes a threshold for what is predicted, and judges by that of the base too', async () => {
    const rows = Array.from({ length: 200 }, (_, row) => {
      const truth = row % 2 === 1 ? 'yes' : 'no';
      const share = truth === 'no' ? 0.1 : row % 20 === 1 ? 0.4 : 0.9;
      return `r${row},${truth},${share > 0.5 ? 'yes' : 'no'},${share}`;
    });
    const text = `id,y_true,y_pred,proba\n${rows.join('\n')}\n`;
    const base = baseWith({ 'p.csv': text });
    const half = await runOn(text, base);
    expect(half.evaluation.accuracy).toBe(0.95);
    const lower = await runOn(text, base, { threshold: '0.3' }, null, at({}));
    expect(lower.evaluation.accuracy).toBe(1);
    expect(lower.settings.threshold).toBe(0.3);
    expect(lower.baseline.settingsChanges).toEqual([
      { name: 'threshold', base: 'none', current: '0.3' },
    ]);
    expect(lower.comparison).toMatchObject({ newlyRight: 10, newlyWrong: 0 });
    expect(lower.baseEvaluation).toMatchObject({ accuracy: 0.95, verdict: 'passed' });
    const higher = await runOn(text, base, { threshold: '0.3' }, null, at({ threshold: '0.95' }));
    expect(higher.baseEvaluation).toMatchObject({ accuracy: 0.5, baselineAccuracy: 0.5 });
    const same = await runOn(text, base, { threshold: '0.3', 'positive-class': 'yes' });
    expect([same.baseEvaluation, same.settings.positiveClass]).toEqual([null, null]);
    const other = await runOn(text, base, { 'positive-class': 'no' }, null, at({}));
    expect(other.settings.positiveClass).toBe('no');
    expect(other.evaluation.probabilities?.averagePrecision).toBe(
      half.evaluation.probabilities?.perClass[0]?.averagePrecision,
    );
    expect(other.baseEvaluation?.settingsChanges).toEqual([
      { name: 'positive-class', base: 'none', current: 'no' },
    ]);
  });

  it.each([
    [
      fileOf(5)
        .replaceAll(/,[\d.]+$/gm, '')
        .replace(',proba', ''),
      { threshold: '0.3' },
      'threshold 0.3 is of probabilities, and p.csv has none',
    ],
    [
      fileOf(5),
      { threshold: '0.3', 'positive-class': '2' },
      'positive-class "2" is no class of p.csv.',
    ],
    [
      'id,y_true,y_pred\n1,a,a\n2,b,b\n3,c,c\n',
      { threshold: '0.3' },
      'threshold 0.3: of use for two classes only, and p.csv has 3.',
    ],
    [
      'id,y_true,y_pred\n1,a,a\n2,b,b\n3,c,c\n',
      { 'positive-class': 'a' },
      'positive-class "a": of use for two classes only',
    ],
  ])('refuses a threshold or class that cannot be: %#', async (text, values, message) => {
    await expect(runOn(text, NO_FILES, values)).rejects.toThrow(message);
  });

  it('refuses, in one sentence, what is about growing', () => {
    expect(() => readSettingsFrom({ predictions: 'p.csv', trees: '5', data: 'd.csv' })).toThrow(
      /predictions "p.csv" is of a model that is not grown here, which contradicts data .*trees .*leave one side out/,
    );
    expect(() => readSettingsFrom({ 'prediction-column': 'x' })).toThrow(
      'of no use without predictions',
    );
  });
});
