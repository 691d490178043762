import { isGiven } from '../../document/isGiven.js';
import type { AnyResult } from '../../document/regressionResult.js';
import { wordsOf } from '../tasks/words.js';
import { listNames } from './listNames.js';
import { formatPlural } from './numbers.js';

/** What a model answers, from what: a sentence of plain text. */
export function describePurpose(result: AnyResult): string {
  const { data, settings } = result;
  const { purpose } = wordsOf(result).card();
  return `${purpose}${isGiven(settings) ? '.' : `, from ${formatPlural(data.features.length, 'column')}: ${listNames(data.features)}.`}`;
}

/** That nobody has looked whether it treats people alike. */
export const FAIRNESS = 'Whether it is fair to groups of people has not been measured.';

/** How far what is known of a model reaches: sentences of plain text. */
export function describeLimits(result: AnyResult): string[] {
  const { settings } = result;
  const kept = isGiven(settings)
    ? 'The numbers are of the predictions that were given; whether the model had seen the rows, their maker knows.'
    : settings.evaluation === 'cross-validation'
      ? 'The numbers are of models trained on a part of the rows each; the model of this card was trained on all rows and has not been measured itself.'
      : 'The numbers are of this model, on rows that it was not trained on.';
  return [
    kept,
    'Intervals tell how the numbers would vary with other rows of the same kind, not how they change when the world does.',
    ...wordsOf(result).card().limits,
  ];
}
