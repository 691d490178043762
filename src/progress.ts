/** Told what a run is doing. */
export interface Progress {
  /** Begins a phase; `trees` are to be grown in it, `null` when that is not known. */
  phase(title: string, trees: number | null): void;
  /** One tree more. */
  tree(): void;
  /** Nothing more is going to be told. */
  end(): void;
}

/** Where progress is written. */
export interface ProgressSink {
  /** A line of its own, for good. */
  readonly line: (text: string) => void;
  /** A line that the next one replaces; `null` where lines cannot be replaced. */
  readonly replace: ((text: string) => void) | null;
  /** Milliseconds. */
  readonly now: () => number;
}

const LOG_INTERVAL = 10_000;
const BAR_INTERVAL = 100;
const BAR_WIDTH = 24;

/**
 * A bar with the time left where a line can be replaced, else a line every ten seconds; nothing
 * beside the title of the phase when it takes no longer.
 */
export function createProgress({ line, replace, now }: ProgressSink): Progress {
  let title = '';
  let trees: number | null = null;
  let grown = 0;
  let started = 0;
  let written = 0;

  const describe = (): string => {
    if (trees === null) return `${title}: ${grown} trees`;
    const left = ((now() - started) / grown) * (trees - grown);
    return `${title}: ${grown} of ${trees} trees, ${describeSeconds(left)} left`;
  };
  const clear = (): void => {
    replace?.('');
  };

  return {
    phase(next, total) {
      clear();
      [title, trees, grown] = [next, total, 0];
      started = now();
      written = started;
      line(title);
    },
    tree() {
      grown += 1;
      if (now() - written < (replace === null ? LOG_INTERVAL : BAR_INTERVAL)) return;
      written = now();
      if (replace === null) line(describe());
      else replace(trees === null ? describe() : `${drawBar(grown / trees)} ${describe()}`);
    },
    end: clear,
  };
}

const drawBar = (share: number): string => {
  const full = Math.min(BAR_WIDTH, Math.round(share * BAR_WIDTH));
  return `${'█'.repeat(full)}${'░'.repeat(BAR_WIDTH - full)}`;
};

function describeSeconds(milliseconds: number): string {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  if (seconds < 90) return `${seconds} s`;
  return `${Math.round(seconds / 60)} min`;
}
