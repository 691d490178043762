import type { Result, ResultAnchor } from '../../document/result.js';
import { shortSentence } from '../../text/visibleText.js';
import {
  describeChanges,
  describeFlips,
  describeNextStep,
  describeRejected,
  describeRows,
  describeUnreadable,
} from '../words/describeBase.js';
import { describeTurned } from '../words/describeTurned.js';
import { describeCause } from '../words/describeCause.js';
import type { Block, Line } from './block.js';
import { commit, name, strong } from './pieces.js';
import type { Section } from './section.js';

/**
 * What the result is compared with and what is different, or why it is compared with nothing; and
 * what was refused on the way.
 */
export const baseSection: Section = {
  name: 'base',
  build: (result) => [
    ...describeSource(result),
    ...result.anchors.map((anchor) => describeAnchor(anchor, result)),
    ...describeRejected(result).map((text): Block => ({ kind: 'alert', line: [text] })),
  ],
};

function describeSource(result: Result): Block[] {
  const { baseline, comparison, rows } = result;
  const reason = shortSentence(baseline.reason);
  const unreadable = describeUnreadable(result);
  if (unreadable !== null) return [{ kind: 'alert', line: [unreadable] }];
  if (baseline.notComparable) {
    return [{ kind: 'alert', line: nameBase('Not comparable with the base', result) }];
  }
  if (comparison === null) {
    const next = describeNextStep(result);
    return [{ kind: 'paragraph', line: [next === null ? reason : `${reason} ${next}`] }];
  }
  const flips = strong(describeFlips(comparison, rows));
  const causes = describeCause(result);
  const lines: Line[] = [
    [`${describeRows(comparison, result.dataChanges)}: `, flips, `. ${describeChanges(result)}`],
    ...(causes.length === 0 ? [] : [[causes.join(' ')]]),
    nameBase('Base', result),
  ];
  return lines.map((line): Block => ({ kind: 'paragraph', line }));
}

/** `Since v1.2.0 (1a2b3c4): 96.0% → 94.0%, 3 rows newly wrong, 0 newly right. Trained again.` */
function describeAnchor(anchor: ResultAnchor, { source }: Result): Block {
  const { since, commit: sha, comparison, reason } = anchor;
  const named = sha === null ? [] : [' (', commit(source, sha), ')'];
  const line: Line = [
    'Since ',
    name(since),
    ...named,
    `: ${comparison === null ? '' : `${describeTurned(comparison)}. `}${shortSentence(reason)}`,
  ];
  return { kind: anchor.source === 'unreadable' ? 'alert' : 'paragraph', line };
}

/** `Base 1a2b3c4: The result of this very commit.` */
export function nameBase(beginning: string, { baseline, source }: Result): Line {
  const sha = baseline.commit === null ? [] : [' ', commit(source, baseline.commit)];
  return [beginning, ...sha, `: ${shortSentence(baseline.reason)}`];
}
