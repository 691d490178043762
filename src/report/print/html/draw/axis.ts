import type { ScaleLinear } from 'd3-scale';
import { at, formatTick, line, text } from './svg.js';

type Scale = ScaleLinear<number, number>;

/** Vertical lines at round values, with these below. */
export function horizontalAxis(
  scale: Scale,
  top: number,
  bottom: number,
  format: (value: number) => string = formatTick,
): string[] {
  return scale
    .ticks(5)
    .flatMap((value) => [
      line('grid', scale(value), top, scale(value), bottom),
      text(scale(value), bottom + 17, format(value), 'middle'),
    ]);
}

/** Horizontal lines at round values, with these to the left. */
export function verticalAxis(
  scale: Scale,
  left: number,
  right: number,
  format: (value: number) => string = formatTick,
): string[] {
  return scale
    .ticks(5)
    .flatMap((value) => [
      line('grid', left, scale(value), right, scale(value)),
      text(left - 8, scale(value) + 4.5, format(value), 'end'),
    ]);
}

/** What an axis is of, below it. */
export function axisTitle(words: string, x: number, y: number): string {
  return text(Number(at(x)), y, words, 'middle', 'muted');
}
