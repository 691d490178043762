import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { UserError } from '../../src/errors.js';
import { forestOptions } from '../../src/training/forestOptions.js';
import { growForest } from '../../src/forest/growForest.js';
import { orderRows, selectTrainingSet } from '../../src/training/trainingSet.js';
import { checkModel } from '../../src/model/checkModel.js';
import { describeModel } from '../../src/model/describeModel.js';
import { MAX_TREE_DEPTH } from '../../src/model/readForest.js';
import { readModel } from '../../src/model/readModel.js';
import { writeModel } from '../../src/model/writeModel.js';
import { IRIS } from '../support/scenario.js';
import { readSettingsFrom } from '../support/readSettingsFrom.js';
import { tableOf } from '../table/tableOf.js';

const table = tableOf(IRIS);
const features = table.features.map(({ values }) => values);

const DATA = { ignore: [], idColumn: null, groupColumn: null, testSize: 0 };

async function modelText(values: Record<string, string>): Promise<string> {
  const options = forestOptions(readSettingsFrom(values).hyperparameters, features.length);
  const set = selectTrainingSet(table, orderRows(table));
  const forest = await growForest(set, table.classes.length, options);
  return [...writeModel(describeModel(table, 150, DATA, options), forest)].join('');
}

const FOREST = await modelText({ trees: '3' });
const TREE = await modelText({ algorithm: 'decision-tree', 'max-depth': '2' });

/** The reason a text is refused, which is always a UserError's. */
function refusal(text: string): string {
  try {
    readModel(text);
  } catch (error) {
    expect((error as UserError).name).toBe('UserError');
    return (error as UserError).message;
  }
  return 'accepted';
}

/** A model text in which one piece is replaced, wherever it first occurs. */
function changed(from: string | RegExp, to: string, text = FOREST): string {
  const result = text.replace(from, to);
  expect(result).not.toBe(text);
  return result;
}

describe('readModel', () => {
  it.each([
    ['a forest', FOREST],
    ['a tree', TREE],
  ])('reads %s that was written, and it answers as before', async (_, text) => {
    const model = readModel(text);
    const { algorithm } = model.header.settings;
    const options = forestOptions(
      readSettingsFrom(
        algorithm === 'random-forest' ? { trees: '3' } : { algorithm, 'max-depth': '2' },
      ).hyperparameters,
      features.length,
    );
    const set = selectTrainingSet(table, orderRows(table));
    const forest = await growForest(set, table.classes.length, options);
    expect(model.vote(features)).toEqual(forest.vote(features));
    expect(checkModel(model, forest, table)).toBe(150);
  });

  it('R33: answers the same for random rows, signed zeros and subnormal numbers among them', async () => {
    const model = readModel(FOREST);
    const options = forestOptions(
      readSettingsFrom({ trees: '3' }).hyperparameters,
      features.length,
    );
    const set = selectTrainingSet(table, orderRows(table));
    const forest = await growForest(set, table.classes.length, options);
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number, number, number), { minLength: 1 }), (rows) => {
        const columns = [0, 1, 2, 3].map((index) =>
          Float64Array.from(rows, (row) => row[index] ?? 0),
        );
        expect(model.vote(columns)).toEqual(forest.vote(columns));
      }),
      { numRuns: 500 },
    );
  });

  it('R28: refuses deep nesting before any recursive step', () => {
    const nested = `${'{"left":'.repeat(100_000)}{}${'}'.repeat(100_000)}`;
    expect(refusal(changed(/"root":\{"left"/, `"root":${nested},"x":{"left"`))).toContain('nested');
    expect(refusal('['.repeat(1_000_000))).toContain('nested');
  });

  it('R28: refuses a tree that is deeper than the limit and takes one at the limit', () => {
    const leaf = '{"distribution":[[1]]}';
    const tree = (depth: number): string =>
      `${'{"left":'.repeat(depth)}${leaf}${`,"right":${leaf},"splitColumn":0,"splitValue":1}`.repeat(depth)}`;
    const withRoot = (root: string): string =>
      TREE.replace(/"forest": .*/s, `"forest": {"name":"DTClassifier","root":${root}}}`);
    expect(readModel(withRoot(tree(MAX_TREE_DEPTH))).vote(features).predicted[0]).toBe(0);
    expect(refusal(withRoot(tree(MAX_TREE_DEPTH + 1)))).toContain('levels deep');
  });

  it.each<[string, string | RegExp, string]>([
    ['a column out of range', /"splitColumn":\d/, '"splitColumn":4'],
    ['a column that is no whole number', /"splitColumn":\d/, '"splitColumn":0.5'],
    ['a value that is no number', /"splitValue":[\d.]+/, '"splitValue":"1"'],
    ['a value that is null', /"splitValue":[\d.]+/, '"splitValue":null'],
    [
      'a leaf with more classes than there are',
      /"distribution":\[\[[^\]]+\]\]/,
      '"distribution":[[0,0,0,1]]',
    ],
    ['an empty leaf', /"distribution":\[\[[^\]]+\]\]/, '"distribution":[[]]'],
    ['a leaf of several rows', /"distribution":\[\[[^\]]+\]\]/, '"distribution":[[1],[1]]'],
    ['a missing child', /"right":\{"distribution":\[\[[^\]]+\]\]\}/, '"right":null'],
    ['a feature out of range', /"indexes":\[\[\d/, '"indexes":[[4'],
    ['another number of trees', /"trees": 3/, '"trees": 4'],
    ['another kind of model', '"RFClassifier"', '"RFRegression"'],
    ['another kind of tree', '"DTClassifier"', '"DTRegression"'],
    ['one class', /"classes": \[[^\]]+\]/, '"classes": ["setosa"]'],
    ['an unknown member', '"target"', '"extra": 1, "target"'],
  ])('R29: refuses %s', (_, from, to) => {
    expect(refusal(changed(from, to))).toMatch(/^The model file cannot be used: /);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('R30: refuses the key %s', (key) => {
    expect(refusal(changed('"target"', `"${key}": {"polluted": true}, "target"`))).not.toBe(
      'accepted',
    );
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('R30: refuses a key given twice', () => {
    expect(refusal(changed('"target"', '"target": "x", "target"'))).toContain('twice');
  });

  it.each(['1e400', '9007199254740993'])('R31: refuses the number %s', (number) => {
    expect(refusal(changed(/"splitValue":[\d.]+/, `"splitValue":${number}`))).not.toBe('accepted');
  });

  it('refuses what is not JSON, not a model, or of a newer version, with the reason', () => {
    expect(refusal('{')).toMatch(/^The model file cannot be used: /);
    expect(refusal('{}')).toMatch(/^The model file cannot be used: /);
    expect(refusal(changed('"formatVersion": 1', '"formatVersion": 2'))).toContain(
      'format version 2, and this release reads 1',
    );
  });
});

describe('checkModel', () => {
  it('fails when the file answers differently from the forest', async () => {
    const options = forestOptions(
      readSettingsFrom({ trees: '3' }).hyperparameters,
      features.length,
    );
    const set = selectTrainingSet(table, orderRows(table));
    const forest = await growForest(set, table.classes.length, options);
    const other = readModel(changed(/"distribution":\[\[[\d.]+\]\]/g, '"distribution":[[0,1]]'));
    expect(() => checkModel(other, forest, table)).toThrow('Model check');
    const { vote } = readModel(FOREST);
    const wrong = {
      ...readModel(FOREST),
      vote: () => ({ ...vote(features), counts: new Int32Array(3) }),
    };
    expect(() => checkModel(wrong, forest, table)).toThrow('3 answers');
  });
});
