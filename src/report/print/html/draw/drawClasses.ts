import { scaleLinear } from 'd3-scale';
import { min } from 'd3-array';
import type { ClassesDrawing } from '../../../blocks/drawing.js';
import { shortName } from '../../../../text/visibleText.js';
import { formatChange, formatMetric, isChange } from '../../../words/numbers.js';
import { horizontalAxis } from './axis.js';
import { circle, fitName, line, svg, text, WIDTH } from './svg.js';

const [LEFT, RIGHT, TOP, STEP] = [124, WIDTH - 66, 6, 26];

/** Each class from what it was to what it is. */
export function drawClasses({ classes }: ClassesDrawing, title: string): string {
  const least = min(classes, ({ before, now }) => Math.min(before, now)) ?? 0;
  const scale = scaleLinear([Math.min(least, 0.95), 1], [LEFT, RIGHT]).nice(4);
  const bottom = TOP + STEP * classes.length;
  const marks = classes.flatMap(({ name, before, now }, index) => {
    const y = TOP + STEP * (index + 0.5);
    const way = describeWay(now - before);
    const words = `${shortName(name)}: ${formatMetric(before)} to ${formatMetric(now)}`;
    return [
      text(LEFT - 10, y + 4.5, fitName(name, LEFT - 14), 'end'),
      line(way, scale(before), y, scale(now), y),
      circle('before', scale(before), y, 5, words),
      circle(`now ${way}`, scale(now), y, 5, words),
      text(WIDTH, y + 4.5, formatChange(now - before), 'end'),
    ];
  });
  return svg(bottom + 24, `${title}, base and this`, [
    ...horizontalAxis(scale, TOP, bottom),
    ...marks,
  ]);
}

function describeWay(change: number): string {
  if (!isChange(change)) return 'same';
  return change < 0 ? 'worse' : 'better';
}
