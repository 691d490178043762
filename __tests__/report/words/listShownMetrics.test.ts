import { describe, expect, it } from '@jest/globals';
import { listShownMetrics } from '../../../src/report/words/listShownMetrics.js';
import { METRICS } from '../../../src/rules/metrics.js';
import { createResult, IRIS_BEFORE } from '../../support/results.js';

const ALWAYS = [
  'accuracy',
  'always the largest class',
  'balanced accuracy',
  'F1, macro average',
  'Matthews correlation',
  'log loss, lower is better',
  'ROC AUC',
  'average precision',
  'Brier score, lower is better',
  'calibration error, lower is better',
];

describe('listShownMetrics', () => {
  it('gives what every report shows, and a line to each metric that a rule is about', () => {
    const rules = [
      'recall[setosa] >= 0.9',
      'precision-macro >= 0.5',
      'rows-removed <= 10',
      'recall["versicolor"] >= 0',
      'recall[other] >= 0.9',
      'log-loss <= 0.5',
    ];
    const lines = listShownMetrics(createResult({ rules }));
    expect(lines.map(({ label }) => label)).toEqual([
      ...ALWAYS,
      'recall[setosa]',
      'precision, macro average',
      'recall[versicolor]',
    ]);
    expect(lines.flatMap((line) => line.rules.map(({ rule }) => [line.label, rule]))).toEqual([
      ['log loss, lower is better', 'log-loss <= 0.5'],
      ['recall[setosa]', 'recall[setosa] >= 0.9'],
      ['precision, macro average', 'precision-macro >= 0.5'],
      ['recall[versicolor]', 'recall[versicolor] >= 0'],
    ]);
  });

  it('shows each metric of a whole model by its label and with its number', () => {
    const names = [...METRICS].filter(
      ([, { source, of, isAlsoOfWhole }]) => source === 'model' && (of === null || isAlsoOfWhole),
    );
    const result = createResult({ rules: names.map(([name]) => `${name} drop <= 0.5`) });
    const { macro, weighted, ...of } = result.evaluation;
    expect(listShownMetrics(result).map(({ label, now }) => [label, now])).toEqual([
      ['accuracy', of.accuracy],
      ['always the largest class', of.majorityShare],
      ['balanced accuracy', of.balancedAccuracy],
      ['F1, macro average', macro.f1],
      ['Matthews correlation', of.mcc],
      ['log loss, lower is better', of.logLoss],
      ['ROC AUC', of.probabilities?.rocAuc],
      ['average precision', of.probabilities?.averagePrecision],
      ['Brier score, lower is better', of.probabilities?.brierScore],
      ['calibration error, lower is better', of.probabilities?.calibrationError],
      ['F1, weighted average', weighted.f1],
      ['precision, macro average', macro.precision],
      ['precision, weighted average', weighted.precision],
      ['recall, macro average', macro.recall],
      ['recall, weighted average', weighted.recall],
    ]);
  });

  it('compares on the rows of the comparison', () => {
    const before = IRIS_BEFORE.map((label, row) => (row < 50 ? null : label));
    const [accuracy] = listShownMetrics(createResult({ before }));
    expect(accuracy).toMatchObject({ before: 0.93, now: 0.95, change: 0.02 });
  });
});
