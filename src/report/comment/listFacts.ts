import type { Result, ResultAnchor } from '../../document/result.js';
import type { KnownHistory } from '../../history/knownHistory.js';
import { shortSentence } from '../../text/visibleText.js';
import type { Line } from '../blocks/block.js';
import { acceptanceBlocks } from '../blocks/acceptanceBlocks.js';
import { findingLine } from '../blocks/checksSection.js';
import { commit, mark, name } from '../blocks/pieces.js';
import { describeBaseEvaluation } from '../words/describeBaseEvaluation.js';
import { describeRejected, describeUnreadable, describeUnseen } from '../words/describeBase.js';
import { describeReasons } from '../words/describeCause.js';
import { describeDataWarnings } from '../words/describeDataWarnings.js';
import { listNewFindings } from '../words/describeFindings.js';
import { describeMajority } from '../words/describeMajority.js';
import { describePlace, listProblems } from '../words/historyWords.js';
import { describeTurned } from '../words/describeTurned.js';
import { policyWords } from '../words/policyWords.js';
import { cutWords } from './countWords.js';

/** Something to know beside the rules, in a line or two. */
export interface Fact {
  readonly line: Line;
  /** How much it matters: whether it decides, keeps a comment from being one sentence, or explains. */
  readonly weight: 'decides' | 'news' | 'explains';
}

/** What a reader has to know beside the numbers, the most important first. */
export function listFacts(result: Result, history: KnownHistory | null): Fact[] {
  const { anchors, baseline } = result;
  const warn = (text: string | null): Line[] =>
    text === null ? [] : [[mark('warning'), ` ${text}`]];
  const policy = policyWords(result);
  const evaluation = describeBaseEvaluation(result);
  const isMeasuredAlike = result.baseEvaluation?.verdict === 'passed';
  const decisive = [
    ...warn(cutText(describeUnreadable(result))),
    ...(baseline.notComparable && baseline.source !== 'unreadable'
      ? warn(`Not comparable with the base: ${cutWords(shortSentence(baseline.reason))}`)
      : []),
    ...acceptanceBlocks(result).flatMap((block) =>
      block.kind === 'paragraph' ? [block.line] : [],
    ),
    ...(policy?.disagrees === true ? warn(policy.summary) : []),
    ...(isMeasuredAlike ? [] : warn(evaluation)),
  ];
  const news = [
    ...(policy?.disagrees === false ? [[policy.summary]] : []),
    ...(isMeasuredAlike && evaluation !== null ? [[evaluation]] : []),
    ...describeRejected(result).flatMap(warn),
    ...anchors.filter(isMissing).map((anchor) => describeAnchor(anchor, result)),
    ...warn(describeMajority(result)),
    ...describeDataWarnings(result).flatMap(warn),
    ...(history === null ? [] : listProblems(result, history)).flatMap(warn),
    ...listNewFindings(result).map((finding): Line => [
      mark('warning'),
      ' ',
      ...findingLine(finding),
    ]),
  ];
  const place = history && describePlace(result, history);
  const others = [
    ...(place === null ? [] : [[place]]),
    ...anchors.filter((anchor) => !isMissing(anchor)).map((one) => describeAnchor(one, result)),
    ...describeReasons(result).map((text): Line => [text]),
    ...describeUnseen(result).map((text): Line => [text]),
  ];
  const weigh =
    (weight: Fact['weight']) =>
    (line: Line): Fact => ({ line, weight });
  return [
    ...decisive.map(weigh('decides')),
    ...news.map(weigh('news')),
    ...others.map(weigh('explains')),
  ];
}

/** The whole of it is in a fold. */
function cutText(text: string | null): string | null {
  return text === null ? null : cutWords(text, 40);
}

function isMissing({ source }: ResultAnchor): boolean {
  return source === 'unreadable';
}

function describeAnchor(anchor: ResultAnchor, { source }: Result): Line {
  const { commit: sha, comparison, reason, since } = anchor;
  return [
    ...(isMissing(anchor) ? [mark('warning'), ' '] : []),
    'Since ',
    name(since),
    ...(sha === null ? [] : [' (', commit(source, sha), ')']),
    `: ${comparison === null ? '' : `${describeTurned(comparison)}. `}${shortSentence(reason)}`,
  ];
}
