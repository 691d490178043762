import type { Result } from '../document/result.js';
import { METRICS } from '../rules/metrics.js';

/**
 * The metrics of a model by the names that rules call them by, flat, for programs that show and
 * compare files of numbers, such as `dvc metrics`.
 */
export function createScores({ evaluation, data }: Result): Readonly<Record<string, number>> {
  const scores = [...METRICS].flatMap(([name, metric]): [string, number | undefined][] => {
    if (metric.source !== 'model' || metric.rows !== 'tested') return [];
    return metric.of === 'class'
      ? data.classes.map((of) => [`${name}[${of.name}]`, metric.read(evaluation, of.name)])
      : [[name, metric.read(evaluation, '')]];
  });
  return Object.fromEntries(
    scores.flatMap(([name, score]): [string, number][] =>
      score === undefined ? [] : [[name, score]],
    ),
  );
}
