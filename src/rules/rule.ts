import type { RuleKind, RuleLevel } from '../document/enums.js';
import { METRICS } from './metrics.js';
import { EVERY_SLICE, formatSlice, type Slice } from './slice.js';

/** One thing that a model or its data is held to. */
export interface Rule {
  /** A name of the metrics. */
  readonly metric: string;
  /** The class or column that the metric is of; `null` for a number of the whole. */
  readonly of: string | null;
  /** The part of the rows that it is of, or each of them; `null` for all rows together. */
  readonly slice: Slice | typeof EVERY_SLICE | null;
  readonly kind: RuleKind;
  /** Inclusive; of a drop, how much worse the metric may be; 0 of `majority`. */
  readonly limit: number;
  /** Of a drop of an error in the target's own unit: whether the limit is a share of that of the other side. */
  readonly isRelative: boolean;
  /** Of a drop: the commit it is measured from, as written by `parseSince`; `null` for the base. */
  readonly since: string | null;
  /** Of a drop from their median: how many earlier runs of the branch; else `null`. */
  readonly runs: number | null;
  readonly level: RuleLevel;
}

/** A metric as rules write it: `accuracy`, `recall[setosa]`, `drift(petal_length)`. */
export function formatMetricName(metric: string, of: string | null): string {
  return of === null ? metric : `${metric}${bracket(metric, formatName(metric, of))}`;
}

/** A rule without limit and level, equal for two rules of which one has to go. */
export function formatSubject(rule: Rule): string {
  return `${formatHeld(rule)}${formatScope(rule)}`;
}

/** What a limit is put behind: `recall[setosa] {country=NZ} drop`. */
function formatHeld({ metric, of, slice, kind, runs }: Rule): string {
  const part = slice === null || slice === EVERY_SLICE ? '' : ` ${formatSlice(slice)}`;
  const name = `${formatMetricName(metric, of)}${part}`;
  if (kind === 'median') return `${name} drop from median(${runs ?? ''})`;
  return kind === 'drop' ? `${name} drop` : name;
}

/** What follows the limit. */
function formatScope({ slice, since }: Rule): string {
  return `${slice === EVERY_SLICE ? ' in every slice' : ''}${since === null ? '' : ` since ${since}`}`;
}

/** The limit that stands for the accuracy of always answering the most frequent class. */
export const MAJORITY = 'majority';

/** A rule without its level: `recall[setosa] drop <= 0.02 since v1.2.0`. */
export function formatBound(rule: Rule): string {
  if (rule.kind === 'majority') return `${formatHeld(rule)} >= ${MAJORITY}`;
  const sign = rule.kind === 'floor' ? '>=' : '<=';
  const limit = rule.isRelative ? formatShare(rule.limit) : String(rule.limit);
  return `${formatHeld(rule)} ${sign} ${limit}${formatScope(rule)}`;
}

/** A share as a percentage that is read as the same share: the point is moved, and nothing rounded. */
function formatShare(share: number): string {
  const [written = '', exponent = '0'] = share.toExponential().split('e');
  const digits = written.replace('.', '');
  const point = Number(exponent) + 3;
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}%`;
  const whole = digits.slice(0, point).padEnd(point, '0');
  const rest = digits.slice(point);
  return `${whole}${rest === '' ? '' : `.${rest}`}%`;
}

/** A rule in full, as it is parsed: `duplicates <= 5 warn`. */
export function formatRule(rule: Rule): string {
  return `${formatBound(rule)}${rule.level === 'warn' ? ' warn' : ''}`;
}

/** A class or a quantile is in `[]`, a column or a check in `()`. */
export function bracket(metric: string, name: string): string {
  return ['column', 'check'].includes(METRICS.get(metric)?.of ?? '') ? `(${name})` : `[${name}]`;
}

/** In quotes where it would not be read as the same name without. */
function formatName(metric: string, name: string): string {
  // In front of a slice, nothing else tells where the name ends.
  const isUnclear = bracket(metric, name).startsWith('[') && /[\]{}]/.test(name);
  const isPlain = name === name.trim() && name !== '' && !isUnclear && !/^"|[;\p{Cc}]/u.test(name);
  return isPlain ? name : JSON.stringify(name);
}
