import { expect } from '@jest/globals';
import { compareAll } from './compareWithLibraries.js';
import { randomCase } from './randomTable.js';

/** Fails unless the engine grows the trees of the libraries, byte for byte, on the random tables of these seeds. */
export function expectSameTrees(from: number, to: number): void {
  for (let seed = from; seed < to; seed++) {
    const given = randomCase(seed);
    for (const [libraries, engine] of compareAll(given)) {
      if (engine !== libraries) expect(`case ${seed}: ${engine}`).toBe(libraries);
    }
  }
}
