import type { LevelSpread } from '../document/result.js';
import { shareLevels } from '../comparison/shareLevels.js';
import type { Column } from '../table/table.js';
import { compareText } from '../text/compareText.js';
import { shortText } from '../text/visibleText.js';

/** Levels that are shown by themselves. */
const MOST_LEVELS = 10;
/** Of a text; a cell may hold a whole letter. */
const MOST_CHARACTERS = 100;

interface Level {
  readonly text: string;
  readonly baseline: number;
  readonly current: number;
}

/**
 * How the texts of a column are spread on both sides: those whose share of the rows moved most first,
 * the rest as one.
 */
export function countLevels(before: Column, after: Column): LevelSpread {
  const { base, current, texts } = shareLevels(before, after);
  const [was, is] = [countEach(base, texts.length), countEach(current, texts.length)];
  const moveOf = (level: Level): number =>
    Math.abs(level.current * base.length - level.baseline * current.length);
  const levels = texts
    .map((text, at): Level => ({ text, baseline: was[at]!, current: is[at]! }))
    .sort((a, b) => moveOf(b) - moveOf(a) || compareText(a.text, b.text));
  const shown = levels.slice(0, MOST_LEVELS);
  const rest = levels.slice(MOST_LEVELS);
  const rowsOf = (side: 'baseline' | 'current'): number[] => [
    ...shown.map((level) => level[side]),
    ...(rest.length === 0 ? [] : [rest.reduce((sum, level) => sum + level[side], 0)]),
  ];
  return {
    column: after.name,
    levels: shown.map(({ text }) => shortText(text, MOST_CHARACTERS)),
    others: rest.length,
    baseline: rowsOf('baseline'),
    current: rowsOf('current'),
  };
}

function countEach(values: Float64Array, count: number): Float64Array {
  const rows = new Float64Array(count);
  for (const value of values) rows[value]! += 1;
  return rows;
}
