import { describe, expect, it } from '@jest/globals';
import type { Result } from '../../../src/document/result.js';
import { describeMethod } from '../../../src/report/words/describeMethod.js';
import { createResult } from '../../support/results.js';

function method(settings: Partial<Result['settings']>): string[] {
  const result = createResult();
  return describeMethod({ ...result, settings: { ...result.settings, ...settings } });
}

describe('describeMethod', () => {
  it('names the model, the split and the library that reads the model', () => {
    expect(method({})).toEqual([
      'Random forest of 100 trees: max-features 0.5, max-depth none, min-samples-split 2, min-gain 0, seed 42.',
      '5-fold cross-validation: each row is predicted by a model that has not seen it (nor an equal one; one that is nearly equal it may have). Where a row falls depends on its features and the seed alone.',
      'With 150 tested rows a drop of the accuracy of less than 3.3 points can never fail.',
      'model.json has 183,204 bytes; read back by ml-random-forest, it predicts the same on 150 rows.',
      'model.onnx has 104,512 bytes and is the same model.',
      'Made by Forest Gate 1.0.0.',
    ]);
    const [tree, , , file] = method({ algorithm: 'decision-tree', maxDepth: 3 });
    expect(tree).toBe(
      'Decision tree: max-features 0.5, max-depth 3, min-samples-split 2, min-gain 0, seed 42.',
    );
    expect(file).toBe(
      'model.json has 183,204 bytes; read back by ml-cart, it predicts the same on 150 rows.',
    );
  });

  it('says why there is no model.onnx only to those who wanted one', () => {
    const result = createResult();
    const last = (onnx: Result['model']['onnx']): string | undefined =>
      describeMethod({ ...result, model: { ...result.model, onnx } }).at(-2);
    expect(last('too-large')).toBe(
      'There is no model.onnx: it would be larger than the 2 GB that the format allows.',
    );
    expect(last('not-asked')).toContain('model.json has');
  });

  it.each([
    [{ idColumn: 'plant' }, 'its plant'],
    [{ idColumn: 'plant', groupColumn: 'bed' }, 'its bed'],
  ])('names what tells rows apart: %j', (settings, key) => {
    expect(method({ ...settings, evaluation: 'hold-out', testSize: 0.2 })[1]).toBe(
      `Hold-out: 20.0% of the rows are kept from the model and predicted. Where a row falls depends on ${key} and the seed alone.`,
    );
  });
});
