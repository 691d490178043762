import type { AnyResult } from '../document/regressionResult.js';
import type { KnownHistory } from '../history/knownHistory.js';
import { buildReport } from './buildReport.js';
import { createPaint } from './print/terminal/paint.js';
import { printTerminal } from './print/terminal/printTerminal.js';

export interface TerminalReportOptions {
  /** Whether to use ANSI colours. */
  readonly colour: boolean;
  /** The columns of the terminal: sentences go on in the next line, tables are cut where they can be. */
  readonly width: number;
  /** The runs before this one; `null` where none is kept. */
  readonly history?: KnownHistory | null;
}

/** The report for a terminal or a log, without a line end at the end. */
export function renderTerminal(
  result: AnyResult,
  { colour, width, history = null }: TerminalReportOptions,
): string {
  const options = { width, paint: createPaint(colour) };
  return [...buildReport(result, 'terminal', history)]
    .map(({ blocks }) => printTerminal(blocks, options))
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}
