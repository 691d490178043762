import { describe, expect, it } from '@jest/globals';
import { VERY_CLEARLY } from '../../src/forest/chooseFeatures.js';
import { forestOptions } from '../../src/training/forestOptions.js';
import { fixFeatures, listTried, stayWith } from '../../src/training/growths.js';
import { readSettingsFrom } from '../support/readSettingsFrom.js';

function optionsFor(columns: number, values: Record<string, string> = {}) {
  return forestOptions(readSettingsFrom(values).hyperparameters, columns);
}

describe('stayWith', () => {
  it('stays with the number of an earlier model, unless another is very clearly better', () => {
    const growth = stayWith(8, 10, optionsFor(10), 10);
    expect(growth).toEqual({
      featuresPerTree: 8,
      candidates: [6, 4, 10],
      standardErrors: VERY_CLEARLY,
    });
  });

  it.each<[number, number, number, number]>([
    // All of two columns are all of three: one that was added must not be drawn in place of another.
    [2, 2, 3, 3],
    [3, 3, 4, 4],
    [10, 10, 12, 12],
    [6, 10, 11, 6],
    [4, 10, 9, 3],
  ])('%d of %d columns are %s of %s', (earlier, columns, own, expected) => {
    expect(stayWith(earlier, columns, optionsFor(own), own).featuresPerTree).toBe(expected);
  });

  it('has nothing to stay with without an earlier model, or where a number was asked for', () => {
    expect(stayWith(null, 10, optionsFor(10), 10)).toEqual({});
    expect(stayWith(8, 10, optionsFor(10, { 'max-features': '0.5' }), 10)).toEqual({});
  });
});

describe('listTried', () => {
  it('has nothing to choose from with fewer than 250 rows', () => {
    const { hyperparameters } = readSettingsFrom({});
    expect(listTried(forestOptions(hyperparameters, 10, 250))).toEqual([4, 6, 8, 10]);
    expect(listTried(forestOptions(hyperparameters, 10, 249))).toEqual([6]);
  });

  it('has nothing to choose from with fewer than twenty trees, or a decision tree', () => {
    expect(listTried(optionsFor(10, { trees: '20' }))).toEqual([4, 6, 8, 10]);
    expect(listTried(optionsFor(10, { trees: '19' }))).toEqual([6]);
    expect(listTried(optionsFor(10, { algorithm: 'decision-tree' }))).toEqual([10]);
  });

  it('lists every number in ascending order', () => {
    expect(listTried(optionsFor(10))).toEqual([4, 6, 8, 10]);
    expect(listTried({ ...optionsFor(10), ...fixFeatures(8) })).toEqual([8]);
  });
});
