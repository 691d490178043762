import type { Result } from '../../document/result.js';
import type { HistoryEntry } from '../../history/history.js';
import type { KnownHistory } from '../../history/knownHistory.js';
import type { Gap } from '../../history/listGaps.js';
import { shortCommit } from '../../text/shortCommit.js';
import { shortName, shortSentence } from '../../text/visibleText.js';
import { formatPercent, formatPercentInterval, formatPlural, isChange } from './numbers.js';
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
export function describePlace(
  { evaluation }: Pick<Result, 'evaluation'>,
  { entries, branch }: KnownHistory,
): string | null {
  const before = entries.slice(-LOOK_BACK).map(({ scores }) => scores.accuracy);
  if (before.length < LEAST) return null;
  const range = rangeOf(before);
  const runs = describeRuns(before.length, branch);
  const { accuracy } = evaluation;
  const [fromLow, fromHigh] = [accuracy - range.low, accuracy - range.high];
  if (!isChange(range.high - range.low) && !isChange(fromLow)) {
    return `The accuracy is the same as in all of ${runs}.`;
  }
  const place = !isChange(fromLow)
    ? 'as low as the lowest'
    : !isChange(fromHigh)
      ? 'as high as the highest'
      : fromLow < 0
        ? 'lower than in all'
        : fromHigh > 0
          ? 'higher than in all'
          : 'within the range';
  const had = isChange(range.high - range.low)
    ? formatPercentInterval(range)
    : formatPercent(range.low);
  return `The accuracy is ${place} of ${runs}, ${had}.`;
}

/** What there is of the history and cannot be used, where the report does not say so already. */
export function listProblems({ baseline }: Result, { problems }: KnownHistory): string[] {
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
