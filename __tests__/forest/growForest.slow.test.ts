import { describe, it } from '@jest/globals';
import { expectSameVotes } from './expectSameVotes.js';

describe('growForest, on many tables', () => {
  it('R33: votes as the libraries predict, before and after its JSON is loaded there', async () => {
    await expectSameVotes(60, 360);
  }, 120_000);
});
