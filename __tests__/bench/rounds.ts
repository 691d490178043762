import { execFileSync } from 'node:child_process';

/** What one process says of its runs. */
export interface Timing {
  readonly seconds: readonly number[];
  readonly peakBytes: number;
}

/** One of those that are timed, side by side in each round. */
export interface Contestant {
  readonly name: string;
  /** Whose time this one's is divided by; empty for whom others are compared with. */
  readonly against: string;
  readonly run: () => Timing;
}

export const SCRIPTS = '__tests__/bench';
export const BUILT = '.build/__tests__/bench';

/** Runs a program that prints a `Timing`. */
export function time(program: string, ...args: readonly string[]): Timing {
  return JSON.parse(execFileSync(program, args, { encoding: 'utf8' })) as Timing;
}

/**
 * Lets the contestants run in turn, and prints of each the median seconds of its rounds, the most
 * memory a process took, and how many times longer than another it took in the same round: the
 * median, the lowest and the highest.
 */
export function compare(title: string, contestants: readonly Contestant[], rounds: number): void {
  console.log(`\n${title}`);
  const timings = new Map<string, Timing[]>(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const { name, run } of contestants) timings.get(name)?.push(run());
  }
  const secondsOf = (name: string): number[] =>
    (timings.get(name) ?? []).map(({ seconds }) => median(seconds));
  for (const { name, against } of contestants) {
    const own = secondsOf(name);
    const rivals = secondsOf(against);
    const ratios = own.map((seconds, round) => seconds / (rivals[round] ?? NaN));
    const peak = Math.max(...(timings.get(name) ?? []).map(({ peakBytes }) => peakBytes));
    const times = `${median(own).toFixed(4).padStart(9)} s ${(peak / 1e6).toFixed(0).padStart(6)} MB`;
    const ratio = ` ${median(ratios).toFixed(1).padStart(7)} x (${lowestToHighest(ratios)})`;
    console.log(`  ${name.padEnd(24)} ${times}${against === '' ? '' : ratio}`);
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

function lowestToHighest(values: readonly number[]): string {
  return `${Math.min(...values).toFixed(1)} to ${Math.max(...values).toFixed(1)}`;
}
