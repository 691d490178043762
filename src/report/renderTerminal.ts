import type { Result } from '../document/result.js';
import { describeSimilarClasses } from './describeSimilarClasses.js';
import { wrapText } from '../text/wrapText.js';
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
  /** The columns of the terminal: sentences go on in the next line, tables are cut where they can be. */
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
  const verdict = wrapText(`${mark} ${describeVerdict(result)}`, width);
  return [
    verdict.map((line) => paint('bold', paint(style, line))),
    metricsBlock(result, width, paint),
    baseBlock(result, width),
    [describeSimilarClasses(result)].flatMap((text) =>
      text === null ? [] : wrapText(text, width),
    ),
    classBlock(result, width, paint),
    confusionBlock(result, width, paint),
    intervalBlock(result, width, paint),
    driftBlock(result, width, paint),
    rulesBlock(result, width, paint),
    policyBlock(result, width, paint),
  ]
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n');
};
