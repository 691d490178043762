import { describe, expect, it } from '@jest/globals';
import { listAnnotations } from '../../../src/github/listAnnotations.js';
import { listOutputs } from '../../../src/github/listOutputs.js';
import { createEntry } from '../../../src/history/createEntry.js';
import { extendHistory } from '../../../src/history/extendHistory.js';
import { listMedians } from '../../../src/history/listMedians.js';
import { parseHistory } from '../../../src/history/parseHistory.js';
import { createBadge } from '../../../src/report/createBadge.js';
import { createScores } from '../../../src/report/createScores.js';
import { renderHistory } from '../../../src/report/renderHistory.js';
import { renderPredictionsCsv } from '../../../src/report/renderPredictionsCsv.js';
import { shouldComment } from '../../../src/report/shouldComment.js';
import { describeStatus } from '../../../src/report/words/describeStatus.js';
import { parseRule } from '../../../src/rules/parseRule.js';
import { entriesOf, historyOf, known } from '../../support/histories.js';
import { historyBefore, scenario } from './scenarios.js';

const FAILED = scenario('failed-drop');
const PLACE = { commit: null, before: null, run: null, time: '2026-02-01T00:00:00Z' };

describe('what programs read of predicted numbers', () => {
  it('the badge, the status and the annotations lead with the mean absolute error', () => {
    expect(createBadge(FAILED)).toMatchObject({ label: 'houses MAE', message: '15.23' });
    expect(describeStatus(FAILED)).toMatch(/^MAE 15\.23 \(\+21\.8%\), base 12\.5: mean absolute/);
    expect(describeStatus(scenario('first-run'))).toBe('MAE 12.5, no base');
    expect(listAnnotations(FAILED, null).at(-1)).toMatchObject({ level: 'error' });
  });

  it('the outputs have no accuracy', () => {
    const outputs = listOutputs(FAILED, new Map());
    expect(outputs.get('accuracy')).toBeNull();
    expect(outputs.get('accuracy-change')).toBeNull();
    expect(outputs.get('mae')).toBe(FAILED.evaluation.mae);
    expect(outputs.get('baseline-mae')).toBe(FAILED.comparison?.baseline.mae);
  });

  it('the scores are those that rules are written on', () => {
    const scores = createScores(FAILED);
    expect(Object.keys(scores)).toEqual([
      'mae',
      'rmse',
      'r2',
      'median-absolute-error',
      'mape',
      'pinball-loss[0.1]',
      'pinball-loss[0.5]',
      'pinball-loss[0.9]',
    ]);
    expect(scores['pinball-loss[0.5]']).toBeCloseTo(FAILED.evaluation.mae / 2);
  });

  it('the predictions have every digit', () => {
    const [head, first] = renderPredictionsCsv(FAILED).split(/\r?\n/);
    expect(head).toBe('line,identity,fold,actual,predicted,baseline_predicted');
    const { rows } = FAILED;
    expect(first?.split(',').slice(3)).toEqual(
      [rows.truth[0], rows.predicted[0], rows.baseline?.predicted[0]].map(String),
    );
  });

  it('a comment on change speaks up only where a prediction is another', () => {
    expect(shouldComment('on-change', scenario('unchanged'), false)).toBe(false);
    expect(shouldComment('on-change', scenario('improved'), false)).toBe(true);
  });
});

describe('the history of predicted numbers', () => {
  const before = historyBefore('history') ?? known([]);

  it('is read back as it was written, beside runs of classes', () => {
    const history = extendHistory(before, FAILED, PLACE);
    expect(parseHistory(JSON.stringify(history))).toEqual(history);
    expect(history.entries.at(-1)?.scores).toEqual(FAILED.evaluation);
    expect(createEntry(scenario('history'), PLACE, null).floor).toBe(25);
  });

  it('gives medians of the runs that have the metric', () => {
    const rule = parseRule('mae drop from median(200) <= 2%');
    const [median] = listMedians([rule], before, []);
    expect(median?.values).toHaveLength(before.entries.length - 2);
    const quantile = parseRule('pinball-loss[0.9] drop from median(200) <= 2%');
    expect(listMedians([quantile], before, [])[0]?.values).toHaveLength(median?.values.length ?? 0);
    expect(listMedians([rule], known(entriesOf([1, 2, 3])), [])[0]?.values).toEqual([]);
  });

  it('is drawn on a terminal in the unit of the target', () => {
    const text = renderHistory(historyOf(before.entries), {
      colour: false,
      width: 80,
      metric: 'mae',
      of: null,
    });
    expect(text).toContain('mae of iris in 26 runs');
    expect(text).toMatch(/12\.63 +\+0\.346/);
  });
});
