import { describe, expect, it } from '@jest/globals';
import { hyperparametersOf } from '../../src/training/hyperparametersOf.js';
import { modelSettings } from '../../src/training/modelSettings.js';
import { readSettingsFrom } from '../support/readSettingsFrom.js';
import { tableOf } from '../table/tableOf.js';

const TABLE = tableOf('a,b,y\n1,1,p\n2,2,p\n3,3,q\n4,4,q\n');

describe('hyperparametersOf', () => {
  it.each(['auto', '0.5', '1.0', '1', '2', 'sqrt', 'log2', '0.25'])(
    'gives back what a result was written with: max-features %s',
    (share) => {
      const settings = readSettingsFrom({
        'max-features': share,
        trees: '7',
        'max-depth': '3',
        seed: '1',
      });
      const written = modelSettings(settings, TABLE, {
        method: 'hold-out',
        folds: 1,
        testSize: 0.2,
      });
      expect(hyperparametersOf(written)).toEqual(settings.hyperparameters);
    },
  );

  it('R40: makes nothing of a document that says something else', () => {
    const written = modelSettings(readSettingsFrom({}), TABLE, {
      method: 'hold-out',
      folds: 1,
      testSize: 0.2,
    });
    for (const maxFeatures of ['', 'all', '-1', '1.5', 0, -2]) {
      expect(hyperparametersOf({ ...written, maxFeatures })).toBeNull();
    }
  });
});
