import type { Result } from '../result/result.js';
import { describeVerdict } from './describeVerdict.js';
import { baseBlock } from './terminal/baseBlock.js';
import { classBlock } from './terminal/classBlock.js';
import { confusionBlock } from './terminal/confusionBlock.js';
import { metricsBlock } from './terminal/metricsBlock.js';
import { createPaint } from './terminal/paint.js';
import { rulesBlock } from './terminal/rulesBlock.js';

export interface TerminalOptions {
  /** Whether to use ANSI colours. */
  readonly colour: boolean;
  /** The columns of the terminal; tables that would be wider are made narrower where they can. */
  readonly width: number;
}

/** The report for a terminal or a log, without a line end at the end. */
export const renderTerminal = (result: Result, { colour, width }: TerminalOptions): string => {
  const paint = createPaint(colour);
  const [mark, style] =
    result.verdict === 'passed' ? (['\u2714', 'green'] as const) : (['\u2718', 'red'] as const);
  const verdict = paint('bold', paint(style, `${mark} ${describeVerdict(result)}`));
  return [
    [verdict],
    metricsBlock(result, paint),
    baseBlock(result),
    classBlock(result, width, paint),
    confusionBlock(result, width, paint),
    rulesBlock(result, paint),
  ]
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n');
};
