import { describe, expect, it } from '@jest/globals';
import type { Result } from '../../../src/document/result.js';
import { describeFeatures } from '../../../src/report/words/describeFeatures.js';
import { describeMethod } from '../../../src/report/words/describeMethod.js';
import { createResult } from '../../support/results.js';

function method(settings: Partial<Result['settings']>): string[] {
  const result = createResult();
  return describeMethod({ ...result, settings: { ...result.settings, ...settings } });
}

describe('describeMethod', () => {
  it('says what was chosen, among what, and when the base had a say', () => {
    const chosen = { tried: [2, 3, 4], measured: [3, 4, 3, 3, 3], kept: 3 };
    const say = (besideBase: boolean) =>
      describeFeatures(
        createResult({
          settings: { maxFeatures: 'auto' },
          overrides: { features: { ...chosen, besideBase } },
        }),
      );
    expect(say(false)).toEqual([
      'Each tree of model.json draws 3 of 4 columns, of the measured models 3, 4, 3, 3, 3: chosen for each model among 2, 3 and 4 by the out-of-bag error of its own training rows, of which no tested row is one; the usual number stays unless another is better by half a standard error.',
    ]);
    expect(say(true)[0]).toMatch(/what the base drew stays unless .* better by 3\.09 standard/);
    expect(describeFeatures(createResult({ settings: { maxFeatures: 'auto' } }))).toEqual([
      'Each tree draws 3 of 4 columns.',
    ]);
    expect(describeFeatures(createResult())).toEqual([]);
  });

  it('names the model, the split and the library that reads the model', () => {
    expect(method({})).toEqual([
      'Random forest of 100 trees: max-features 0.5, max-depth none, min-samples-split 2, min-gain 0, seed 42.',
      '5-fold cross-validation: each row is predicted by a model that has not seen it (nor an equal one; one that is nearly equal it may have). Where a row falls depends on its features and the seed alone.',
      expect.stringMatching(
        /^Out-of-bag accuracy of model\.json: .* beside .* tested\. .* without it and without another of its features or group/,
      ),
      'With 150 tested rows a drop of the accuracy of less than 3.3 points can never fail.',
      'model.json has 183,204 bytes; read back by ml-random-forest, it predicts the same on 150 rows.',
      'model.onnx has 104,512 bytes and is the same model.',
      'Made by Forest Gate 1.0.0.',
    ]);
    const [tree, , , , file] = method({ algorithm: 'decision-tree', maxDepth: 3 });
    expect(tree).toBe(
      'Decision tree: max-features 0.5, max-depth 3, min-samples-split 2, min-gain 0, seed 42.',
    );
    expect(file).toBe(
      'model.json has 183,204 bytes; read back by ml-cart, it predicts the same on 150 rows.',
    );
  });

  it('says why there is no model.onnx only to those who wanted one', () => {
    const result = createResult();
    const last = (onnx: NonNullable<Result['model']>['onnx']): string | undefined =>
      describeMethod({ ...result, model: result.model && { ...result.model, onnx } }).at(-2);
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
