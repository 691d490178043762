import { scaleLinear } from 'd3-scale';
import { max } from 'd3-array';
import type { LevelsDrawing } from '../../../blocks/drawing.js';
import { formatPercent } from '../../../words/numbers.js';
import { shortName } from '../../../../text/visibleText.js';
import { horizontalAxis } from './axis.js';
import { fitName, formatTick, path, rect, svg, text, WIDTH } from './svg.js';

const [LEFT, RIGHT, TOP, STEP] = [140, WIDTH - 22, 4, 26];

/** The base as bars, this as a line across each. */
export function drawLevels({ levels }: LevelsDrawing, title: string): string {
  const most = max(levels, ({ before, now }) => Math.max(before, now)) ?? 0;
  const scale = scaleLinear([0, Math.max(most, 0.01)], [LEFT, RIGHT]).nice(5);
  const bottom = TOP + STEP * levels.length;
  const marks = levels.flatMap(({ name, before, now }, index) => {
    const y = TOP + STEP * index;
    const words = `${shortName(name)}: base ${formatPercent(before)}, this ${formatPercent(now)}`;
    const at = Math.round(scale(now) * 100) / 100;
    return [
      text(LEFT - 10, y + STEP / 2 + 4.5, fitName(name, LEFT - 14), 'end'),
      rect('base', [LEFT, y + 5], [scale(before) - LEFT, STEP - 10], words),
      path('outline', `M${at},${y + 2}V${y + STEP - 2}`),
    ];
  });
  return svg(bottom + 24, `${title}: base as bars, this as lines`, [
    ...horizontalAxis(scale, TOP, bottom, (value) => formatTick(value * 100) + '%'),
    ...marks,
  ]);
}
