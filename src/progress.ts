/** Told what a run is doing. */
export interface Progress {
  /** Begins a phase; `trees` are to be grown in it, `null` when that is not known. */
  phase(title: string, trees: number | null): void;
  /** One tree more. */
  tree(): void;
  /** A decision in a phase, in a sentence. */
  note(text: string): void;
  /** Nothing more is going to be told. */
  end(): void;
}

/** The line of a terminal that can be written again. */
export interface LastLine {
  readonly write: (text: string) => void;
  /** The columns it has now: a wider text could not be replaced. */
  readonly width: () => number;
}

/** Where progress is written. */
export interface ProgressSink {
  /** A line of its own, for good. */
  readonly line: (text: string) => void;
  /** A line that the next one replaces; `null` where lines cannot be replaced. */
  readonly lastLine: LastLine | null;
  /** Milliseconds. */
  readonly now: () => number;
  /** Whether a phase begins with a line of its own; absent where it does. */
  readonly isTitled?: boolean;
}

const LOG_INTERVAL = 10_000;
const BAR_INTERVAL = 100;
const WIDEST_BAR = 24;
const NARROWEST_BAR = 8;
/** What the first trees take says little of the others: engine and threads warm up. */
const ESTIMATE_AFTER = { share: 0.05, milliseconds: 10_000 };

/**
 * A bar with the time left where a line can be replaced, else a line every ten seconds; nothing
 * beside the title of the phase when it takes no longer.
 */
export function createProgress({ line, lastLine, now, isTitled = true }: ProgressSink): Progress {
  let title = '';
  let trees: number | null = null;
  let grown = 0;
  let started = 0;
  let first = 0;
  let written = 0;

  const describeLeft = (total: number): string => {
    const { share, milliseconds } = ESTIMATE_AFTER;
    const isEarly = grown < share * total && now() - started < milliseconds;
    if (isEarly || grown === 1) return '';
    const each = (now() - first) / (grown - 1);
    return `, ${describeSeconds(each * (total - grown))} left`;
  };
  const clear = (): void => {
    lastLine?.write('');
  };

  return {
    phase(next, total) {
      clear();
      [title, trees, grown] = [next, total, 0];
      started = now();
      written = started;
      if (isTitled) line(title);
    },
    tree() {
      grown += 1;
      if (grown === 1) first = now();
      if (now() - written < (lastLine === null ? LOG_INTERVAL : BAR_INTERVAL)) return;
      written = now();
      const done = trees === null ? `${grown} trees grown so far` : `${grown} of ${trees} trees`;
      const left = trees === null ? '' : describeLeft(trees);
      if (lastLine === null) line(`${title}: ${done}${left}`);
      // A terminal moves on to the next line when the last column is written.
      else lastLine.write(fitLine(done, left, trees && grown / trees, lastLine.width() - 1));
    },
    note(text) {
      clear();
      line(text);
    },
    end: clear,
  };
}

/** As much as there is room for, the bar first to go: the title stands in the line above. */
function fitLine(done: string, left: string, share: number | null, width: number): string {
  const text = done + left;
  const bar = Math.min(WIDEST_BAR, width - text.length - 1);
  if (share !== null && bar >= NARROWEST_BAR) return `${drawBar(share, bar)} ${text}`;
  return [text, done].find(({ length }) => length <= width) ?? done.slice(0, Math.max(0, width));
}

function drawBar(share: number, width: number): string {
  const full = Math.min(width, Math.round(share * width));
  return `${'█'.repeat(full)}${'░'.repeat(width - full)}`;
}

function describeSeconds(milliseconds: number): string {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  if (seconds < 90) return `${seconds} s`;
  return `${Math.round(seconds / 60)} min`;
}
