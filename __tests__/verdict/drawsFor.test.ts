import { expect, it } from '@jest/globals';
import { drawsFor } from '../../src/verdict/drawsFor.js';

it('draws 2,000 times up to 50,000 rows, then fewer times, and never less than 200 times', () => {
  const rows = [1, 50_000, 100_000, 500_000, 1_000_000];
  expect(rows.map(drawsFor)).toEqual([2_000, 2_000, 1_000, 200, 200]);
});
