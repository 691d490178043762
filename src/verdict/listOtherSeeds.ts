import { answerOtherwise } from '../comparison/summariseSeed.js';
import type { Result, SeedAnswers } from '../document/result.js';
import type { Predictions } from '../metrics/evaluation.js';
import { standBeside, type Beside } from './standBeside.js';

/**
 * Both sides with each of the other seeds that they were measured with; none when they were not.
 *
 * @param current the answers with the run's own seed, of the tested rows
 * @param baseline the base's; negative for a row it could not predict
 * @param truthBefore per row its class in the base's table; -1 for a row that is not there
 * @param groups per row the key of its group; `null` without a group column
 */
export function listOtherSeeds(
  seeds: Result['seeds'],
  current: Predictions,
  baseline: Predictions,
  truthBefore: Int32Array,
  groups: readonly string[] | null,
): Beside[] {
  return (seeds?.comparisons ?? []).map(({ answers }) =>
    standBeside(
      regrown(current, answers.current),
      regrown(baseline, answers.baseline),
      truthBefore,
      groups,
    ),
  );
}

/** One side with another seed. Votes that are not known are of no use to any rule. */
function regrown(own: Predictions, answers: SeedAnswers): Predictions {
  return {
    ...own,
    predicted: answerOtherwise(own.predicted, answers),
    votes: answers.votes === null ? own.votes : Int32Array.from(answers.votes),
  };
}
