import { scaleLinear } from 'd3-scale';
import { max, min } from 'd3-array';
import type { ImportanceDrawing } from '../../../blocks/drawing.js';
import { formatPointsChange } from '../../../words/numbers.js';
import { shortName } from '../../../../text/visibleText.js';
import { axisTitle, horizontalAxis } from './axis.js';
import { fitName, formatTick, line, rect, svg, text, WIDTH } from './svg.js';

const [LEFT, RIGHT, TOP, STEP] = [140, WIDTH - 22, 4, 26];

/** A bar for each column, with how much its losses differ from shuffle to shuffle. */
export function drawImportance({ columns }: ImportanceDrawing, title: string): string {
  const least = min(columns, ({ loss, deviation }) => loss - deviation) ?? 0;
  const most = max(columns, ({ loss, deviation }) => loss + deviation) ?? 0;
  const scale = scaleLinear([Math.min(0, least), Math.max(most, 0.001)], [LEFT, RIGHT]).nice(5);
  const bottom = TOP + STEP * columns.length;
  const bars = columns.flatMap(({ name, loss, deviation }, index) => {
    const y = TOP + STEP * index;
    const [from, to] = [Math.min(scale(0), scale(loss)), Math.max(scale(0), scale(loss))];
    const words = `${shortName(name)}: ${formatPointsChange(loss)}`;
    return [
      text(LEFT - 10, y + STEP / 2 + 4.5, fitName(name, LEFT - 14), 'end'),
      rect('bar', [from, y + 5], [to - from, STEP - 10], words),
      line(
        'interval',
        scale(loss - deviation),
        y + STEP / 2,
        scale(loss + deviation),
        y + STEP / 2,
      ),
    ];
  });
  return svg(bottom + 42, title, [
    ...horizontalAxis(scale, TOP, bottom, (value) => formatTick(value * 100)),
    line('zero', scale(0), TOP, scale(0), bottom),
    ...bars,
    axisTitle('points of accuracy lost', (LEFT + RIGHT) / 2, bottom + 37),
  ]);
}
