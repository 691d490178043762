import type { Result } from '../../document/result.js';
import { wrapText } from '../../text/wrapText.js';
import { describePolicy } from '../describePolicy.js';
import { type Block, withHeading } from './block.js';
import type { Paint } from './paint.js';
import { evidenceLines, ruleLines } from './ruleLines.js';

/** What the base's rules say of a run that comes with rules of its own. */
export const policyBlock = (result: Result, width: number, paint: Paint): Block => {
  const words = describePolicy(result);
  if (words === null || result.basePolicy === null) return [];
  const rules = words.rules.filter(({ side }) => side === 'base').map(({ rule }) => rule);
  const heading = withHeading(["The base's rules", ...ruleLines(rules, width, paint)], paint);
  return [
    ...(rules.length === 0 ? [] : heading),
    ...evidenceLines(rules, result.basePolicy.policy, width),
    ...wrapText(words.summary, width),
  ];
};
