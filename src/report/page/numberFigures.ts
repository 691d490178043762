import type { RegressionResult } from '../../document/regressionResult.js';
import type { Block, Cell, Table } from '../blocks/block.js';
import type { CloudAxis, CloudDrawing, Drawing } from '../blocks/drawing.js';
import { count, number, right } from '../blocks/pieces.js';
import type { Section } from '../blocks/section.js';
import { listNumberRows, type NumberRow } from '../words/listNumberRows.js';
import { formatAmount } from '../words/numbers.js';
import { rangeOf } from '../words/rangeOf.js';

/** More rows than these are counted in a grid: the page stays small, and dots would hide each other. */
const MOST_DOTS = 2_000;
const CELLS = 48;
/** Parts of the rows that have a line in the table of the numbers. */
const PARTS = 10;
/** Bars of the errors. */
const BARS = 40;
/** Of the errors, what is farther out than all but this share is in the last bar. */
const TAIL = 0.005;

/** One side's answers: `predicted` of those rows that it could predict. */
interface Side {
  readonly title: 'Base' | 'This';
  readonly rows: readonly { readonly actual: number; readonly predicted: number }[];
}

function listSides(result: RegressionResult): Side[] {
  const rows = listNumberRows(result);
  const own: Side = { title: 'This', rows };
  if (result.comparison === null) return [own];
  const before = rows.flatMap(({ actual, baseline }) =>
    baseline === null ? [] : [{ actual, predicted: baseline }],
  );
  return [{ title: 'Base', rows: before }, own];
}

/** What was predicted against what is true, on both sides. */
export const agreementFigure: Section<RegressionResult> = {
  name: 'predicted against actual',
  on: ['page'],
  build: (result) => {
    const sides = listSides(result);
    const all = sides.flatMap(({ rows }) => rows);
    const range = spread(all.flatMap(({ actual, predicted }) => [actual, predicted]));
    const x: CloudAxis = { title: 'actual', ...range };
    const y: CloudAxis = { title: 'predicted', ...range };
    return figure(
      'Predicted against actual',
      'A row is a dot, on the dashed line where it is predicted exactly; above it the prediction is too high, below it too low.',
      sides.map(({ title, rows }): Drawing => {
        const points = rows.map(({ actual, predicted }) => [actual, predicted] as const);
        return {
          ...cloud(x, y, 'equal', points),
          title: `${title}: predicted against actual numbers`,
        };
      }),
      tabulateParts(result),
      all.length,
    );
  },
};

/** How far predictions are off, by what was predicted, on both sides. */
export const residualFigure: Section<RegressionResult> = {
  name: 'residuals',
  on: ['page'],
  build: (result) => {
    const sides = listSides(result);
    const all = sides.flatMap(({ rows }) => rows);
    const x: CloudAxis = {
      title: 'predicted',
      ...spread(all.map(({ predicted }) => predicted)),
    };
    const y: CloudAxis = {
      title: 'predicted less actual',
      ...spread([0, ...all.map(({ actual, predicted }) => predicted - actual)]),
    };
    return figure(
      'How far predictions are off',
      'A dot on the dashed line is predicted exactly. Where dots fan out, curve or lie on one side, the model errs more, or in one direction, for some sizes of the prediction.',
      sides.map(({ title, rows }): Drawing => {
        const points = rows.map(
          ({ actual, predicted }) => [predicted, predicted - actual] as const,
        );
        return { ...cloud(x, y, 'zero', points), title: `${title}: residuals by predicted number` };
      }),
      tabulateResiduals(sides),
      all.length,
    );
  },
};

/** How large the errors are, on both sides. */
export const errorFigure: Section<RegressionResult> = {
  name: 'distribution of errors',
  on: ['page'],
  build: (result) => {
    const sides = listSides(result);
    const errors = sides.map(({ rows }) => rows.map((row) => row.predicted - row.actual));
    const sorted = Float64Array.from(errors.flat()).sort();
    const beyond = Math.floor(sorted.length * TAIL);
    const [low, high] = [sorted[beyond]!, sorted[sorted.length - 1 - beyond]!];
    if (low === high) return [];
    const bars = errors.map((of) => countBars(of, low, high));
    const step = (high - low) / BARS;
    const now = bars.at(-1) ?? [];
    const [before = null] = bars.slice(0, -1);
    return [
      {
        kind: 'fold',
        title: 'How the errors are spread',
        blocks: [
          {
            kind: 'note',
            text: `The share of the rows by how far the prediction is above (+) or below (\u2212) the actual number. The first and the last bar hold whatever lies beyond.`,
          },
          {
            kind: 'figure',
            drawings: [
              {
                kind: 'distribution',
                title:
                  before === null
                    ? 'Predicted less actual'
                    : 'Predicted less actual: base (bars) and this (line)',
                low,
                high,
                before,
                now,
              },
            ],
            numbers: {
              kind: 'table',
              columns: [
                right('from'),
                right('to'),
                ...(before === null ? [] : [right('rows, base')]),
                right('rows, this'),
              ],
              rows: now.map((rows, bar): Cell[] => [
                number(low + bar * step, formatAmount),
                number(low + (bar + 1) * step, formatAmount),
                ...(before === null ? [] : [count(before[bar]!)]),
                count(rows),
              ]),
            },
          },
        ],
      },
    ];
  },
};

function figure(
  title: string,
  text: string,
  drawings: readonly Drawing[],
  numbers: Table,
  rows: number,
): Block[] {
  const grid =
    rows / drawings.length > MOST_DOTS
      ? ' There are too many rows for dots: the stronger the colour of a cell, the more rows are in it.'
      : '';
  return [
    {
      kind: 'fold',
      title,
      blocks: [
        { kind: 'note', text: `${text}${grid}` },
        { kind: 'figure', drawings, numbers },
      ],
    },
  ];
}

function cloud(
  x: CloudAxis,
  y: CloudAxis,
  reference: CloudDrawing['reference'],
  points: readonly (readonly [number, number])[],
): CloudDrawing {
  const marks: CloudDrawing['marks'] =
    points.length <= MOST_DOTS
      ? { dots: points }
      : { cells: CELLS, counts: countCells(x, y, points) };
  return { kind: 'cloud', x, y, reference, marks };
}

function countCells(
  x: CloudAxis,
  y: CloudAxis,
  points: readonly (readonly [number, number])[],
): [number, number, number][] {
  const counts = new Int32Array(CELLS * CELLS);
  for (const [a, b] of points) {
    const cell = cellOf(a, x) * CELLS + cellOf(b, y);
    counts[cell]! += 1;
  }
  return [...counts].flatMap((rows, cell): [number, number, number][] =>
    rows === 0 ? [] : [[Math.floor(cell / CELLS), cell % CELLS, rows]],
  );
}

function cellOf(
  value: number,
  { low, high }: { low: number; high: number },
  cells = CELLS,
): number {
  return Math.max(0, Math.min(cells - 1, Math.floor(((value - low) / (high - low)) * cells)));
}

function countBars(values: readonly number[], low: number, high: number): number[] {
  const counts = new Array<number>(BARS).fill(0);
  for (const value of values) counts[cellOf(value, { low, high }, BARS)]! += 1;
  return counts;
}

/** From the least to the greatest with a little air; of one number alone, a range around it. */
function spread(values: readonly number[]): { low: number; high: number } {
  const { low, high } = rangeOf(values);
  const air = (high - low) * 0.03 || Math.abs(high) * 0.1 || 1;
  return { low: low - air, high: high + air };
}

/** The rows in parts of equal numbers, by a number of each: the parts that have any. */
function cutParts<R>(rows: readonly R[], by: (row: R) => number): R[][] {
  const sorted = [...rows].sort((a, b) => by(a) - by(b));
  const ends = Array.from({ length: PARTS + 1 }, (_, part) =>
    Math.floor((part * sorted.length) / PARTS),
  );
  return ends
    .slice(1)
    .map((end, part) => sorted.slice(ends[part], end))
    .filter((part) => part.length > 0);
}

function meanOf<R>(rows: readonly R[], of: (row: R) => number): number {
  return rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
}

/** The means of tenths of the rows, from the least actual numbers to the greatest. */
function tabulateParts(result: RegressionResult): Table {
  const isCompared = result.comparison !== null;
  const known = (rows: readonly NumberRow[]): { actual: number; predicted: number }[] =>
    rows.flatMap(({ actual, baseline }) =>
      baseline === null ? [] : [{ actual, predicted: baseline }],
    );
  return {
    kind: 'table',
    columns: [
      right('rows'),
      right('actual'),
      ...(isCompared ? [right('base'), right('its MAE')] : []),
      right('this'),
      right(isCompared ? 'its MAE' : 'MAE'),
    ],
    rows: cutParts(listNumberRows(result), ({ actual }) => actual).map((rows): Cell[] => [
      count(rows.length),
      number(
        meanOf(rows, ({ actual }) => actual),
        formatAmount,
      ),
      ...(isCompared ? meanCells(known(rows)) : []),
      ...meanCells(rows),
    ]),
  };
}

function meanCells(
  rows: readonly { readonly actual: number; readonly predicted: number }[],
): Cell[] {
  return rows.length === 0
    ? ['', '']
    : [
        number(
          meanOf(rows, ({ predicted }) => predicted),
          formatAmount,
        ),
        number(
          meanOf(rows, (row) => Math.abs(row.predicted - row.actual)),
          formatAmount,
        ),
      ];
}

/** The mean residuals of tenths of each side's rows, from its least predictions to its greatest. */
function tabulateResiduals(sides: readonly Side[]): Table {
  const parts = sides.map(({ rows }) => cutParts(rows, ({ predicted }) => predicted));
  return {
    kind: 'table',
    columns: sides.flatMap(({ title }) => {
      const side = sides.length > 1 ? `, ${title.toLowerCase()}` : '';
      return [right(`predicted${side}`), right(`off by${side}`)];
    }),
    rows: (parts.at(-1) ?? []).map((_, part) =>
      parts.flatMap((of): Cell[] => {
        const rows = of[part] ?? [];
        return rows.length === 0
          ? ['', '']
          : [
              number(
                meanOf(rows, ({ predicted }) => predicted),
                formatAmount,
              ),
              number(
                meanOf(rows, (row) => row.predicted - row.actual),
                formatAmount,
              ),
            ];
      }),
    ),
  };
}
