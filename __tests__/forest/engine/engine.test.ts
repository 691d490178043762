import { describe, expect, it } from '@jest/globals';
import { assembleKernels, committedKernels } from './assembleKernels.js';
import { bothForests, bothTrees } from './compareWithLibraries.js';
import { randomCase } from './randomTable.js';

describe('growTrees', () => {
  it('R86: grows the trees of ml-random-forest and ml-cart byte for byte on 2,000 tables', () => {
    for (let seed = 0; seed < 2000; seed++) {
      const given = randomCase(seed);
      for (const [libraries, engine] of [bothForests(given), bothTrees(given)]) {
        if (engine !== libraries) expect(`case ${seed}: ${engine}`).toBe(libraries);
      }
    }
  }, 120_000);
});

describe('the kernels', () => {
  it('are committed as their source assembles', async () => {
    expect(committedKernels()).toBe(await assembleKernels());
  });
});
