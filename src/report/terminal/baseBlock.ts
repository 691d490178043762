import type { Result } from '../../document/result.js';
import { wrapText } from '../../text/wrapText.js';
import { describeCause } from '../describeCause.js';
import {
  describeComparison,
  describeNextStep,
  describeRejected,
  describeUnreadable,
} from '../describeBase.js';
import { shortSentence } from '../../text/visibleText.js';
import type { Block } from './block.js';

/**
 * What the result is compared with and what is different, or why it is compared with nothing; and
 * what was refused on the way.
 */
export const baseBlock = (result: Result, width: number): Block => {
  const { baseline } = result;
  const commit = baseline.commit === null ? '' : ` ${baseline.commit.slice(0, 7)}`;
  const beginning = baseline.notComparable ? 'Not comparable with the base' : 'Base';
  return [
    describeUnreadable(result) ?? `${beginning}${commit}: ${shortSentence(baseline.reason)}`,
    ...[describeComparison(result), describeNextStep(result)].filter((text) => text !== null),
    ...(result.comparison === null ? [] : describeCause(result)),
    ...describeRejected(result),
  ].flatMap((sentence) => wrapText(sentence, width));
};
