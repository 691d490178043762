import { METRICS } from '../../rules/metrics.js';
import { LEAST_RUNS, parseRule } from '../../rules/parseRule.js';
import { formatMetricName, formatRule, type Rule } from '../../rules/rule.js';
import { metricFormats } from '../../report/words/metricFormats.js';
import { EVERY_SLICE, FEWEST_SLICE_ROWS } from '../../rules/slice.js';
import { INPUTS } from '../../settings/definitions.js';
import { quote } from '../../text/quote.js';
import { METRIC_MEANINGS } from './metricMeanings.js';

/**
 * What a rule asks for, when it fails and what holds without a base.
 * @throws UserError for a text that is no rule, with the column where it goes wrong
 */
export function explainRule(text: string): string[] {
  const rule = parseRule(text);
  return [
    `${formatRule(rule)}: ${describeDemand(rule)}`,
    `${rule.metric}: ${METRIC_MEANINGS.get(rule.metric) ?? ''}`.replace(/: $/, '.'),
    describeFailure(rule),
    describeAbsence(rule),
    ...describeSlices(rule),
    rule.level === 'warn'
      ? 'It only warns: broken, it is told, and the verdict stays what it is.'
      : 'Broken, it fails the gate (exit code 1); with warn behind it, it would only warn.',
  ];
}

function describeDemand({ metric, of, slice, kind, limit, since, runs }: Rule): string {
  const formats = metricFormats(metric);
  const rows =
    slice === null
      ? ''
      : slice === EVERY_SLICE
        ? ' on every slice'
        : ` on the rows whose ${quote(slice.column)} is ${quote(slice.part)}`;
  const name = `${formatMetricName(metric, of)}${rows}`;
  switch (kind) {
    case 'majority':
      return 'the model has to be no worse than always answering the largest class.';
    case 'floor':
      return `${name} has to be ${formats.limit(limit)} or more.`;
    case 'ceiling':
      return `${name} has to be ${formats.limit(limit)} or less.`;
    case 'drop':
      return `${name} may be at most ${formats.dropLimit(limit)} worse than ${since === null ? 'at the base' : `at ${since}`}, on the rows that both predicted.`;
    case 'median':
      return `${name} may be at most ${formats.dropLimit(limit)} worse than its median over the last ${runs ?? ''} runs of the branch, each on its own tested rows.`;
  }
}

function describeSlices({ slice, kind }: Rule): string[] {
  if (slice === null) return [];
  const least = `at least ${FEWEST_SLICE_ROWS} tested rows${kind === 'drop' ? ' that both predicted' : ''}`;
  const where = 'Slices are the values, or quartiles, of the columns that slices names.';
  return slice === EVERY_SLICE
    ? [
        `${where} Each with ${least} is held, and the worst counts; smaller ones are left out. ${kind === 'drop' ? 'Together they count as one rule among all that share the significance.' : ''}`.trim(),
      ]
    : [
        `${where} One with fewer than ${FEWEST_SLICE_ROWS} rows, or that is not there, makes it inconclusive.`,
      ];
}

function describeFailure({ kind }: Rule): string {
  switch (kind) {
    case 'majority':
      return 'It fails where chance alone would rarely (significance) make the model so much worse.';
    case 'drop':
      return `A drop beyond it fails where chance alone would bring one as large in at most significance (${String(INPUTS.significance.initial)}) of such comparisons, shared among all drop rules; else it is inconclusive. strict: true fails on any.`;
    case 'median':
    case 'floor':
    case 'ceiling':
      return 'The limit itself passes, anything beyond fails, whatever chance has to do with it.';
  }
}

function describeAbsence({ kind, metric, since }: Rule): string {
  const source = METRICS.get(metric)?.source;
  if (since !== null) return 'Where there is nothing as old as that, it is not applied.';
  if (kind === 'median') {
    return `It needs no base. With fewer than ${LEAST_RUNS} earlier runs it is not applied; runs that cannot be read make it inconclusive.`;
  }
  return kind === 'drop' || source === 'changes' || source === 'rows'
    ? 'Without a base it is not applied; with baseline-required: true a drop without a base fails.'
    : 'It needs no base.';
}
