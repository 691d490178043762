import { expect, it } from '@jest/globals';
import { drawsFor } from '../../src/verdict/drawsFor.js';

it('draws 2,000 times up to 50,000 rows and 200 times above', () => {
  expect([1, 50_000, 50_001].map(drawsFor)).toEqual([2_000, 2_000, 200]);
});
