import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DecisionTreeRegression } from 'ml-cart';
import { RandomForestRegression } from 'ml-random-forest';
import { z } from 'zod';
import type { UserError } from '../../src/errors.js';
import type { OpenedFile } from '../../src/files/readRegularFile.js';
import { checkModel } from '../../src/model/checkModel.js';
import { describeModel } from '../../src/model/describeModel.js';
import { readModel } from '../../src/model/readModel.js';
import { forestOptions } from '../../src/training/forestOptions.js';
import { cut } from '../support/cut.js';
import { growNumbers, NUMBERS } from '../support/numbersModel.js';
import { IRIS } from '../support/scenario.js';
import { readSettingsFrom } from '../support/readSettingsFrom.js';
import { tableOf } from '../table/tableOf.js';

const table = NUMBERS;
const FOREST = await growNumbers();
const TREE = await growNumbers({ algorithm: 'decision-tree', 'max-depth': '3' });

function fileOf(text: string): OpenedFile {
  const bytes = Buffer.from(text);
  return { bytes: bytes.length, pieces: () => cut(bytes, 1 << 10) };
}

function refusal(text: string): string {
  try {
    readModel(fileOf(text));
  } catch (error) {
    expect((error as UserError).name).toBe('UserError');
    return (error as UserError).message;
  }
  return 'accepted';
}

function changed(from: string | RegExp, to: string, { text } = FOREST): string {
  const result = text.replace(from, to);
  expect(result).not.toBe(text);
  return result;
}

describe('a model of numbers', () => {
  it('says that it is one, and a model of classes says nothing of it', () => {
    const { header } = readModel(fileOf(FOREST.text));
    expect([header.task, header.classes, header.target]).toEqual(['regression', [], 'petal_width']);
    const classes = tableOf(IRIS);
    const data = { ignore: [], idColumn: null, groupColumn: null, testSize: 0 };
    const options = forestOptions(readSettingsFrom({}).hyperparameters, 4);
    expect(Object.keys(describeModel(classes, 150, data, options))).not.toContain('task');
  });

  it.each([
    ['a forest', FOREST],
    ['a tree', TREE],
  ])('%s is read as it was written, and the library loads it', (_, { forest, text }) => {
    const { vote } = readModel(fileOf(text));
    const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -10, max: 10 });
    const { forest: model } = z.looseObject({ forest: z.unknown() }).parse(JSON.parse(text));
    const library =
      forest === TREE.forest
        ? DecisionTreeRegression.load(model)
        : RandomForestRegression.load(model as Parameters<typeof RandomForestRegression.load>[0]);
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number, number, number), { minLength: 1 }), (rows) => {
        const columns = [0, 1, 2, 3].map((index) => Float64Array.from(rows, (row) => row[index]!));
        const { counts } = vote(columns);
        expect(vote(columns)).toEqual(forest.vote(columns));
        expect([...counts]).toEqual([...library.predict(rows)]);
      }),
      { numRuns: 200 },
    );
  });

  it.each<[string, string | RegExp, string, RegExp]>([
    ['a leaf with classes', /"distribution":[\d.]+/, '"distribution":[[1]]', /is no number/],
    ['a leaf with a text', /"distribution":[\d.]+/, '"distribution":"1"', /distribution|fit/],
    ['a leaf with null', /"distribution":[\d.]+/, '"distribution":null', /no number/],
    ['a leaf beyond doubles', /"distribution":[\d.]+/, '"distribution":1e999', /./],
    ['a median', '"selectionMethod":"mean"', '"selectionMethod":"median"', /mean of its trees/],
    ['a forest that classifies', 'RFRegression', 'RFClassifier', /answers with numbers/],
    ['trees that classify', '"DTRegression"', '"DTClassifier"', /tree that answers with numbers/],
    ['classes', /"classes": \[\]/, '"classes": ["a", "b"]', /not those of its task/],
    ['no task', /"task": "regression",/, '', /not those of its task/],
    ['another task', '"regression"', '"ranking"', /task/],
  ])('is refused with %s', (_, from, to, reason) => {
    expect(refusal(changed(from, to))).toMatch(/^The model file cannot be used: /);
    expect(refusal(changed(from, to))).toMatch(reason);
  });

  it('of classes is refused with a number in a leaf', () => {
    const text = readFileSync('__tests__/fixtures/formats/draft-6/model.json', 'utf8');
    expect(refusal(text)).toBe('accepted');
    const number = text.replace(/"distribution":\[\[[^\]]+\]\]/, '"distribution":1');
    expect(refusal(number)).toContain('has a leaf that does not fit its classes');
  });

  it('is checked node by node and by the library, however much of it that may load', () => {
    for (const { forest, text } of [FOREST, TREE]) {
      for (const most of [0, 1, 1_000, text.length]) {
        expect(checkModel(fileOf(text), forest, table, most)).toBe(150);
      }
    }
  });

  it.each<[string, RegExp, string]>([
    ['leaf', /"distribution":[\d.]+/, '"distribution":9'],
    ['last digit of a leaf', /("distribution":\d+\.\d+)/, '$1000000000001'],
    ['column', /"splitColumn":\d/, '"splitColumn":2'],
    ['value', /"splitValue":\d/, '"splitValue":9'],
  ])('is no more what was grown with another %s', (_, from, to) => {
    const file = fileOf(changed(from, to));
    for (const most of [1, Infinity]) {
      expect(() => checkModel(file, FOREST.forest, table, most)).toThrow(/^Model check: /);
    }
  });
});
