import { isGiven } from '../../document/isGiven.js';
import type { Result } from '../../document/result.js';
import { shortName } from '../../text/visibleText.js';
import { listNames } from './listNames.js';
import { formatPlural } from './numbers.js';

/** What a model answers, from what: a sentence of plain text. */
export function describePurpose({ data, settings }: Result): string {
  const classes = listNames(data.classes.map((of) => of.name));
  return `It says which ${shortName(data.target)} a row has, out of ${classes}${isGiven(settings) ? '.' : `, from ${formatPlural(data.features.length, 'column')}: ${listNames(data.features)}.`}`;
}

/** What no model of these is for. */
export const NOT_FOR =
  'It is not for rows of another kind than those it was trained on, nor for classes that it does not know: it answers with one of its own classes all the same. It does not say why a row has its class, and what it learned is no cause. Where a wrong answer harms somebody, a person has to decide.';

/** That nobody has looked whether it treats people alike. */
export const FAIRNESS = 'Whether it is fair to groups of people has not been measured.';

/** How far what is known of a model reaches: sentences of plain text. */
export function describeLimits({ evaluation, settings }: Result): string[] {
  const rare = evaluation.perClass.filter(({ support }) => support < 30);
  const kept = isGiven(settings)
    ? 'The numbers are of the predictions that were given; whether the model had seen the rows, their maker knows.'
    : settings.evaluation === 'cross-validation'
      ? 'The numbers are of models trained on a part of the rows each; the model of this card was trained on all rows and has not been measured itself.'
      : 'The numbers are of this model, on rows that it was not trained on.';
  return [
    kept,
    'Intervals tell how the numbers would vary with other rows of the same kind, not how they change when the world does.',
    ...(rare.length === 0
      ? []
      : [
          `Fewer than 30 rows were tested of ${listNames(rare.map((of) => of.name))}: their numbers are rough.`,
        ]),
  ];
}
