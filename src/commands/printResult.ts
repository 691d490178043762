import type { AnyResult } from '../document/regressionResult.js';
import { formatAnnotation } from '../github/annotation.js';
import { listAnnotations } from '../github/listAnnotations.js';
import type { KnownHistory } from '../history/knownHistory.js';
import { formatJsonPieces } from '../json/formatJson.js';
import { renderTerminal } from '../report/renderTerminal.js';
import { describeVerdict } from '../report/words/describeVerdict.js';
import { renderFiles } from '../run/renderFiles.js';
import type { RunFiles } from '../run/files.js';
import { escapeLogLine } from '../text/escapeLog.js';
import { pageWidth } from './terminalWidth.js';
import { wantsColour } from './wantsColour.js';

/** How a result is told on standard output. */
export interface PrintOptions {
  /** The report, the result document alone, or one line. */
  readonly output: 'report' | 'json' | 'quiet';
  /** Whether the annotations of the action are printed as the commands of a runner. */
  readonly annotations: boolean;
}

/** A result, and the files that say it. */
export interface Printed {
  readonly result: AnyResult;
  readonly history: KnownHistory | null;
  readonly files: RunFiles;
  /** Files that a flag asked for, and what is in each. */
  readonly further: ReadonlyMap<string, string>;
}

/** Prints what a run or a merge came to. */
export function printResult(
  { result, history, files, further }: Printed,
  { output, annotations }: PrintOptions,
): void {
  const commands = annotations ? listAnnotations(result, history) : [];
  const lines = commands.map(({ level, message }) => `${formatAnnotation(level, message)}\n`);
  switch (output) {
    case 'json':
      for (const piece of formatJsonPieces(result)) process.stdout.write(piece);
      break;
    case 'quiet':
      process.stdout.write(`${describeVerdict(result)}\n`);
      break;
    case 'report': {
      const width = pageWidth(process.stdout);
      const colour = !annotations && wantsColour(process.stdout, process.env);
      const report = renderTerminal(result, { colour, width, history });
      const text = `${report}\n\n${renderFiles([...files.values()], width, further)}\n`;
      // A line of text could be taken for a command of the runner.
      process.stdout.write(annotations ? text.split('\n').map(escapeLogLine).join('\n') : text);
    }
  }
  // A runner reads both streams; what is to be one line or one document stays that.
  const stream = output === 'report' ? process.stdout : process.stderr;
  for (const line of lines) stream.write(line);
}
