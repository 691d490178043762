import { scaleLinear } from 'd3-scale';
import { max } from 'd3-array';
import type { CloudDrawing } from '../../../blocks/drawing.js';
import { axisTitle, horizontalAxis, verticalAxis } from './axis.js';
import { at, line, path, svg, text, WIDTH } from './svg.js';

const [LEFT, RIGHT, TOP, BOTTOM] = [64, WIDTH - 14, 26, 346];

/** Shades of the cells of a grid, the lightest first. */
const SHADES = 4;

/** Rows as dots, all in one path, or as cells of a grid, a path for each shade; with the line of what is right. */
export function drawCloud({ x, y, reference, marks }: CloudDrawing, title: string): string {
  const across = scaleLinear([x.low, x.high], [LEFT, RIGHT]);
  const up = scaleLinear([y.low, y.high], [BOTTOM, TOP]);
  const [from, to] =
    reference === 'equal' ? [Math.max(x.low, y.low), Math.min(x.high, y.high)] : [x.low, x.high];
  const level = (value: number): number => up(reference === 'equal' ? value : 0);
  const drawn =
    'dots' in marks
      ? [path('dots', marks.dots.map(([a, b]) => `M${at(across(a))},${at(up(b))}h0`).join(''))]
      : drawCells(marks);
  return svg(BOTTOM + 42, title, [
    ...horizontalAxis(across, TOP, BOTTOM),
    ...verticalAxis(up, LEFT, RIGHT),
    text(2, 14, y.title, 'start', 'muted'),
    ...drawn,
    line('reference', across(from), level(from), across(to), level(to)),
    axisTitle(x.title, (LEFT + RIGHT) / 2, BOTTOM + 37),
  ]);
}

type Cells = Extract<CloudDrawing['marks'], { readonly cells: number }>;

function drawCells({ cells, counts }: Cells): string[] {
  const most = Math.log(max(counts, ([, , rows]) => rows) ?? 1) || 1;
  const [width, height] = [(RIGHT - LEFT) / cells, (BOTTOM - TOP) / cells];
  const shades = Array.from({ length: SHADES }, (): string[] => []);
  for (const [column, row, rows] of counts) {
    // Of a few rows to thousands in a cell, the number of its digits is what can be told apart.
    const shade = Math.min(SHADES - 1, Math.floor((Math.log(rows) / most) * SHADES));
    shades[shade]?.push(
      `M${at(LEFT + column * width)},${at(BOTTOM - (row + 1) * height)}h${at(width)}v${at(height)}h${at(-width)}z`,
    );
  }
  return shades.map((boxes, shade) => path(`right-${shade + 1}`, boxes.join('')));
}
