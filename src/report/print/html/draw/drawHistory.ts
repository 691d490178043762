import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { line as shapeLine } from 'd3-shape';
import type { VerdictWord } from '../../../../document/enums.js';
import { shortCommit } from '../../../../text/shortCommit.js';
import type { HistoryDrawing } from '../../../blocks/drawing.js';
import { metricFormats } from '../../../words/metricFormats.js';
import { verticalAxis } from './axis.js';
import { circle, formatTick, line, path, rect, svg, text, WIDTH } from './svg.js';

const [LEFT, RIGHT, TOP, BOTTOM] = [52, WIDTH - 14, 12, 200];

const WAYS: Readonly<Record<VerdictWord, string>> = {
  passed: '',
  inconclusive: ' same',
  failed: ' worse',
};

/** A dot for each run and a line through them, the last one larger; behind them limit and usual range. */
export function drawHistory({ metric, runs, limit, usual }: HistoryDrawing, title: string): string {
  const isShare = metric === 'accuracy';
  const formats = metricFormats(metric);
  const values = runs.map(({ value }) => value);
  const [least = 0, most = 1] = extent([...values, ...(limit === null ? [] : [limit])]);
  const pad = Math.max((most - least) * 0.08, isShare ? 0.004 : most * 0.004);
  const top = most + pad;
  const y = scaleLinear(
    [Math.max(0, least - pad), isShare ? Math.min(1, top) : top],
    [BOTTOM, TOP],
  );
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
    limit === null
      ? []
      : [
          line('margin', LEFT, y(limit), RIGHT, y(limit)),
          text(
            RIGHT,
            y(limit) - 5,
            `${isShare ? 'floor' : 'limit'} ${formats.limit(limit)}`,
            'end',
            'muted',
          ),
        ];
  const dots = runs.map(({ value, verdict, commit, date }, index) => {
    const name = commit === null ? date : `${shortCommit(commit)}, ${date}`;
    const words = `${name}: ${formats.value(value)}, ${verdict}`;
    const size = index === last ? 5.5 : radius;
    return circle(`now${WAYS[verdict]}`, x(index), y(value), size, words);
  });
  const ends = [
    text(LEFT, BOTTOM + 19, runs[0]?.date ?? '', 'start', 'muted'),
    text(RIGHT, BOTTOM + 19, runs[last]?.date ?? '', 'end', 'muted'),
  ];
  return svg(BOTTOM + 26, title, [
    ...band,
    ...verticalAxis(y, LEFT, RIGHT, (value) =>
      isShare ? `${formatTick(value * 100)}%` : formatTick(value),
    ),
    path('through', through(values)),
    ...required,
    ...dots,
    ...ends,
  ]);
}
