import type { Progress } from '../../progress.js';
import type { Runner } from '../runner.js';

/** The phases of a run as groups of a log, each followed by how long it took. */
export interface Phases extends Progress {
  /** Begins a group for good or ill; the one before ends. */
  begin(title: string): void;
}

/**
 * Folds what is logged in a phase, and says under it how long that took.
 *
 * @param progress tells of trees within a phase
 * @param now milliseconds
 */
export function createPhases(
  runner: Pick<Runner, 'log' | 'beginGroup' | 'endGroup'>,
  progress: Progress,
  now: () => number,
): Phases {
  let open: { readonly title: string; readonly start: number } | null = null;

  function end(): void {
    progress.end();
    if (open === null) return;
    const { title, start } = open;
    open = null;
    runner.endGroup();
    runner.log(`${title}: ${((now() - start) / 1000).toFixed(1)} s`);
  }

  function begin(title: string): void {
    end();
    open = { title, start: now() };
    runner.beginGroup(title);
  }

  return {
    begin,
    end,
    phase(title, trees) {
      begin(title);
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
