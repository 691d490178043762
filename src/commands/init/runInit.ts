import { createProgress } from '../../progress.js';
import { wrapText } from '../../text/wrapText.js';
import { openProgressSink } from '../openProgressSink.js';
import { terminalWidth } from '../terminalWidth.js';
import { withTerminal } from './askOnTerminal.js';
import { init, type InitRequest } from './init.js';

/** Runs `init` in the working directory and prints what it did. */
export async function runInit(request: InitRequest, isQuiet: boolean): Promise<void> {
  const folder = process.cwd();
  const progress = createProgress(openProgressSink(process.stderr, () => performance.now()));
  const text = isQuiet
    ? await init(request, { folder, progress, ask: null })
    : await withTerminal((ask) => init(request, { folder, progress, ask }));
  const width = terminalWidth(process.stdout) ?? Infinity;
  process.stdout.write(`${wrapText(text, width).join('\n')}\n`);
}
