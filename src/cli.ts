#!/usr/bin/env node
import { errorCode, errorMessage, UserError } from './errors.js';
import { machineFault } from './files/machineFault.js';
import { helpText } from './commands/helpText.js';
import { parseArguments } from './commands/parseArguments.js';
import { pageWidth, terminalWidth } from './commands/terminalWidth.js';
import { wrapText } from './text/wrapText.js';
import { VERSION } from './version.js';

/** Exit codes of the command. */
const PASSED = 0;
const FAILED = 1;
const WRONG_INPUT = 2;
const DEFECT = 3;

// Until a verdict says otherwise: a promise that never settles would end the process with 0.
process.exitCode = DEFECT;
// Else Node.js would end the process with 1, which says that the model failed.
process.stdout.on('error', (error) => {
  // A reader such as `head` may leave early.
  if (errorCode(error) === 'EPIPE') return;
  process.exit(explain(machineFault(error, 'standard output: it cannot be written')));
});
process.stderr.on('error', () => undefined);
process.exitCode = await main(process.argv.slice(2)).catch(explain);

async function main(args: readonly string[]): Promise<number> {
  const command = parseArguments(args);
  switch (command.command) {
    case 'help':
      process.stdout.write(helpText(pageWidth(process.stdout)));
      return PASSED;
    case 'version':
      process.stdout.write(`${VERSION}\n`);
      return PASSED;
    case 'predict': {
      const { predict } = await import(/* webpackMode: "eager" */ './commands/predict.js');
      await predict(command);
      return PASSED;
    }
    case 'verify': {
      const { verify } = await import(/* webpackMode: "eager" */ './commands/verify.js');
      return (await verify(command.subject)) ? PASSED : FAILED;
    }
    case 'gate': {
      const { gate } = await import(/* webpackMode: "eager" */ './commands/gate.js');
      return (await gate(command.explicit, command.baselineCommit)) === 'failed' ? FAILED : PASSED;
    }
  }
}

function explain(error: unknown): number {
  if (error instanceof UserError) {
    const width = terminalWidth(process.stderr) ?? Infinity;
    process.stderr.write(`${wrapText(`forest-gate: ${error.message}`, width).join('\n')}\n`);
    return WRONG_INPUT;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : errorMessage(error);
  process.stderr.write(
    `forest-gate: this is a defect of Forest Gate, please report it.\n${detail}\n`,
  );
  return DEFECT;
}
