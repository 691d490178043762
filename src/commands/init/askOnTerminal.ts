import { createInterface } from 'node:readline/promises';
import { visibleText } from '../../text/visibleText.js';

/** Asks for a value, and takes what was found when nothing is typed. */
export type Ask = (question: string, found: string) => Promise<string>;

/** Asks on the terminal that runs the command, until `work` is done. */
export async function withTerminal<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // Closed early (Ctrl-D), a question would never be answered.
  const closed = new Promise<string>((settle) => {
    terminal.once('close', () => {
      settle('');
    });
  });
  try {
    return await work(async (question, found) => {
      const asked = terminal.question(`${question} [${visibleText(found)}] `).catch(() => '');
      const typed = (await Promise.race([asked, closed])).trim();
      return typed === '' ? found : typed;
    });
  } finally {
    terminal.close();
  }
}
