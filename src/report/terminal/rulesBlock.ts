import type { Result } from '../../document/result.js';
import { wrapText } from '../../text/wrapText.js';
import { describeAcceptance } from '../describeAcceptance.js';
import { type Block, withHeading } from './block.js';
import type { Paint } from './paint.js';
import { evidenceLines, ruleLines } from './ruleLines.js';

/** The rules as they were written, what became of each, and how sure that is. */
export const rulesBlock = (result: Result, width: number, paint: Paint): Block => {
  const { rules, policy } = result;
  const words = describeAcceptance(result);
  const acceptance =
    words === null
      ? []
      : wrapText(`${words.beginning} ${words.commit.slice(0, 7)} ${words.end}`, width);
  return [
    ...withHeading(['Rules', ...ruleLines(rules, width, paint)], paint),
    ...evidenceLines(rules, policy, width),
    ...acceptance,
  ];
};
