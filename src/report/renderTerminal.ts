import type { Result } from '../result/result.js';
import { describeSimilarClasses } from './describeSimilarClasses.js';
import { describeVerdict } from './describeVerdict.js';
import { baseBlock } from './terminal/baseBlock.js';
import { classBlock } from './terminal/classBlock.js';
import { confusionBlock } from './terminal/confusionBlock.js';
import { driftBlock } from './terminal/driftBlock.js';
import { intervalBlock } from './terminal/intervalBlock.js';
import { metricsBlock } from './terminal/metricsBlock.js';
import { createPaint } from './terminal/paint.js';
import { policyBlock } from './terminal/policyBlock.js';
import { rulesBlock } from './terminal/rulesBlock.js';

export interface TerminalOptions {
  /** Whether to use ANSI colours. */
  readonly colour: boolean;
  /** The columns of the terminal; tables that would be wider are made narrower where they can. */
  readonly width: number;
}

const MARKS = {
  passed: ['green', '\u2714'],
  failed: ['red', '\u2718'],
  inconclusive: ['yellow', '!'],
} as const;

/** The report for a terminal or a log, without a line end at the end. */
export const renderTerminal = (result: Result, { colour, width }: TerminalOptions): string => {
  const paint = createPaint(colour);
  const [style, mark] = MARKS[result.verdict];
  const verdict = paint('bold', paint(style, `${mark} ${describeVerdict(result)}`));
  return [
    [verdict],
    metricsBlock(result, paint),
    baseBlock(result),
    [describeSimilarClasses(result)].filter((text) => text !== null),
    classBlock(result, width, paint),
    confusionBlock(result, width, paint),
    intervalBlock(result, paint),
    driftBlock(result, paint),
    rulesBlock(result, paint),
    policyBlock(result, paint),
  ]
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n');
};
