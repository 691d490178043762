import type { VerdictWord } from '../document/enums.js';
import type { AnyResult } from '../document/regressionResult.js';
import { readScore } from '../rules/readScore.js';
import { wordsOf } from './tasks/words.js';
import { metricFormats } from './words/metricFormats.js';

/** What shields.io draws a badge of: https://shields.io/badges/endpoint-badge */
export interface Badge {
  readonly schemaVersion: 1;
  readonly label: string;
  readonly message: string;
  readonly color: string;
}

const COLOURS: Readonly<Record<VerdictWord, string>> = {
  passed: 'brightgreen',
  inconclusive: 'yellow',
  failed: 'red',
};

/** A badge with the accuracy, or the error of numbers, in the colour of the verdict. */
export function createBadge(result: AnyResult): Badge {
  const { name, evaluation, verdict } = result;
  const { label, metric } = wordsOf(result);
  return {
    schemaVersion: 1,
    label: `${name} ${label}`,
    message: metricFormats(metric).value(readScore(metric, null, evaluation) ?? 0),
    color: COLOURS[verdict],
  };
}
