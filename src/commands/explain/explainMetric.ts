import { metricOf, type Metric } from '../../rules/metrics.js';
import { bracket } from '../../rules/rule.js';
import { METRIC_MEANINGS } from './metricMeanings.js';

const UNITS: Readonly<Record<Metric['unit'], string>> = {
  percent: 'written in percent, its change in points',
  number: 'written as a number',
  rows: 'a count',
  amount: 'written in the unit of the target',
};

const NAMES = { class: 'CLASS', column: 'COLUMN', check: 'FG-T01', quantile: '0.9' } as const;

const SOURCES: Readonly<Record<Metric['source'], string>> = {
  model: 'Of this run, and of the base on the rows that both predicted.',
  numbers:
    'Of a model that predicts a number; of this run, and of the base on the rows that both predicted.',
  data: 'Of the table, whatever the model.',
  changes: "Of what is different from the base's table; without one, a rule on it is not applied.",
  checks: 'Of what the checks of the table found, but for what ignore-checks silences.',
  rows: 'Of rows that came or went; without such, a rule on it is not applied.',
};

/** What a metric is, its range, what it is of and how rules are written on it. */
export function explainMetric(name: string): string[] {
  const metric = metricOf(name);
  const { better, label, least, most, of, source, unit } = metric;
  const written = of === null ? name : `${name}${bracket(name, NAMES[of])}`;
  const range =
    least === -Infinity
      ? `Up to ${most}`
      : most < Number.MAX_SAFE_INTEGER
        ? `From ${least} to ${most}`
        : `From ${least}`;
  const limit = unit === 'rows' ? '0' : better === 'more' ? '0.9' : '0.2';
  const bound = `${written} ${better === 'more' ? '>=' : '<='} ${limit}`;
  const hasDrop = source === 'model' || source === 'numbers';
  const drop = unit === 'percent' || unit === 'amount' ? '2%' : '0.02';
  return [
    `${written}: ${METRIC_MEANINGS.get(name) ?? `${label}.`}`,
    `${range}, ${UNITS[unit]}; ${better} is better.`,
    SOURCES[source],
    `Rules: "${bound}"${hasDrop ? `, "${written} drop <= ${drop}"` : ''}${source === 'model' ? `, "${written} {COLUMN=VALUE} ${better === 'more' ? '>=' : '<='} ${limit}", "${bound} in every slice"` : ''}; with warn behind it, one only warns.`,
    hasDrop
      ? 'A drop beyond its limit fails only where the rows show that it is no chance.'
      : 'It is counted, not estimated: the limit itself passes, and anything beyond fails.',
  ];
}
