import { describe, it } from '@jest/globals';
import { expectSameTrees } from './expectSameTrees.js';

describe('growTrees, on many tables', () => {
  it('R86: grows the trees of ml-random-forest and ml-cart byte for byte on 2,000 tables', () => {
    expectSameTrees(300, 2300);
  }, 240_000);
});
