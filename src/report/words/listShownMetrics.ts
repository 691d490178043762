import type { AnyResult } from '../../document/regressionResult.js';
import type { ResultRule } from '../../document/result.js';
import { METRICS } from '../../rules/metrics.js';
import { readScore, type AnyScores } from '../../rules/readScore.js';
import { wordsOf } from '../tasks/words.js';
import { metricLabel } from './metricLabel.js';

/** A metric of a model that has a line in the table of metrics. */
export interface ShownMetric {
  readonly metric: string;
  /** The class it is of; `null` for a number of the whole. */
  readonly of: string | null;
  readonly label: string;
  readonly now: number;
  /** On the base; `null` without one. */
  readonly before: number | null;
  readonly change: number | null;
  readonly rules: readonly ResultRule[];
}

/**
 * The metrics that every report shows and those that a rule is about, the leading one first. With a
 * base all numbers are of the rows both sides predicted.
 */
export function listShownMetrics(result: AnyResult): ShownMetric[] {
  const { comparison, evaluation } = result;
  // What a rule on a slice is about, the slices tell.
  const rules = result.rules.filter(({ slice }) => slice === null);
  const { metric: leading, difference } = wordsOf(result);
  const always = [...METRICS].flatMap(([metric, form]) =>
    'isShown' in form && form.isShown ? [{ metric, of: null }] : [],
  );
  const named = new Map(
    [...always, ...rules].map(({ metric, of }) => [keyOf(metric, of), { metric, of }]),
  );
  return [...named].flatMap(([key, { metric, of }]) => {
    const now = readMetric(metric, of, comparison?.current ?? evaluation);
    if (now === null) return [];
    const before = comparison && readMetric(metric, of, comparison.baseline);
    // The change of the accuracy is a single division, as the verdict has it.
    const change = metric === leading ? difference : before === null ? null : now - before;
    const ofThis = rules.filter((rule) => keyOf(rule.metric, rule.of) === key);
    return [{ metric, of, label: metricLabel(metric, of), now, before, change, rules: ofThis }];
  });
}

function keyOf(metric: string, of: string | null): string {
  return JSON.stringify([metric, of]);
}

/** `null` for what is no metric of a model, and for a class that the table does not have. */
function readMetric(name: string, of: string | null, scores: AnyScores): number | null {
  const metric = METRICS.get(name);
  return metric !== undefined && 'rows' in metric && metric.rows === 'tested'
    ? readScore(name, of, scores)
    : null;
}
