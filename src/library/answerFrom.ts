import type { Result } from '../document/result.js';
import { noVotes, type Predictions } from '../metrics/evaluation.js';
import { readTestedRows } from '../verify/readTestedRows.js';

/**
 * What the model of one result says of the rows of another: of those that it tested in the same
 * fold, since the model of that fold has not seen them.
 *
 * @returns the answers by the labels of `current`; negative for a row without one
 */
export function answerFrom(base: Result, current: Result): Predictions {
  const { current: own } = readTestedRows(base);
  const classes = base.data.classes.length;
  const keysOf = ({ rows }: Result): string[] =>
    (rows.content ?? rows.identity).map((content, row) => `${String(rows.fold[row])} ${content}`);
  const positions = new Map(keysOf(base).map((key, position) => [key, position]));
  const truth = Int32Array.from(current.rows.truth);
  const predicted = new Int32Array(truth.length).fill(-1);
  const votes = own.votes && noVotes(own.votes, truth.length * classes);
  for (const [row, key] of keysOf(current).entries()) {
    const position = positions.get(key);
    if (position === undefined) continue;
    predicted[row] = own.predicted[position]!;
    if (own.votes === null) continue;
    const from = position * classes;
    votes?.set(own.votes.subarray(from, from + classes), row * classes);
  }
  return { ...own, truth, predicted, votes };
}
