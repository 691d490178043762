import { metricOf } from './metrics.js';

/** One thing that a model or its data is held to. */
export interface Rule {
  /** A name of the metrics. */
  readonly metric: string;
  /** The class or column that the metric is of; `null` for a number of the whole. */
  readonly of: string | null;
  readonly kind: 'floor' | 'ceiling' | 'drop';
  /** Inclusive; of a drop, how much worse than the base the metric may be. */
  readonly limit: number;
  /** Whether breaking it fails the gate, or is only told. */
  readonly level: 'fail' | 'warn';
}

/** A rule without limit and level, equal for two rules of which one has to go. */
export function formatSubject({ metric, of, kind }: Rule): string {
  const name = of === null ? metric : `${metric}${bracket(metric, formatName(of))}`;
  return kind === 'drop' ? `${name} drop` : name;
}

/** A rule without its level: `recall[setosa] drop <= 0.02`. */
export const formatBound = (rule: Rule): string =>
  `${formatSubject(rule)} ${rule.kind === 'floor' ? '>=' : '<='} ${rule.limit}`;

/** A rule in full, as it is parsed: `duplicates <= 5 warn`. */
export const formatRule = (rule: Rule): string =>
  `${formatBound(rule)}${rule.level === 'warn' ? ' warn' : ''}`;

/** A class is in `[]`, a column in `()`. */
export const bracket = (metric: string, name: string): string =>
  metricOf(metric).of === 'class' ? `[${name}]` : `(${name})`;

/** In quotes where it would not be read as the same name without. */
const formatName = (name: string): string =>
  name !== name.trim() || name === '' || /^"|[;\p{Cc}]/u.test(name) ? JSON.stringify(name) : name;
