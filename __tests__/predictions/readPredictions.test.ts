import { describe, expect, it } from '@jest/globals';
import { evaluate } from '../../src/metrics/evaluate.js';
import { readGiven } from '../../src/predictions/readGiven.js';
import { readSettingsFrom } from '../support/readSettingsFrom.js';

function read(text: string, values: Readonly<Record<string, string>> = {}) {
  const settings = readSettingsFrom({ predictions: 'p.csv', ...values });
  return readGiven(Buffer.from(text), 'p.csv', settings);
}

async function answersOf(text: string, values: Readonly<Record<string, string>> = {}) {
  const { table, answers, ...others } = await read(text, values);
  const { classes, labels } = table;
  return {
    ...others,
    classes,
    truth: Array.from(labels, (code) => classes[code]),
    predicted: Array.from(answers.predicted, (code) => classes[code]),
    shares: answers.counts && Array.from(answers.counts),
    table,
    answers,
  };
}

describe('readPredictions', () => {
  it('finds the columns as scikit-learn’s users write them', async () => {
    const text = 'id,y_true,y_pred,proba_no,proba_yes\n7,no,no,0.75,0.25\n8,yes,no,0.5,0.5\n';
    const found = await answersOf(text);
    expect(found.classes).toEqual(['no', 'yes']);
    expect(found.truth).toEqual(['no', 'yes']);
    expect(found.predicted).toEqual(['no', 'no']);
    expect(found.shares).toEqual([0.75, 0.25, 0.5, 0.5]);
    expect(found.idColumn).toBe('id');
    const { classes, labels } = found.table;
    const { predicted, counts } = found.answers;
    const evaluation = evaluate({ classes, truth: labels, predicted, votes: counts, total: 1 });
    // log_loss(["no", "yes"], [[.75, .25], [.5, .5]])
    expect(evaluation.logLoss).toBeCloseTo(0.49041462650586315, 14);
  });

  it.each([
    ['MLflow', 'target,prediction,prediction_proba\n0,0,0.25\n1,1,0.75\n0,1,0.75\n'],
    ['LightGBM', 'label,pred,prob\n0,0,0.25\n1,1.0,0.75\n0,1,0.75\n'],
    [
      'JSON Lines',
      [
        '{"truth":0,"predicted":0,"prob_0":0.75,"prob_1":0.25}',
        '{"truth":1,"predicted":1,"prob_0":0.25,"prob_1":0.75}',
        '{"truth":0,"predicted":1,"prob_0":0.25,"prob_1":0.75}',
      ].join('\n'),
    ],
    ['a pipeline of Hugging Face', 'truth,label,score\n0,0,0.75\n1,1,0.75\n0,1,0.75\n'],
    [
      'a run of Forest Gate',
      'line,identity,fold,actual,predicted,share_0,share_1,baseline_predicted\n2,a,0,0,0,0.75,0.25,1\n3,b,1,1,1,0.25,0.75,1\n4,c,0,0,1,0.25,0.75,1\n',
    ],
    ['shares alone', 'y_true,proba_0,proba_1\n0,0.75,0.25\n1,0.25,0.75\n0,0.25,0.75\n'],
  ])('reads what is written by %s', async (_, text) => {
    const found = await answersOf(text);
    expect([found.truth, found.predicted]).toEqual([
      ['0', '1', '0'],
      ['0', '1', '1'],
    ]);
    expect(found.shares).toEqual([0.75, 0.25, 0.25, 0.75, 0.25, 0.75]);
  });

  it('takes one share of two classes with a threshold for that of the last', async () => {
    const { shares, predicted } = await answersOf('y_true,y_pred,proba\na,b,0.3\nb,a,0.1\n');
    expect([shares, predicted]).toEqual([
      [0.7, 0.3, 0.9, 0.1],
      ['b', 'a'],
    ]);
  });

  it('has no shares where only answers are given, and keeps what plays no part', async () => {
    const found = await answersOf('truth,predicted,country\na,b,NZ\nb,b,DE\n,b,FR\n');
    expect(found.shares).toBeNull();
    expect(found.others).toEqual(new Map([['country', ['NZ', 'DE']]]));
    expect(found.table.rowsWithoutTarget).toBe(1);
  });

  it('judges a column of scores as one that ought to be all passes', async () => {
    const text =
      '{"case_id":"x","safe":1}\n{"case_id":"y","safe":0}\n{"case_id":"z","safe":true}\n';
    const found = await answersOf(text, { 'prediction-column': 'safe' });
    expect(found.truth).toEqual(['pass', 'pass', 'pass']);
    expect(found.predicted).toEqual(['pass', 'fail', 'pass']);
  });

  it('knows that each case might have failed, where all pass', async () => {
    const text = '{"id":1,"safe":"yes"}\n{"id":2,"safe":"yes"}\n';
    const found = await answersOf(text, { 'prediction-column': 'safe' });
    expect([found.classes, found.predicted]).toEqual([
      ['fail', 'pass'],
      ['pass', 'pass'],
    ]);
  });

  it.each([
    ['an object of shares', ['{"yes":0.25,"no":0.75}', '{"no":0.25,"yes":0.75}']],
    ['a list in the order of the classes', ['[0.75,0.25]', '[0.25,0.75]']],
    [
      'a pipeline of Hugging Face with all scores',
      [
        '[{"label":"no","score":0.75},{"label":"yes","score":0.25}]',
        '[{"label":"yes","score":0.75},{"label":"no","score":0.25}]',
      ],
    ],
  ])('reads probabilities in JSON Lines that are %s', async (_, written) => {
    const text = ['no', 'yes'].map(
      (truth, at) =>
        `{"id":${at},"truth":"${truth}","input":{"deep":{"er":[1]},"many":[]},"probabilities":${written[at] ?? ''}}`,
    );
    const found = await answersOf(text.join('\n'));
    expect([found.classes, found.predicted]).toEqual([
      ['no', 'yes'],
      ['no', 'yes'],
    ]);
    expect(found.shares).toEqual([0.75, 0.25, 0.25, 0.75]);
  });

  it.each([
    [
      'a list of objects',
      '[{"id":"a","truth":"x","pred":"y"},\n{"id":"b","truth":"y","pred":"y"}]',
    ],
    [
      'what MLflow stores of an evaluation',
      '{"columns":["id","target","prediction"],"data":[["a","x","y"],["b","y","y"]]}',
    ],
    [
      'pandas with an index',
      '{"columns":["id","target","prediction"],"index":[0,1],"data":[["a","x","y"],["b","y","y"]]}',
    ],
  ])('reads whole JSON that is %s', async (_, text) => {
    const found = await answersOf(text);
    expect([found.truth, found.predicted, found.idColumn]).toEqual([['x', 'y'], ['y', 'y'], 'id']);
  });

  it.each(['[{"a":1},', '{"columns":["a"],"data":3}', '[1,2]'])(
    'refuses JSON that is no table: %s',
    async (text) => {
      await expect(read(text)).rejects.toMatchObject({ name: 'UserError' });
    },
  );

  it('takes columns by the names that settings give', async () => {
    const found = await answersOf('was,said,left,right\nleft,right,0.4,0.6\nright,right,0,1\n', {
      target: 'was',
      'prediction-column': 'said',
      'probability-columns': 'left, right',
    });
    expect(found.shares).toEqual([0.4, 0.6, 0, 1]);
  });

  it.each([
    [
      'no truth and no prediction',
      'x,y\n1,2\n',
      {},
      /columns "x", "y"[^]*`target`[^]*`prediction-column`/,
    ],
    [
      'two truths',
      'target,y_true,pred\na,a,b\n',
      {},
      /"target", "y_true" could each be meant[^]*`target`/,
    ],
    [
      'a column that is not there',
      'truth,pred\na,b\n',
      { 'id-column': 'key' },
      /`id-column` names the column "key"/,
    ],
    [
      'an id that comes again',
      'id,truth,pred\n1,a,b\n2,b,b\n1,b,a\n',
      {},
      /line 4[^]*line 2 has the same id/,
    ],
    ['no prediction', 'truth,pred\na,\nb,b\n', {}, /line 2[^]*prediction is missing/],
    [
      'logits',
      'truth,pred,score_a,score_b\na,a,2.3,-1\nb,b,1,0\n',
      {},
      /line 2[^]*no number from 0 to 1/,
    ],
    [
      'shares that add up to less',
      'truth,pred,p_a,p_b\na,a,0.3,0.3\nb,b,1,0\n',
      {},
      /line 2[^]*add up to 0\.6/,
    ],
    ['a single class', 'truth,pred\na,a\na,a\n', {}, /every truth and every prediction is "a"/],
    [
      'numbers that are measured',
      `truth,pred\n${Array.from({ length: 30 }, (_, at) => `${at}.5,${at}`).join('\n')}\n`,
      { task: 'classification' },
      /too many for classes. Set `task: regression`/,
    ],
  ])('refuses %s and says what to do', async (_, text, values, message) => {
    await expect(read(text, values)).rejects.toThrow(message);
  });
});
