import { describe, expect, it } from '@jest/globals';
import { assembleKernels, committedKernels } from './assembleKernels.js';
import { expectSameTrees } from './expectSameTrees.js';

describe('growTrees', () => {
  it('R86: grows the trees of ml-random-forest and ml-cart byte for byte on 300 tables', () => {
    expectSameTrees(0, 300);
  });
});

describe('the kernels', () => {
  it('are committed as their source assembles', async () => {
    expect(committedKernels()).toBe(await assembleKernels());
  });
});
