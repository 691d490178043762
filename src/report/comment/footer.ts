import type { AnyResult } from '../../document/regressionResult.js';
import { shortName } from '../../text/visibleText.js';
import type { Block, Line } from '../blocks/block.js';
import { commit, link } from '../blocks/pieces.js';
import { formatPlural } from '../words/numbers.js';
import type { CommentFrame } from './commentFrame.js';

/** Where the rest is, and which commits were compared: the last line. */
export function buildFooter(result: AnyResult, frame: CommentFrame): Block {
  const { filesUrl, isFromFork, looks, reportUrl, request, runUrl } = frame;
  const parts: Line[] = [
    ...(reportUrl === null ? [] : [[link('Report with charts', reportUrl), ' (sign in to open)']]),
    ...(filesUrl === null ? [] : [[link('all files', filesUrl)]]),
    ...(runUrl === null ? [] : [[link('run', runUrl)]]),
    describeCommits(result, frame),
    ...(isFromFork ? [['as the run of a fork states, which its author may change']] : []),
    ...(looks === 1 ? [] : [[`look no. ${looks} at this ${request}`]]),
    [`Forest Gate ${shortName(result.toolVersion)}`],
  ].filter((line) => line.length > 0);
  return {
    kind: 'footer',
    line: parts.flatMap((part, index) => (index === 0 ? part : [' \u00b7 ', ...part])),
  };
}

function describeCommits({ baseline, comparison, source }: AnyResult, frame: CommentFrame): Line {
  const own: Line = source.commit === null ? [] : ['this ', commit(source, source.commit)];
  if (comparison === null || baseline.commit === null) return own;
  return [
    ...own,
    `${own.length === 0 ? '' : ' '}against ${nameBase(baseline.stage)} `,
    commit(source, baseline.commit),
    `, ${describeAge(baseline.source, frame.baseAge)}`,
  ];
}

function describeAge(source: AnyResult['baseline']['source'], age: number | null): string {
  if (source === 'commit') return 'trained again';
  if (age === null) return 'its stored result';
  return age === 0 ? 'measured today' : `measured ${formatPlural(age, 'day')} ago`;
}

/** `base`, or `production, iris@v3,`. */
function nameBase(stage: AnyResult['baseline']['stage']): string {
  return stage === null || stage.version === null
    ? 'base'
    : `${stage.name}, ${shortName(stage.version)},`;
}
