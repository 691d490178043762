import type { RuleKind, RuleLevel } from '../document/enums.js';
import { METRICS } from './metrics.js';

/** One thing that a model or its data is held to. */
export interface Rule {
  /** A name of the metrics. */
  readonly metric: string;
  /** The class or column that the metric is of; `null` for a number of the whole. */
  readonly of: string | null;
  readonly kind: RuleKind;
  /** Inclusive; of a drop, how much worse the metric may be; 0 of `majority`. */
  readonly limit: number;
  /** Of a drop: the commit it is measured from, as written by `parseSince`; `null` for the base. */
  readonly since: string | null;
  /** Of a drop from their median: how many earlier runs of the branch; else `null`. */
  readonly runs: number | null;
  readonly level: RuleLevel;
}

/** A metric as rules write it: `accuracy`, `recall[setosa]`, `drift(petal_length)`. */
export function formatMetricName(metric: string, of: string | null): string {
  return of === null ? metric : `${metric}${bracket(metric, formatName(of))}`;
}

/** A rule without limit and level, equal for two rules of which one has to go. */
export function formatSubject(rule: Rule): string {
  return `${formatHeld(rule)}${formatSince(rule)}`;
}

/** What a limit is put behind: `recall[setosa] drop`. */
function formatHeld({ metric, of, kind, runs }: Rule): string {
  const name = formatMetricName(metric, of);
  if (kind === 'median') return `${name} drop from median(${runs ?? ''})`;
  return kind === 'drop' ? `${name} drop` : name;
}

function formatSince({ since }: Rule): string {
  return since === null ? '' : ` since ${since}`;
}

/** The limit that stands for the accuracy of always answering the most frequent class. */
export const MAJORITY = 'majority';

/** A rule without its level: `recall[setosa] drop <= 0.02 since v1.2.0`. */
export function formatBound(rule: Rule): string {
  if (rule.kind === 'majority') return `${formatHeld(rule)} >= ${MAJORITY}`;
  const sign = rule.kind === 'floor' ? '>=' : '<=';
  return `${formatHeld(rule)} ${sign} ${rule.limit}${formatSince(rule)}`;
}

/** A rule in full, as it is parsed: `duplicates <= 5 warn`. */
export function formatRule(rule: Rule): string {
  return `${formatBound(rule)}${rule.level === 'warn' ? ' warn' : ''}`;
}

/** A class is in `[]`, a column or a check in `()`. */
export function bracket(metric: string, name: string): string {
  return ['column', 'check'].includes(METRICS.get(metric)?.of ?? '') ? `(${name})` : `[${name}]`;
}

/** In quotes where it would not be read as the same name without. */
function formatName(name: string): string {
  const isPlain = name === name.trim() && name !== '' && !/^"|[;\p{Cc}]/u.test(name);
  return isPlain ? name : JSON.stringify(name);
}
