import type { Result } from '../../document/result.js';
import { shortText } from '../../text/visibleText.js';
import { describeNews } from './describeVerdict.js';
import { formatPercent, formatPointsChange, withoutPoints } from './numbers.js';

/** GitHub refuses longer ones. */
const LONGEST = 140;

/** The result in one short line, the number first: `95.3% (+0.7), base 94.7%`. */
export function describeStatus(result: Result): string {
  const { comparison, evaluation, verdict } = result;
  const numbers =
    comparison === null
      ? `${formatPercent(evaluation.accuracy)}, no base`
      : `${formatPercent(comparison.current.accuracy)} (${withoutPoints(formatPointsChange(comparison.accuracyChange))}), base ${formatPercent(comparison.baseline.accuracy)}`;
  if (verdict === 'passed') return numbers;
  return shortText(`${numbers}: ${describeNews(result)}`, LONGEST);
}
