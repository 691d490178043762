import type { Distribution, LevelSpread, NumberSpread } from '../../document/result.js';
import { shortName } from '../../text/visibleText.js';
import type { Block, Figure } from '../blocks/block.js';
import { count, left, name, number, right } from '../blocks/pieces.js';
import type { Section } from '../blocks/section.js';

/** How the values of columns that drifted are spread on both sides. */
export const distributionFigure: Section = {
  name: 'distributions',
  on: ['page'],
  build: ({ distributions }) => {
    const numbers = distributions.filter(areNumbers);
    const texts = distributions.filter((one): one is LevelSpread => !areNumbers(one));
    const blocks: Block[] = [];
    if (numbers.length > 0) {
      const text =
        'The share of the rows in each range of values. The first and the last range hold whatever lies beyond.';
      blocks.push({ kind: 'note', text }, drawNumbers(numbers));
    }
    if (texts.length > 0) {
      const text = 'The share of the rows with each text, those that moved most first.';
      blocks.push({ kind: 'note', text }, drawTexts(texts));
    }
    return blocks.length === 0 ? [] : [{ kind: 'fold', title: 'Columns that moved', blocks }];
  },
};

function areNumbers(distribution: Distribution): distribution is NumberSpread {
  return 'low' in distribution;
}

function drawNumbers(distributions: readonly NumberSpread[]): Figure {
  return {
    kind: 'figure',
    drawings: distributions.map(({ column, low, high, baseline, current }) => ({
      kind: 'distribution',
      title: `${shortName(column)}: base (bars) and this (line)`,
      low,
      high,
      before: baseline,
      now: current,
    })),
    numbers: {
      kind: 'table',
      columns: [
        left('column'),
        right('from'),
        right('to'),
        right('rows, base'),
        right('rows, this'),
      ],
      rows: distributions.flatMap(({ column, low, high, baseline, current }) => {
        const step = (high - low) / baseline.length;
        return baseline.map((rows, bin) => [
          name(column),
          number(low + bin * step, formatEnd),
          number(low + (bin + 1) * step, formatEnd),
          count(rows),
          count(current[bin]!),
        ]);
      }),
    },
  };
}

function drawTexts(distributions: readonly LevelSpread[]): Figure {
  return {
    kind: 'figure',
    drawings: distributions.map((spread) => ({
      kind: 'levels',
      title: `${shortName(spread.column)}: base (bars) and this (lines)`,
      levels: listLevels(spread).map(({ name: level, before, now }) => ({
        name: level,
        before: shareOf(before, spread.baseline),
        now: shareOf(now, spread.current),
      })),
    })),
    numbers: {
      kind: 'table',
      columns: [left('column'), left('text'), right('rows, base'), right('rows, this')],
      rows: distributions.flatMap((spread) =>
        listLevels(spread).map(({ name: level, before, now }) => [
          name(spread.column),
          name(level),
          count(before),
          count(now),
        ]),
      ),
    },
  };
}

function listLevels({ levels, others, baseline, current }: LevelSpread) {
  const names = levels.map((level) => (level === '' ? '(missing)' : level));
  if (others > 0) names.push(`(${others} more)`);
  return names.map((level, at) => ({
    name: level,
    before: baseline[at]!,
    now: current[at]!,
  }));
}

function shareOf(rows: number, all: readonly number[]): number {
  const total = all.reduce((sum, of) => sum + of, 0);
  return total === 0 ? 0 : rows / total;
}

function formatEnd(value: number): string {
  return String(Number(value.toPrecision(4))).replace('-', '\u2212');
}
