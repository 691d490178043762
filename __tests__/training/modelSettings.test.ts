import { describe, expect, it } from '@jest/globals';
import type { ModelSettings } from '../../src/document/result.js';
import { modelSettings } from '../../src/training/modelSettings.js';
import { settingsChanges } from '../../src/comparison/settingsChanges.js';
import type { Split } from '../../src/split/split.js';
import type { Table } from '../../src/table/table.js';
import { readSettingsFrom } from '../support/readSettingsFrom.js';

const table: Table = {
  path: 'iris.csv',
  format: { kind: 'csv', separator: 'comma', decimal: 'point', gzip: false },
  features: [],
  leftOut: [],
  constants: [],
  slices: [],
  rowsWithoutTarget: 0,
  target: 'species',
  classes: [],
  labels: new Int32Array(),
  targets: null,
  lines: new Int32Array(),
  identities: [],
  contents: [],
  splitKeys: [],
  sha256: '',
  fingerprint: '',
};

function inForce(
  inputs: Record<string, string>,
  method: Split['method'] = 'cross-validation',
): ModelSettings {
  const settings = readSettingsFrom(inputs);
  const folds = method === 'cross-validation' ? settings.split.folds : 1;
  return modelSettings(settings, table, {
    method,
    folds,
    testSize: method === 'hold-out' ? settings.split.testSize : 0,
  });
}

describe('modelSettings', () => {
  it('names what was left to the table and the split', () => {
    expect(inForce({})).toEqual({
      target: 'species',
      ignore: [],
      categoricalFeatures: [],
      numericFeatures: [],
      missing: 'keep',
      separator: 'auto',
      decimal: 'auto',
      idColumn: null,
      groupColumn: null,
      algorithm: 'random-forest',
      trees: 100,
      maxFeatures: 'auto',
      maxDepth: null,
      minSamplesSplit: 2,
      minGain: 0,
      seed: 42,
      threshold: null,
      positiveClass: null,
      evaluation: 'cross-validation',
      folds: 5,
      testSize: 0,
    });
  });

  it('keeps all, one and a rule apart', () => {
    for (const text of ['1.0', '1', '0.25', 'sqrt', 'log2']) {
      expect(inForce({ 'max-features': text }).maxFeatures).toBe(text);
    }
  });

  it('gives one fixed value to what had no effect', () => {
    expect(inForce({ algorithm: 'decision-tree' })).toMatchObject({
      algorithm: 'decision-tree',
      trees: 1,
      maxFeatures: '1.0',
    });
    expect(inForce({ 'test-size': '0.3' }, 'hold-out')).toMatchObject({ folds: 1, testSize: 0.3 });
    expect(inForce({ 'test-size': '0.3' })).toEqual(inForce({}));
    expect(inForce({ ignore: 'b,a' })).toEqual(inForce({ ignore: 'a,b' }));
  });
});

describe('settingsChanges', () => {
  it('finds none between equal settings', () => {
    expect(settingsChanges(inForce({}), inForce({ trees: '100' }))).toEqual([]);
  });

  it.each([
    ['ignore', 'none', 'a, b', { ignore: 'b, a' }],
    ['id-column', 'none', 'id', { 'id-column': 'id' }],
    ['group-column', 'none', 'g', { 'group-column': 'g' }],
    ['trees', '100', '50', { trees: '50' }],
    ['max-features', 'auto', '1.0', { 'max-features': '1.0' }],
    ['max-depth', 'none', '3', { 'max-depth': '3' }],
    ['min-samples-split', '2', '5', { 'min-samples-split': '5' }],
    ['min-gain', '0', '0.01', { 'min-gain': '0.01' }],
    ['seed', '42', '0', { seed: '0' }],
    ['folds', '5', '10', { folds: '10' }],
  ])('names %s: %s -> %s', (name, base, current, inputs) => {
    expect(settingsChanges(inForce({}), inForce(inputs))).toEqual([{ name, base, current }]);
    expect(settingsChanges(inForce(inputs), inForce({}))).toEqual([
      { name, base: current, current: base },
    ]);
  });

  it('names another target and another share to hold out', () => {
    const base = inForce({}, 'hold-out');
    expect(settingsChanges(base, { ...base, target: 'x', testSize: 0.3 })).toEqual([
      { name: 'target', base: 'species', current: 'x' },
      { name: 'test-size', base: '0.2', current: '0.3' },
    ]);
  });

  it('names what only one side makes use of', () => {
    expect(settingsChanges(inForce({}), inForce({ algorithm: 'decision-tree' }))).toEqual([
      { name: 'algorithm', base: 'random-forest', current: 'decision-tree' },
      { name: 'trees', base: '100', current: 'none' },
      { name: 'max-features', base: 'auto', current: 'none' },
    ]);
    expect(settingsChanges(inForce({}), inForce({}, 'hold-out'))).toEqual([
      { name: 'evaluation', base: 'cross-validation', current: 'hold-out' },
      { name: 'folds', base: '5', current: 'none' },
      { name: 'test-size', base: 'none', current: '0.2' },
    ]);
  });

  it('cuts a list that nobody would read', () => {
    const ignore = Array.from({ length: 3000 }, (_, column) => `column ${column}`).join(',');
    const [change] = settingsChanges(inForce({}), inForce({ ignore }));
    expect(change?.current).toHaveLength(1001);
  });
});
