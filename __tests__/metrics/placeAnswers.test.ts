import { expect, it } from '@jest/globals';
import { placeAnswers } from '../../src/metrics/placeAnswers.js';

const PLACES = Int32Array.of(2, -1, 0);

it('puts answers and votes where their rows are, and none where there is none', () => {
  const answers = {
    predicted: Int32Array.of(0, 1, 1),
    counts: Int32Array.of(3, 0, 1, 2, 0, 3),
  };
  expect(placeAnswers(answers, PLACES)).toEqual({
    predicted: Int32Array.of(1, -1, 0),
    counts: Int32Array.of(0, 3, 0, 0, 3, 0),
  });
});

it('keeps shares shares, and what has none without', () => {
  const predicted = Int32Array.of(0, 1, 1);
  const counts = Float64Array.of(0.75, 0.25, 0.5, 0.5, 0, 1);
  expect(placeAnswers({ predicted, counts }, PLACES).counts).toEqual(
    Float64Array.of(0, 1, 0, 0, 0.75, 0.25),
  );
  expect(placeAnswers({ predicted, counts: null }, PLACES)).toEqual({
    predicted: Int32Array.of(1, -1, 0),
    counts: null,
  });
});
