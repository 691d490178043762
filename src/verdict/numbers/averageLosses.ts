import type { Loss } from '../../metrics/regression.js';
import type { AnswersOfSeeds } from './standBesideNumbers.js';

/** The loss of each row, averaged over the seeds that a side was measured with. */
export function averageLosses(
  truth: Float64Array,
  answers: AnswersOfSeeds,
  loss: Loss,
): Float64Array {
  return truth.map((number, row) => {
    let sum = 0;
    for (const predicted of answers) sum += loss(number, predicted[row]!);
    return sum / answers.length;
  });
}
