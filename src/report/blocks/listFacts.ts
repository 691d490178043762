import type { Result, ResultAnchor } from '../../document/result.js';
import type { KnownHistory } from '../../history/knownHistory.js';
import { shortSentence } from '../../text/visibleText.js';
import type { Line } from './block.js';
import { cutWords } from './countWords.js';
import { findingLine } from './findingLine.js';
import { commit, mark, name } from './pieces.js';
import { describeWorseParts } from './slicesFold.js';
import { acceptanceWords } from '../words/acceptanceWords.js';
import { describeBaseEvaluation } from '../words/describeBaseEvaluation.js';
import { describeRejected, describeUnreadable, describeUnseen } from '../words/describeBase.js';
import { describeReasons } from '../words/describeCause.js';
import { describeDataWarnings } from '../words/describeDataWarnings.js';
import { listNewFindings } from '../words/describeFindings.js';
import { describeMajority } from '../words/describeMajority.js';
import { describePlace, listProblems } from '../words/historyWords.js';
import { describeTurned } from '../words/describeTurned.js';
import type { ChangeRequest } from '../words/changeRequest.js';
import { policyWords } from '../words/policyWords.js';

type Told = Pick<Fact, 'line' | 'isWarning'>;

/** Something to know beside the rules, in a line or two. */
export interface Fact {
  readonly line: Line;
  /** Whether it must not be overlooked. */
  readonly isWarning: boolean;
  /** How much it matters: whether it decides, keeps a comment from being one sentence, or explains. */
  readonly weight: 'decides' | 'news' | 'explains';
}

/**
 * What a reader has to know beside the numbers, the most important first.
 *
 * @param most words of what came from elsewhere, why a base cannot be read for one
 */
export function listFacts(
  result: Result,
  history: KnownHistory | null,
  most = Infinity,
  request?: ChangeRequest,
): Fact[] {
  const { anchors, baseline } = result;
  const warn = (line: Line): Told => ({ line, isWarning: true });
  const say = (line: Line): Told => ({ line, isWarning: false });
  const warnOf = (text: string | null): Told[] =>
    text === null ? [] : [warn([cutWords(text, most)])];
  const policy = policyWords(result, request);
  const evaluation = describeBaseEvaluation(result);
  const isMeasuredAlike = result.baseEvaluation?.verdict === 'passed';
  const decisive = [
    ...warnOf(describeUnreadable(result)),
    ...warnOf(
      baseline.notComparable && baseline.source !== 'unreadable'
        ? `Not comparable with the base: ${shortSentence(baseline.reason)}`
        : null,
    ),
    ...listAcceptance(result).map(say),
    ...(policy?.disagrees === true ? [warn([policy.summary])] : []),
    ...(isMeasuredAlike || evaluation === null ? [] : [warn([evaluation])]),
  ];
  const news = [
    ...(policy?.disagrees === false ? [say([policy.summary])] : []),
    ...(isMeasuredAlike && evaluation !== null ? [say([evaluation])] : []),
    ...[
      ...describeRejected(result),
      ...anchors.filter(isMissing).map((anchor) => describeAnchor(anchor, result)),
      describeMajority(result),
      ...describeDataWarnings(result),
      ...(history === null ? [] : listProblems(result, history)),
    ].flatMap((told) => (told === null ? [] : [warn([told].flat())])),
    ...describeWorseParts(result).map(warn),
    ...listNewFindings(result).map((finding) => warn(findingLine(finding))),
  ];
  const place = history && describePlace(result, history);
  const others = [
    ...(place === null ? [] : [place]),
    ...anchors.filter((anchor) => !isMissing(anchor)).map((one) => describeAnchor(one, result)),
    ...describeReasons(result),
    ...describeUnseen(result),
  ].map((told) => say([told].flat()));
  const weigh =
    (weight: Fact['weight']) =>
    (told: Told): Fact => ({ ...told, weight });
  return [
    ...decisive.map(weigh('decides')),
    ...news.map(weigh('news')),
    ...others.map(weigh('explains')),
  ];
}

/** A fact as a line of its own. */
export function factLine({ isWarning, line }: Fact): Line {
  return isWarning ? [mark('warning'), ' ', ...line] : line;
}

function isMissing({ source }: ResultAnchor): boolean {
  return source === 'unreadable';
}

function describeAnchor(anchor: ResultAnchor, { source }: Result): Line {
  const { commit: sha, comparison, reason, since } = anchor;
  return [
    'Since ',
    name(since),
    ...(sha === null ? [] : [' (', commit(source, sha), ')']),
    `: ${comparison === null ? '' : `${describeTurned(comparison)}. `}${shortSentence(reason)}`,
  ];
}

/** Who accepted what is broken, if anybody did. */
function listAcceptance(result: Result): Line[] {
  const words = acceptanceWords(result);
  if (words === null) return [];
  const sha = commit(result.source, words.commit);
  return [[mark('accepted'), ` ${words.beginning} `, sha, ` ${words.end}`]];
}
