import type { AnyResult } from '../../document/regressionResult.js';
import type { KnownHistory } from '../../history/knownHistory.js';
import { shortSentence } from '../../text/visibleText.js';
import type { Line } from './block.js';
import { cutWords } from './countWords.js';
import { findingLine } from './findingLine.js';
import { commit, mark, name } from './pieces.js';
import { blocksOf } from '../tasks/blocks.js';
import { wordsOf } from '../tasks/words.js';
import { acceptanceWords } from '../words/acceptanceWords.js';
import { describeBaseEvaluation } from '../words/describeBaseEvaluation.js';
import { describeRejected, describeUnreadable, describeUnseen } from '../words/describeBase.js';
import { describeReasons } from '../words/describeCause.js';
import { describeDataWarnings } from '../words/describeDataWarnings.js';
import { listNewFindings } from '../words/describeFindings.js';
import { describePlace, listProblems } from '../words/historyWords.js';
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
  result: AnyResult,
  history: KnownHistory | null,
  most = Infinity,
  request?: ChangeRequest,
): Fact[] {
  const { baseline } = result;
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
      ...listAnchors(result)
        .filter(({ isMissing }) => isMissing)
        .map(({ line }) => line),
      wordsOf(result).noBetter(),
      ...describeDataWarnings(result),
      ...(history === null ? [] : listProblems(result, history)),
    ].flatMap((told) => (told === null ? [] : [warn([told].flat())])),
    ...blocksOf(result).worse().map(warn),
    ...listNewFindings(result).map((finding) => warn(findingLine(finding, wordsOf(result).answer))),
  ];
  const place = history && describePlace(result, history);
  const others = [
    ...(place === null ? [] : [place]),
    ...listAnchors(result)
      .filter(({ isMissing }) => !isMissing)
      .map(({ line }) => line),
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

/** What rules are since, a line each, and whether it is missing. */
function listAnchors(result: AnyResult): { readonly line: Line; readonly isMissing: boolean }[] {
  const { since: describeSince } = wordsOf(result);
  return result.anchors.map(({ commit: sha, reason, since, source }, index) => {
    const beside = describeSince(index);
    const line: Line = [
      'Since ',
      name(since),
      ...(sha === null ? [] : [' (', commit(result.source, sha), ')']),
      `: ${beside === null ? '' : `${beside}. `}${shortSentence(reason)}`,
    ];
    return { line, isMissing: source === 'unreadable' };
  });
}

/** Who accepted what is broken, if anybody did. */
function listAcceptance(result: AnyResult): Line[] {
  const words = acceptanceWords(result);
  if (words === null) return [];
  const sha = commit(result.source, words.commit);
  return [[mark('accepted'), ` ${words.beginning} `, sha, ` ${words.end}`]];
}
