import { MOST_RUNS } from '../document/result.js';
import { UserError } from '../errors.js';
import { quote } from '../text/quote.js';
import { suggestName } from '../text/suggestName.js';
import { METRICS, NAMES_OF, type Metric } from './metrics.js';
import { bracket, MAJORITY, type Rule } from './rule.js';
import { parseSince, SINCE } from './since.js';
import { BRACED, EVERY_SLICE, readSlice } from './slice.js';

const LONGEST = 1000;
const NUMBER = /^-?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?$/i;
const MEDIAN = /^median\s*\([^)]*\)|^[^\s<>=≤≥!]+/;
/** The median of fewer would be moved by one. */
export const LEAST_RUNS = 3;
/** A name in quotes; one without a bracket or brace, before a slice; or one up to the last closing bracket. */
const BRACKETED =
  /^(?:\[\s*"(?:[^"\\]|\\.)*"\s*\](?=\s*(?:\{|drop\b|[<>=≤≥!]|$))|\[[^\]{}]*\](?=\s*\{)|\[.*\]|\(.*\))/s;
const PERCENT = /^(\d+(?:\.\d+)?|\.\d+)\s*%$/;

type Fail = (problem: string) => never;

/**
 * Reads a rule: `<metric> [{<column>=<value>}] [drop [from median(<runs>)]] >=|<= <limit> [in every slice]
 * [since <commit>] [warn]`, where some metrics are of a class (`recall[setosa]`) or of a column
 * (`drift(petal_length)`). A name in brackets goes up to the last closing one, or to the first before a
 * slice; in quotes it is a JSON text. `2%` is 0.02 of the metric's own unit;
 * of a drop of an error in the target's unit it is a share of the base's error. The limit of the
 * accuracy may be `majority`: what always answering the most frequent class has. Only a drop is since a
 * commit other than the base.
 *
 * @throws UserError naming the rule, the column where it goes wrong, and what is allowed there
 */
export function parseRule(text: string): Rule {
  let at = 0;
  let start = 0;
  const fail: Fail = (problem) => {
    throw new UserError('rule', `Rule ${quote(text)}, column ${start + 1}: ${problem}`);
  };
  /** Steps over white space and over what matches from there on. */
  const take = (pattern: RegExp): string => {
    start = at + text.slice(at).length - text.slice(at).trimStart().length;
    const taken = pattern.exec(text.slice(start))?.[0] ?? '';
    at = start + taken.length;
    return taken;
  };
  if (text.length > LONGEST) fail(`it is longer than ${LONGEST} characters.`);

  // The accuracy of the rows that stayed may be written as it is spoken.
  const name = take(
    /^(?:stable-rows\s+(?:accuracy|mae)(?![^\s[\](){}<>=≤≥!])|[^\s[\](){}<>=≤≥!]+)/,
  ).replace(/\s+/, '-');
  const metric = METRICS.get(name) ?? fail(describeUnknown(name));
  const of = readName(name, metric, take(BRACKETED), fail);
  const braced = take(BRACED);
  const named = braced === '' ? null : readSlice(braced, fail);
  if (named !== null && metric.source !== 'model') {
    fail(`${name} is ${aboutOf(metric)}, and only those of predicted classes are of a slice.`);
  }
  const isDrop = take(/^drop(?![^\s<>=≤≥!])/) !== '';
  if (isDrop && metric.source !== 'model' && metric.source !== 'numbers') {
    fail(`${name} is a number about the data, which has a limit but no drop.`);
  }
  const runs =
    isDrop && take(/^from(?![^\s<>=≤≥!])/) !== '' ? readMedian(take(MEDIAN), fail) : null;
  if (runs !== null && name.startsWith('stable-rows-')) {
    fail(`${name} is of the rows that the base has too, and earlier runs have other rows.`);
  }
  if (runs !== null && named !== null) fail(NOT_OF_EARLIER);
  refuseSliceHere(take(/^(?:\{|in\s+every(?!\S)).*/s), fail);
  const kind =
    runs !== null ? 'median' : isDrop ? 'drop' : metric.better === 'more' ? 'floor' : 'ceiling';
  checkOperator(take(/^[<>=≤≥!]+/), name, kind, fail);
  const written = take(/^\S+(?:\s*%)?/);
  const isMajority = name === 'accuracy' && kind === 'floor' && written === MAJORITY;
  if (isMajority && named !== null) fail(NOT_OF_MAJORITY);
  const limit = isMajority ? 0 : readLimit(written, metric, kind, fail);
  const isEvery = readEvery(take(/^in(?!\S)(?:\s+every(?!\S))?(?:\s+slice(?!\S))?/), fail);
  if (isEvery && metric.source !== 'model') {
    fail(`${name} is ${aboutOf(metric)}, and only those of predicted classes are of slices.`);
  }
  if (isEvery && named !== null) fail('a rule is of one slice or of every: leave one of them out.');
  if (isEvery && runs !== null) fail(NOT_OF_EARLIER);
  if (isEvery && isMajority) fail(NOT_OF_MAJORITY);
  const isRelative =
    metric.unit === 'amount' && (kind === 'drop' || kind === 'median') && PERCENT.test(written);
  const since = take(/^since(?!\S)/) === '' ? null : readSince(take(SINCE), kind, fail);
  const level = take(/^warn(?!\S)/) === '' ? 'fail' : 'warn';
  if (take(/^.+/s) !== '') {
    fail(
      kind === 'drop' && since === null
        ? 'nothing but since and a commit, and the word warn, may follow the limit.'
        : `nothing but the word warn may follow ${since === null ? 'the limit' : 'the commit'}.`,
    );
  }
  return {
    metric: name,
    of,
    slice: isEvery ? EVERY_SLICE : named,
    kind: isMajority ? 'majority' : kind,
    limit,
    isRelative,
    since,
    runs,
    level,
  };
}

const NOT_OF_EARLIER = 'earlier runs are known as a whole, not by their slices.';
const NOT_OF_MAJORITY =
  'the largest class is that of all tested rows: give a slice a limit instead.';

/** What a metric is about that is not of predicted classes. */
function aboutOf({ source }: Metric): string {
  return source === 'numbers'
    ? 'a number about predicted numbers, which have no slices'
    : 'a number about the data';
}

/** What is written of slices behind the word drop, or before the limit. */
function refuseSliceHere(text: string, fail: Fail): void {
  if (text === '') return;
  fail(
    text.startsWith('{')
      ? 'a slice stands right behind the metric, as in accuracy {country=NZ} drop <= 2%.'
      : 'in every slice stands behind the limit, as in accuracy drop <= 5% in every slice.',
  );
}

function readEvery(text: string, fail: Fail): boolean {
  if (text !== '' && !/^in\s+every\s+slice$/.test(text))
    fail('write in every slice, or leave it out.');
  return text !== '';
}

function describeUnknown(name: string): string {
  return name === ''
    ? 'a rule begins with the name of a metric, as in accuracy >= 0.9.'
    : `there is no metric ${quote(name)}. ${suggestName(name, [...METRICS.keys()])}`;
}

function readName(
  name: string,
  { of, isAlsoOfWhole }: Metric,
  bracketed: string,
  fail: Fail,
): string | null {
  if (isAlsoOfWhole && bracketed === '') return null;
  if (of === null) {
    if (bracketed !== '')
      fail(`${name} is not of one class or column: leave out what is in brackets.`);
    return null;
  }
  const form = bracket(name, of.toUpperCase());
  if (bracketed[0] !== form[0]) {
    const mean = isAlsoOfWhole
      ? ', or leave it out'
      : METRICS.has(`${name}-macro`)
        ? `; ${name}-macro is the mean of all classes`
        : '';
    fail(`${name} is of one ${of}: write ${name}${form}${mean}.`);
  }
  const inner = bracketed.slice(1, -1).trim();
  if (inner === '') fail(`the name of the ${of} is missing in the brackets.`);
  const read = /^".*"$/s.test(inner) ? readQuoted(inner, fail) : inner;
  const known = NAMES_OF[of];
  if (known?.includes(read) === false) {
    fail(`there is no ${of} ${quote(read)}. ${suggestName(read, known)}`);
  }
  return read;
}

function readQuoted(text: string, fail: Fail): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return fail('within quotes, a quote is written \\" and a backslash \\\\.');
  }
}

function checkOperator(operator: string, name: string, kind: Rule['kind'], fail: Fail): void {
  const [right, wrong] = kind === 'floor' ? ['>=', '<='] : ['<=', '>='];
  if (operator === right) return;
  if (operator === '') {
    const source = METRICS.get(name)?.source;
    const drop = source === 'model' || source === 'numbers' ? ', or drop <= and a limit,' : '';
    fail(
      kind === 'drop' || kind === 'median'
        ? '<= and a limit have to follow.'
        : `${right} and a limit${drop} have to follow.`,
    );
  }
  if (operator !== wrong) {
    fail(`${quote(operator)} is not for rules: write ${right}, which lets the limit itself pass.`);
  }
  fail(
    kind === 'drop' || kind === 'median'
      ? 'less of a drop is better, so write <= and a limit.'
      : `${kind === 'floor' ? 'more' : 'less'} of ${name} is better, so write ${right} and a limit.`,
  );
}

function readLimit(text: string, metric: Metric, kind: Rule['kind'], fail: Fail): number {
  const isWhole = metric.unit === 'rows';
  const isOfDrop = kind === 'drop' || kind === 'median';
  const isAmount = metric.unit === 'amount';
  const least = isOfDrop ? 0 : metric.least;
  const most = isOfDrop ? metric.most - metric.least : metric.most;
  // The exponent moves the point, where dividing by 100 would round a second time.
  const percent = isWhole || (isAmount && !isOfDrop) ? undefined : PERCENT.exec(text)?.[1];
  const number = percent === undefined ? readNumber(text) : Number(`${percent}e-2`);
  if (number >= least && number <= most && (!isWhole || Number.isInteger(number))) {
    return number;
  }
  const range =
    least === -Infinity
      ? `up to ${most}`
      : most < Number.MAX_SAFE_INTEGER
        ? `from ${least} to ${most}`
        : `from ${least}`;
  const allowed = isWhole
    ? `a whole number ${range}`
    : isAmount
      ? `a number ${range} in the unit of the target${isOfDrop ? ", or a percentage of the base's" : ''}`
      : `a number ${range}, or a percentage (2% is 0.02)`;
  return fail(
    text === '' ? `the limit is missing: ${allowed}.` : `the limit has to be ${allowed}.`,
  );
}

function readSince(text: string, kind: Rule['kind'], fail: Fail): string {
  if (kind === 'median') fail('a drop is from the median of earlier runs or since a commit.');
  if (kind !== 'drop') fail('only a drop is since a commit: write drop <= and a limit.');
  return (
    parseSince(text) ??
    fail('the commit is missing: a tag, a branch, a commit, or 1 to 99999 days, as in 90 days.')
  );
}

function readMedian(text: string, fail: Fail): number {
  const [, written = ''] = /^median\s*\((.*)\)$/.exec(text) ?? [];
  const runs = /^\s*\d{1,4}\s*$/.test(written) ? Number(written) : NaN;
  return runs >= LEAST_RUNS && runs <= MOST_RUNS
    ? runs
    : fail(
        `a drop is from median(N), the median of the last N runs of the branch: N has to be a whole number from ${LEAST_RUNS} to ${MOST_RUNS}.`,
      );
}

function readNumber(text: string): number {
  // Adding 0 makes -0 a plain 0.
  const number = NUMBER.test(text) ? Number(text) + 0 : NaN;
  return Number.isFinite(number) ? number : NaN;
}
