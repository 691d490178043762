import type { AnyResult } from '../document/regressionResult.js';
import { METRICS, NAMES_OF } from '../rules/metrics.js';
import { readScore } from '../rules/readScore.js';

/**
 * The metrics of a model by the names that rules call them by, flat, for programs that show and
 * compare files of numbers, such as `dvc metrics`.
 */
export function createScores({ evaluation, data }: AnyResult): Readonly<Record<string, number>> {
  const scores = [...METRICS].flatMap(([name, metric]): [string, number | null][] => {
    if (!('rows' in metric) || metric.rows !== 'tested') return [];
    if (metric.of === null) return [[name, readScore(name, null, evaluation)]];
    const names = metric.of === 'class' ? data.classes.map((of) => of.name) : NAMES_OF[metric.of];
    return (names ?? []).map((of) => [`${name}[${of}]`, readScore(name, of, evaluation)]);
  });
  return Object.fromEntries(
    scores.flatMap(([name, score]): [string, number][] => (score === null ? [] : [[name, score]])),
  );
}
