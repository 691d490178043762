import { createProgress } from '../../progress.js';
import { openProgressSink } from '../openProgressSink.js';
import { printLines } from '../printLines.js';
import { withTerminal } from './askOnTerminal.js';
import { init, type InitRequest } from './init.js';

/** Runs `init` in the working directory and prints what it did. */
export async function runInit(request: InitRequest, isQuiet: boolean): Promise<void> {
  const folder = process.cwd();
  const progress = createProgress(openProgressSink(process.stderr, () => performance.now()));
  const text = isQuiet
    ? await init(request, { folder, progress, ask: null })
    : await withTerminal((ask) => init(request, { folder, progress, ask }));
  printLines(text);
}
