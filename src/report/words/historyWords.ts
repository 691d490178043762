import type { AnyResult } from '../../document/regressionResult.js';
import type { HistoryEntry } from '../../history/history.js';
import type { KnownHistory } from '../../history/knownHistory.js';
import type { Gap } from '../../history/listGaps.js';
import { shortCommit } from '../../text/shortCommit.js';
import { shortName, shortSentence } from '../../text/visibleText.js';
import { readScore } from '../../rules/readScore.js';
import { wordsOf } from '../tasks/words.js';
import { metricFormats } from './metricFormats.js';
import { formatPlural, isChange } from './numbers.js';
import { rangeOf } from './rangeOf.js';

/** Runs that a sentence looks back on. */
const LOOK_BACK = 20;
/** Of fewer, a range says nothing. */
const LEAST = 3;

/** `the last 20 runs on main` */
export function describeRuns(count: number, branch: string | null): string {
  const runs = count === 1 ? 'the last run' : `the last ${formatPlural(count, 'run')}`;
  return branch === null ? runs : `${runs} on ${shortName(branch)}`;
}

/**
 * Where the accuracy has its place among the last runs, in a sentence; `null` when there are too few:
 * `The accuracy is lower than in all of the last 20 runs on main, 94.2% to 98.7%.`
 */
export function describePlace(result: AnyResult, history: KnownHistory): string | null {
  const { metric, label } = wordsOf(result);
  const before = listLeads(result, history.entries).slice(-LOOK_BACK);
  if (before.length < LEAST) return null;
  const range = rangeOf(before);
  const runs = describeRuns(before.length, history.branch);
  const formats = metricFormats(metric);
  const now = readScore(metric, null, result.evaluation) ?? 0;
  // What is no change depends on how large the numbers are, unless they are shares.
  const size = metric === 'accuracy' ? 1 : Math.max(range.high, Number.MIN_VALUE);
  const differ = (of: number): boolean => isChange(of / size);
  const [fromLow, fromHigh] = [now - range.low, now - range.high];
  if (!differ(range.high - range.low) && !differ(fromLow)) {
    return `The ${label} is the same as in all of ${runs}.`;
  }
  const place = !differ(fromLow)
    ? 'as low as the lowest'
    : !differ(fromHigh)
      ? 'as high as the highest'
      : fromLow < 0
        ? 'lower than in all'
        : fromHigh > 0
          ? 'higher than in all'
          : 'within the range';
  const had = differ(range.high - range.low) ? formats.interval(range) : formats.value(range.low);
  return `The ${label} is ${place} of ${runs}, ${had}.`;
}

/** The runs that have the metric that reports on this one lead with: earlier ones may have had another task. */
export function listAlike(result: AnyResult, entries: readonly HistoryEntry[]): HistoryEntry[] {
  const { metric } = wordsOf(result);
  return entries.filter(({ scores }) => readScore(metric, null, scores) !== null);
}

/** That metric of each of them. */
export function listLeads(result: AnyResult, entries: readonly HistoryEntry[]): number[] {
  const { metric } = wordsOf(result);
  return entries.flatMap(({ scores }) => readScore(metric, null, scores) ?? []);
}

/** What there is of the history and cannot be used, where the report does not say so already. */
export function listProblems(
  { baseline }: Pick<AnyResult, 'baseline'>,
  { problems }: KnownHistory,
): string[] {
  const told = [baseline.reason, ...baseline.rejected.map(({ reason }) => reason)].join('\n');
  return problems
    .filter((problem) => !told.includes(problem))
    .map((problem) => shortSentence(problem));
}

/** Why nothing is known of earlier runs, though there was something; `null` where that is not so. */
export function describeLoss({ lost, isUnreadable }: KnownHistory): string | null {
  if (lost === null) return null;
  const what = isUnreadable ? 'Earlier runs cannot be read.' : 'The history begins again.';
  return `${what} ${shortSentence(lost)}`;
}

/** Between which runs others are missing, and why where that is known. */
export function describeGap({ from, to, reason }: Gap): string {
  const where =
    from === null
      ? `Nothing is known before ${nameRun(to)}`
      : `Between ${nameRun(from)} and ${nameRun(to)} runs are missing`;
  return reason === null ? `${where}.` : `${where}. ${shortSentence(reason)}`;
}

/** `1a2b3c4 of 2026-05-01` */
function nameRun({ commit, time }: HistoryEntry): string {
  return `${commit === null ? 'the run' : shortCommit(commit)} of ${dateOf(time)}`;
}

/** The day of a time, in UTC. */
export function dateOf(time: string): string {
  return time.slice(0, 10);
}
