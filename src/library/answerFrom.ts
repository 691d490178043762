import type { Result } from '../document/result.js';
import type { Predictions } from '../metrics/evaluation.js';
import { placeAnswers } from '../metrics/placeAnswers.js';
import { positiveIndex } from '../training/thresholdOf.js';
import { readTestedRows } from '../verify/readTestedRows.js';

/**
 * What the model of one result says of the rows of another: of those that it tested in the same
 * fold, since the model of that fold has not seen them.
 *
 * @returns the answers by the labels of `current`; negative for a row without one
 */
export function answerFrom(base: Result, current: Result): Predictions {
  const { current: own } = readTestedRows(base);
  const keysOf = ({ rows }: Result): string[] =>
    (rows.content ?? rows.identity).map((content, row) => `${String(rows.fold[row])} ${content}`);
  const positions = new Map(keysOf(base).map((key, position) => [key, position]));
  const truth = Int32Array.from(current.rows.truth);
  const places = Int32Array.from(keysOf(current), (key) => positions.get(key) ?? -1);
  const { predicted, counts } = placeAnswers({ ...own, counts: own.votes }, places);
  const positive = positiveIndex(current.settings.positiveClass, own.classes);
  return { ...own, truth, predicted, votes: counts, positive };
}
