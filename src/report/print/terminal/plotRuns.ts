import stringWidth from 'fast-string-width';
import type { Interval } from '../../../statistics/interval.js';
import { rangeOf } from '../../words/rangeOf.js';
import { measureWidth } from './alignColumns.js';

const HEIGHT = 8;
const DOT = '\u25cf';
const LIMIT = '\u2504';

export interface PlotOptions {
  /** Columns that a line may have. */
  readonly width: number;
  /** A limit to draw across; `null` for none. */
  readonly limit: number | null;
  readonly format: (value: number) => string;
}

/**
 * Numbers one after the other as dots over lines of equal height, the newest on the right: as many of
 * them as the width has columns for.
 */
export function plotRuns(
  values: readonly number[],
  { width, limit, format }: PlotOptions,
): string[] {
  const { low, high } = withRoom(rangeOf([...values, ...(limit === null ? [] : [limit])]));
  const levelOf = (value: number): number =>
    Math.round(((value - low) / (high - low)) * (HEIGHT - 1));
  const valueOf = (level: number): number => low + ((high - low) * level) / (HEIGHT - 1);
  const labels = [0, HEIGHT - 1].map((level) => format(valueOf(level)));
  const margin = measureWidth(labels);
  const room = Math.max(1, width - margin - 2);
  const step = values.length * 2 <= room ? 2 : 1;
  const shown = values.slice(-Math.max(1, Math.floor(room / step)));
  const limitLevel = limit === null ? -1 : levelOf(limit);
  return Array.from({ length: HEIGHT }, (_, line) => {
    const level = HEIGHT - 1 - line;
    const label = level === 0 || level === HEIGHT - 1 ? format(valueOf(level)) : '';
    const ground = level === limitLevel ? LIMIT : ' ';
    const cells = shown.map((value) =>
      (levelOf(value) === level ? DOT : ground).padEnd(step, ground),
    );
    return `${' '.repeat(margin - stringWidth(label))}${label} \u2502${cells.join('')}`.trimEnd();
  });
}

/** Numbers that are all the same get some room. */
function withRoom({ low, high }: Interval): Interval {
  return high > low ? { low, high } : { low: low - 0.005, high: high + 0.005 };
}
