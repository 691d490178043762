import { scaleLinear } from 'd3-scale';
import { extent } from 'd3-array';
import type { ChangesDrawing } from '../../../blocks/drawing.js';
import { axisTitle, horizontalAxis } from './axis.js';
import { circle, fitName, formatTick, line, rect, svg, text, WIDTH } from './svg.js';

const [LEFT, RIGHT, TOP, STEP] = [8, WIDTH - 8, 4, 50];

/** Each change with its interval; what is worse than the margin is shaded. */
export function drawChanges({ changes, unit }: ChangesDrawing, title: string): string {
  const ends = changes.flatMap(({ low, high, change, margin }) => [
    low,
    high,
    change,
    margin ?? 0,
    0,
  ]);
  const [least = 0, most = 0] = extent(ends);
  const pad = Math.max((most - least) * 0.08, 1e-4);
  const scale = scaleLinear([least - pad, most + pad], [LEFT, RIGHT]);
  const bottom = TOP + STEP * changes.length;
  const parts = changes.flatMap(({ label, change, words, low, high, margin }, index) => {
    const top = TOP + STEP * index;
    const y = top + 33;
    const way = change < (margin ?? 0) ? 'worse' : 'better';
    const limit =
      margin === null
        ? []
        : [
            rect('beyond', [LEFT, top + 20], [scale(margin) - LEFT, 26], 'worse than allowed'),
            line('margin', scale(margin), top + 20, scale(margin), top + 46),
          ];
    return [
      ...limit,
      text(LEFT, top + 13, fitName(label, RIGHT - LEFT - 70), 'start'),
      text(RIGHT, top + 13, words, 'end', 'strong'),
      line('interval', scale(low), y, scale(high), y),
      line('interval', scale(low), y - 5, scale(low), y + 5),
      line('interval', scale(high), y - 5, scale(high), y + 5),
      circle(`now ${way}`, scale(change), y, 5, `${label}: ${words}`),
    ];
  });
  return svg(bottom + 42, title, [
    ...horizontalAxis(scale, TOP, bottom, (value) => formatTick(value * 100)),
    line('zero', scale(0), TOP, scale(0), bottom),
    ...parts,
    axisTitle(`change in ${unit}`, (LEFT + RIGHT) / 2, bottom + 37),
  ]);
}
