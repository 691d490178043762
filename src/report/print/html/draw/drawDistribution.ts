import { scaleLinear } from 'd3-scale';
import { max, sum } from 'd3-array';
import { line as shapeLine, curveStepAfter } from 'd3-shape';
import type { DistributionDrawing } from '../../../blocks/drawing.js';
import { formatPercent } from '../../../words/numbers.js';
import { horizontalAxis, verticalAxis } from './axis.js';
import { formatTick, path, rect, svg, WIDTH } from './svg.js';

const [LEFT, RIGHT, TOP, BOTTOM] = [52, WIDTH - 22, 10, 190];

/** The base as bars, this as a line around them; without a base, this as bars. */
export function drawDistribution(drawing: DistributionDrawing, title: string): string {
  const { low, high } = drawing;
  const now = shares(drawing.now);
  const before = drawing.before && shares(drawing.before);
  const step = (high - low) / now.length;
  const x = scaleLinear([low, high], [LEFT, RIGHT]);
  const y = scaleLinear(
    [0, Math.max(max(before ?? now) ?? 0, max(now) ?? 0, 0.01)],
    [BOTTOM, TOP],
  ).nice(4);
  const bars = (before ?? now).map((share, bin) => {
    const [from, to] = [low + bin * step, low + (bin + 1) * step];
    const range = `${formatTick(from)} to ${formatTick(to)}:`;
    const words =
      before === null
        ? `${range} ${formatPercent(share)}`
        : `${range} base ${formatPercent(share)}, this ${formatPercent(now[bin]!)}`;
    return rect(
      before === null ? 'bar' : 'base',
      [x(from) + 0.5, y(share)],
      [x(to) - x(from) - 1, y(0) - y(share)],
      words,
    );
  });
  const outline = shapeLine<number>()
    .x((_, index) => Math.round(x(low + index * step) * 100) / 100)
    .y((share) => Math.round(y(share) * 100) / 100)
    .curve(curveStepAfter);
  const label = before === null ? title : `${title}: base as bars, this as a line`;
  return svg(BOTTOM + 24, label, [
    ...verticalAxis(y, LEFT, RIGHT, (value) => formatTick(value * 100) + '%'),
    ...bars,
    ...(before === null ? [] : [path('outline', outline([...now, now.at(-1) ?? 0]))]),
    ...horizontalAxis(x, BOTTOM, BOTTOM),
  ]);
}

function shares(counts: readonly number[]): number[] {
  const total = sum(counts);
  return counts.map((count) => (total === 0 ? 0 : count / total));
}
