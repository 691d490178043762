import type { AnyResult } from '../../document/regressionResult.js';
import { shortText } from '../../text/visibleText.js';
import { describeNews } from './describeVerdict.js';
import { readScore, type AnyScores } from '../../rules/readScore.js';
import { wordsOf } from '../tasks/words.js';
import { metricFormats } from './metricFormats.js';

/** GitHub refuses longer ones. */
const LONGEST = 140;

/** The result in one short line, the number first: `95.3% (+0.7), base 94.7%`. */
export function describeStatus(result: AnyResult): string {
  const { comparison, evaluation, verdict } = result;
  const { lead, metric, shortChange } = wordsOf(result);
  const valueOf = (scores: AnyScores): number => readScore(metric, null, scores) ?? 0;
  const numbers =
    comparison === null
      ? `${lead(valueOf(evaluation))}, no base`
      : `${lead(valueOf(comparison.current))} (${shortChange()}), base ${metricFormats(metric).value(valueOf(comparison.baseline))}`;
  if (verdict === 'passed') return numbers;
  return shortText(`${numbers}: ${describeNews(result)}`, LONGEST);
}
