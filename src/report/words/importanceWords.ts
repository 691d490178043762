import type { Importance, Result } from '../../document/result.js';
import { shortSentence } from '../../text/visibleText.js';
import { formatPlural } from './numbers.js';

/** The columns by their importance, the greatest loss first. */
export function listImportance({ importance }: Result): Importance['columns'] {
  return [...importance.columns].sort((a, b) => b.mean - a.mean);
}

/** How the importance of columns was measured, or why it was not. */
export function describeImportance({ importance, evaluation }: Result): string {
  const { rows, repeats, reason } = importance;
  if (reason !== null) return `Not measured. ${shortSentence(reason)}`;
  const which =
    rows === evaluation.rows
      ? `the ${formatPlural(rows, 'tested row')}`
      : `${formatPlural(rows, 'row')} drawn from the ${formatPlural(evaluation.rows, 'tested row')}`;
  return `How many points of accuracy are lost when one column's values change places among ${which}: the mean of ${formatPlural(repeats, 'shuffle')}, and how much they differ (standard deviation). Columns that say the same stand in for each other, so each of them may look unimportant.`;
}
