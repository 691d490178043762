#!/usr/bin/env node
import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { errorCode, errorMessage, memoryFault, UserError } from './errors.js';
import { EXIT_CODES } from './exitCodes.js';
import { machineFault } from './files/machineFault.js';
import { helpText } from './commands/helpText.js';
import { parseArguments } from './commands/parseArguments.js';
import { pageWidth, terminalWidth } from './commands/terminalWidth.js';
import { wrapText } from './text/wrapText.js';
import { VERSION } from './version.js';

export { compare, parse, UserError, verify } from './library/index.js';

// A program that imports the library finds it in this bundle, and no command runs.
if (isProgram()) {
  // Until a verdict says otherwise: a promise that never settles would end the process with 0.
  process.exitCode = EXIT_CODES.defect;
  // Else Node.js would end the process with 1, which says that the model failed.
  process.stdout.on('error', (error) => {
    // A reader such as `head` may leave early.
    if (errorCode(error) === 'EPIPE') return;
    process.exit(explain(machineFault(error, 'standard output: it cannot be written')));
  });
  process.stderr.on('error', () => undefined);
  process.exitCode = await main(process.argv.slice(2)).catch(explain);
}

/** Whether this file, or an entry beside it, is what Node.js was started with, also through a link. */
function isProgram(): boolean {
  const [, started] = process.argv;
  if (started === undefined) return false;
  try {
    return dirname(realpathSync(started)) === dirname(realpathSync(fileURLToPath(import.meta.url)));
  } catch {
    return false;
  }
}

async function main(args: readonly string[]): Promise<number> {
  const asked = parseArguments(args);
  if ('run' in asked) return asked.run();
  const text = asked.command === 'help' ? helpText(pageWidth(process.stdout)) : `${VERSION}\n`;
  process.stdout.write(text);
  return EXIT_CODES.passed;
}

function explain(thrown: unknown): number {
  const error = memoryFault(thrown);
  if (error instanceof UserError) {
    const width = terminalWidth(process.stderr) ?? Infinity;
    process.stderr.write(`${wrapText(`forest-gate: ${error.message}`, width).join('\n')}\n`);
    return EXIT_CODES.wrongInput;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : errorMessage(error);
  process.stderr.write(
    `forest-gate: this is a defect of Forest Gate, please report it.\n${detail}\n`,
  );
  return EXIT_CODES.defect;
}
