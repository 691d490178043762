/** What the hidden first line of a comment says: whose it is, and which run wrote it. */
export interface Marker {
  readonly gate: string;
  readonly sha: string;
  readonly run: number;
  readonly attempt: number;
  /** How many commits of the pull request the gate has looked at, this one included. */
  readonly looks: number;
}

const LINE =
  /^<!-- forest-gate:([^;\s]+);sha=([0-9a-f]+);run=(\d{1,15});attempt=(\d{1,15})(?:;looks=(\d{1,9}))? -->(?:\r?\n|$)/;

/** The line that marks a comment. No name of a gate can end the line's HTML comment. */
export function formatMarker({ gate, sha, run, attempt, looks }: Marker): string {
  const name = encodeURIComponent(gate).replaceAll('--', '-%2D');
  return `<!-- forest-gate:${name};sha=${sha};run=${run};attempt=${attempt};looks=${looks} -->`;
}

/** The marker on the first line of a comment; `null` when it has none. */
export function parseMarker(body: string): Marker | null {
  const [, name = '', sha = '', run, attempt, looks = '1'] = LINE.exec(body) ?? [];
  if (name === '') return null;
  try {
    return {
      gate: decodeURIComponent(name),
      sha,
      run: Number(run),
      attempt: Number(attempt),
      looks: Number(looks),
    };
  } catch {
    return null;
  }
}

/** Whether two comments were written by the same attempt of the same run. */
export function isSameRun(a: Marker, b: Marker): boolean {
  return a.run === b.run && a.attempt === b.attempt;
}

/** Whether `a` was written by a later run, or a later attempt of the same one. */
export function isNewer(
  a: Pick<Marker, 'run' | 'attempt'>,
  b: Pick<Marker, 'run' | 'attempt'>,
): boolean {
  return a.run > b.run || (a.run === b.run && a.attempt > b.attempt);
}

/** Which look at a pull request a run at this commit is, after the comment that stands there. */
export function countLooks(sha: string, before: Marker | undefined): number {
  if (before === undefined) return 1;
  return before.sha === sha ? before.looks : before.looks + 1;
}
