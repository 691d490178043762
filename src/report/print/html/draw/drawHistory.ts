import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { line as shapeLine } from 'd3-shape';
import type { VerdictWord } from '../../../../document/enums.js';
import { shortCommit } from '../../../../text/shortCommit.js';
import type { HistoryDrawing } from '../../../blocks/drawing.js';
import { formatLimitPercent, formatPercent } from '../../../words/numbers.js';
import { verticalAxis } from './axis.js';
import { circle, formatTick, line, path, rect, svg, text, WIDTH } from './svg.js';

const [LEFT, RIGHT, TOP, BOTTOM] = [52, WIDTH - 14, 12, 200];

const WAYS: Readonly<Record<VerdictWord, string>> = {
  passed: '',
  inconclusive: ' same',
  failed: ' worse',
};

/** A dot for each run and a line through them, the last one larger; behind them floor and usual range. */
export function drawHistory({ runs, floor, usual }: HistoryDrawing, title: string): string {
  const values = runs.map(({ accuracy }) => accuracy);
  const [least = 0, most = 1] = extent([...values, ...(floor === null ? [] : [floor])]);
  const pad = Math.max((most - least) * 0.08, 0.004);
  const y = scaleLinear([Math.max(0, least - pad), Math.min(1, most + pad)], [BOTTOM, TOP]);
  const last = runs.length - 1;
  const x = scaleLinear([0, Math.max(1, last)], [LEFT + 6, RIGHT - 6]);
  const radius = runs.length > 60 ? 2 : 3.5;
  const through = shapeLine<number>()
    .x((_, index) => Math.round(x(index) * 100) / 100)
    .y((value) => Math.round(y(value) * 100) / 100);
  const band =
    usual === null
      ? []
      : [
          rect(
            'usual',
            [LEFT, y(usual.high)],
            [RIGHT - LEFT, Math.max(1, y(usual.low) - y(usual.high))],
            'the middle 80% of the earlier runs',
          ),
        ];
  const required =
    floor === null
      ? []
      : [
          line('margin', LEFT, y(floor), RIGHT, y(floor)),
          text(RIGHT, y(floor) - 5, `floor ${formatLimitPercent(floor)}`, 'end', 'muted'),
        ];
  const dots = runs.map(({ accuracy, verdict, commit, date }, index) => {
    const name = commit === null ? date : `${shortCommit(commit)}, ${date}`;
    const words = `${name}: ${formatPercent(accuracy)}, ${verdict}`;
    const size = index === last ? 5.5 : radius;
    return circle(`now${WAYS[verdict]}`, x(index), y(accuracy), size, words);
  });
  const ends = [
    text(LEFT, BOTTOM + 19, runs[0]?.date ?? '', 'start', 'muted'),
    text(RIGHT, BOTTOM + 19, runs[last]?.date ?? '', 'end', 'muted'),
  ];
  return svg(BOTTOM + 26, title, [
    ...band,
    ...verticalAxis(y, LEFT, RIGHT, (value) => `${formatTick(value * 100)}%`),
    path('through', through(values)),
    ...required,
    ...dots,
    ...ends,
  ]);
}
