import { createProgress, type Progress } from '../../progress.js';
import type { Runner } from '../runner.js';

/** The phases of a run as groups of a log, each followed by how long it took. */
export interface Phases extends Progress {
  /** A line of the phase; the first of them opens its group, so that no group is empty. */
  readonly log: (text: string) => void;
  /** Begins a group into which others write too. */
  begin(title: string): void;
}

interface Phase {
  readonly title: string;
  readonly start: number;
  /** Whether its group is there. */
  readonly isOpen: boolean;
}

/**
 * Folds what is logged in a phase, and says under it how long that took.
 *
 * @param now milliseconds
 */
export function createPhases(
  runner: Pick<Runner, 'log' | 'beginGroup' | 'endGroup'>,
  now: () => number,
): Phases {
  let phase: Phase | null = null;
  const progress = createProgress({ line: log, lastLine: null, now, isTitled: false });

  function log(text: string): void {
    open();
    runner.log(text);
  }

  function open(): void {
    if (phase === null || phase.isOpen) return;
    runner.beginGroup(phase.title);
    phase = { ...phase, isOpen: true };
  }

  function end(): void {
    progress.end();
    if (phase === null) return;
    const { title, start, isOpen } = phase;
    phase = null;
    if (isOpen) runner.endGroup();
    runner.log(`${title}: ${((now() - start) / 1000).toFixed(1)} s`);
  }

  function start(title: string): void {
    end();
    phase = { title, start: now(), isOpen: false };
  }

  return {
    log,
    begin(title) {
      start(title);
      open();
    },
    end,
    phase(title, trees) {
      start(title);
      progress.phase(title, trees);
    },
    tree: () => {
      progress.tree();
    },
    note: (text) => {
      progress.note(text);
    },
  };
}
