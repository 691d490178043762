import { UserError } from '../errors.js';
import { predictBy } from '../metrics/threshold.js';
import type { Hyperparameters } from '../settings/settings.js';
import { requireThreshold } from '../training/thresholdOf.js';
import type { GivenAnswers } from './givenAnswers.js';

/**
 * Answers by a threshold where there is one, whatever the file says is predicted.
 *
 * @throws UserError for a threshold without probabilities, or that these classes cannot have
 */
export function decideGiven(
  given: GivenAnswers,
  asked: Pick<Hyperparameters, 'threshold' | 'positiveClass'>,
): GivenAnswers {
  const { table, answers } = given;
  const threshold = requireThreshold(asked, table.classes, table.path);
  if (threshold === null) return given;
  const { counts, predicted } = answers;
  if (counts === null) {
    throw new UserError(
      'settings-contradiction',
      `threshold ${threshold.share} is of probabilities, and ${table.path} has none: name their columns with \`probability-columns\`, or leave the threshold out.`,
    );
  }
  return { ...given, answers: { counts, predicted: predictBy(threshold, predicted, counts) } };
}
