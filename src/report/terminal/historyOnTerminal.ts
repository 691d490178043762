import { drawSparkline } from '../print/terminal/drawSparkline.js';
import { describeRuns } from '../words/historyWords.js';
import { formatPercent, formatPercentInterval, isChange } from '../words/numbers.js';
import { rangeOf } from '../words/rangeOf.js';
import type { Section } from '../blocks/section.js';

/** Runs that are drawn: as many as a narrow terminal has room for, and not so few that there is nothing to see. */
const [FEWEST_RUNS, MOST_RUNS] = [3, 20];

/** The accuracy from run to run, a bar for each. */
export const historyOnTerminal: Section = {
  name: 'history on a terminal',
  on: ['terminal'],
  build: (result, history) => {
    const entries = history?.entries.slice(1 - MOST_RUNS) ?? [];
    if (history === null || entries.length + 1 < FEWEST_RUNS) return [];
    const values = [...entries.map(({ scores }) => scores.accuracy), result.evaluation.accuracy];
    const range = rangeOf(values);
    const had = isChange(range.high - range.low)
      ? formatPercentInterval(range)
      : formatPercent(range.low);
    const runs = describeRuns(entries.length, history.branch);
    return [
      {
        kind: 'paragraph',
        line: [
          { kind: 'strong', text: drawSparkline(values) },
          ` accuracy of ${runs}, then of this one: ${had}`,
        ],
      },
    ];
  },
};
