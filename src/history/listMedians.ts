import type { DataChanges, ResultMedian } from '../document/result.js';
import type { Scores } from '../metrics/score.js';
import { readScore } from '../rules/readScore.js';
import type { Rule } from '../rules/rule.js';
import type { KnownHistory } from './knownHistory.js';

/**
 * The numbers that rules take the median of, each once.
 *
 * @param renamed classes that had another name in earlier runs
 */
export function listMedians(
  rules: readonly Rule[],
  { entries, lost, isUnreadable }: KnownHistory,
  renamed: DataChanges['classesRenamed'],
): ResultMedian[] {
  const medians = new Map<string, ResultMedian>();
  for (const { kind, metric: name, of, runs } of rules) {
    if (kind !== 'median' || runs === null) continue;
    const before = renamed.find(({ current }) => current === of)?.base ?? of;
    const values = entries.flatMap(({ scores }) => {
      const isTested = ({ name, support }: Scores['perClass'][number]): boolean =>
        support > 0 && (name === of || name === before);
      // A quantile has the same name in every run.
      const tested =
        of === null || !('perClass' in scores) ? of : scores.perClass.find(isTested)?.name;
      return tested === undefined ? [] : (readScore(name, tested, scores) ?? []);
    });
    const reason = isUnreadable ? lost : null;
    const median = { metric: name, of, runs, values: values.slice(-runs), reason };
    medians.set(JSON.stringify([name, of, runs]), median);
  }
  return [...medians.values()];
}
