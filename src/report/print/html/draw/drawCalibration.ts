import { scaleLinear, scaleSqrt } from 'd3-scale';
import { max } from 'd3-array';
import type { CalibrationDrawing } from '../../../blocks/drawing.js';
import { formatPercent, formatPlural } from '../../../words/numbers.js';
import { axisTitle, horizontalAxis, verticalAxis } from './axis.js';
import { circle, line, svg, WIDTH } from './svg.js';

const [LEFT, RIGHT, TOP, BOTTOM] = [52, WIDTH - 22, 12, 300];

/** Shares of the votes against shares of the rows that were right; the dots grow with their rows. */
export function drawCalibration({ bins }: CalibrationDrawing, title: string): string {
  const x = scaleLinear([0, 1], [LEFT, RIGHT]);
  const y = scaleLinear([0, 1], [BOTTOM, TOP]);
  const radius = scaleSqrt([0, max(bins, ({ rows }) => rows) ?? 1], [2, 11]);
  const dots = bins.flatMap(({ votes, share, low, high, rows }) => [
    line('interval', x(votes), y(low), x(votes), y(high)),
    circle(
      'now',
      x(votes),
      y(share),
      radius(rows),
      `${formatPercent(votes)} of the votes: right in ${formatPercent(share)} of ${formatPlural(rows, 'row')}`,
    ),
  ]);
  return svg(BOTTOM + 42, `${title}: share of the votes against share of rows predicted right`, [
    ...horizontalAxis(x, TOP, BOTTOM, percent),
    ...verticalAxis(y, LEFT, RIGHT, percent),
    line('reference', x(0), y(0), x(1), y(1)),
    ...dots,
    axisTitle('share of the votes', (LEFT + RIGHT) / 2, BOTTOM + 37),
  ]);
}

function percent(value: number): string {
  return `${Math.round(value * 100)}%`;
}
