import type { ProgressSink } from '../progress.js';
import { wrapText } from '../text/wrapText.js';
import { terminalWidth, type MaybeTerminal } from './terminalWidth.js';

/** A stream that may be a terminal. */
export interface Writable extends MaybeTerminal {
  write(text: string): unknown;
}

/**
 * Writes progress to a stream.
 *
 * @param now milliseconds
 */
export function openProgressSink(stream: Writable, now: () => number): ProgressSink {
  const write = (text: string): void => {
    stream.write(`\r\u001b[K${text}`);
  };
  // Asked each time: a window can be made narrower meanwhile.
  const width = (): number => terminalWidth(stream) ?? Infinity;
  return {
    line: (text) => stream.write(`${wrapText(text, width()).join('\n')}\n`),
    lastLine: stream.isTTY === true ? { write, width } : null,
    now,
  };
}
