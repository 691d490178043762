import type { SeedAnswers, SeedComparison } from '../document/result.js';
import { countTurned } from './countTurned.js';

/**
 * What both sides come to with another seed, on the rows that the base can predict.
 *
 * @param current per tested row the class that is answered with the run's own seed
 * @param baseline the base's; negative for a row it cannot predict
 */
export function summariseSeed(
  answers: SeedComparison['answers'],
  current: Int32Array,
  baseline: Int32Array,
  truth: Int32Array,
): Omit<SeedComparison, 'answers'> {
  const now = answerOtherwise(current, answers.current);
  const before = answerOtherwise(baseline, answers.baseline);
  const compared = Int32Array.from(baseline.keys()).filter((row) => baseline[row]! >= 0);
  const right = compared.filter((row) => before[row] === truth[row]);
  return {
    ...countTurned(compared, now, before, truth),
    baseline: right.length / compared.length,
  };
}

/** The answers with another seed, from those with the run's own. */
export function answerOtherwise(
  own: Int32Array,
  { rows, predicted }: Pick<SeedAnswers, 'rows' | 'predicted'>,
): Int32Array {
  const answers = own.slice();
  for (const [index, row] of rows.entries()) answers[row] = predicted[index]!;
  return answers;
}
