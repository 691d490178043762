import type * as core from '@actions/core';
import { errorMessage } from '../errors.js';
import { escapeLogLine } from '../text/escapeLog.js';
import { formatAnnotation } from './annotation.js';

/** The part of the toolkit that is used. */
export type Toolkit = Pick<typeof core, 'endGroup' | 'info' | 'setOutput' | 'startGroup'> & {
  readonly summary: { addRaw(text: string): { write(): Promise<unknown> } };
};

/** What a run says to the runner it is on. Nothing here throws or decides the exit code. */
export interface Runner {
  /** Writes lines that are never taken for commands. */
  readonly log: (text: string) => void;
  /** Folds what is logged from here on, until the group ends. */
  beginGroup(title: string): void;
  endGroup(): void;
  /** The one annotation that says why the step fails; later ones are only logged. */
  error(message: string): void;
  /** An annotation; from the sixth on they are only logged. */
  warn(message: string): void;
  /** Numbers, words of ours, paths and addresses; `null` sets nothing. */
  setOutputs(outputs: ReadonlyMap<string, string | number | null>): void;
  /**
   * @param markdown of at most `MAX_SUMMARY_BYTES`, as the runner drops a longer one whole
   * @returns whether it was written; when not, a warning was given
   */
  writeSummary(markdown: string): Promise<boolean>;
}

/** Bytes of UTF-8 that a job summary may have. */
export const MAX_SUMMARY_BYTES = 1024 * 1024;

const MAX_ERRORS = 1;
const MAX_WARNINGS = 5;
const LINE_END = /\r\n|[\n\r\u2028\u2029]/;
const CONTROL = /\p{Cc}/u;

export async function loadRunner(): Promise<Runner> {
  return createRunner(await import(/* webpackMode: "eager" */ '@actions/core'));
}

export function createRunner(toolkit: Toolkit): Runner {
  let errors = 0;
  let warnings = 0;

  const log = (text: string): void => {
    for (const line of text.split(LINE_END)) toolkit.info(escapeLogLine(line));
  };

  const warn = (message: string): void => {
    if (++warnings <= MAX_WARNINGS) toolkit.info(formatAnnotation('warning', message));
    else log(`Warning: ${message}`);
  };

  return {
    log,
    warn,

    beginGroup(title) {
      toolkit.startGroup(escapeLogLine(title));
    },

    endGroup() {
      toolkit.endGroup();
    },

    error(message) {
      if (++errors <= MAX_ERRORS) toolkit.info(formatAnnotation('error', message));
      else log(`Error: ${message}`);
    },

    setOutputs(outputs) {
      const failures: string[] = [];
      for (const [name, value] of outputs) {
        if (value === null) continue;
        try {
          if (CONTROL.test(String(value))) throw new Error('it has a control character');
          toolkit.setOutput(name, value);
        } catch (error) {
          failures.push(`${name} (${errorMessage(error)})`);
        }
      }
      if (failures.length > 0) warn(`Outputs that could not be set: ${failures.join(', ')}.`);
    },

    async writeSummary(markdown) {
      try {
        await toolkit.summary.addRaw(markdown).write();
        return true;
      } catch (error) {
        warn(`The job summary could not be written: ${errorMessage(error)}`);
        return false;
      }
    },
  };
}
