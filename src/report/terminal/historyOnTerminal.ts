import { drawSparkline } from '../print/terminal/drawSparkline.js';
import { readScore } from '../../rules/readScore.js';
import { wordsOf } from '../tasks/words.js';
import { describeRuns, listAlike, listLeads } from '../words/historyWords.js';
import { metricFormats } from '../words/metricFormats.js';
import { rangeOf } from '../words/rangeOf.js';
import type { Section } from '../blocks/section.js';

/** Runs that are drawn: as many as a narrow terminal has room for, and not so few that there is nothing to see. */
const [FEWEST_RUNS, MOST_RUNS] = [3, 20];

/** The leading metric from run to run, a bar for each. */
export const historyOnTerminal: Section = {
  name: 'history on a terminal',
  on: ['terminal'],
  build: (result, history) => {
    const entries = listAlike(result, history?.entries ?? []).slice(1 - MOST_RUNS);
    if (history === null || entries.length + 1 < FEWEST_RUNS) return [];
    const { metric, label } = wordsOf(result);
    const { interval, value } = metricFormats(metric);
    const own = readScore(metric, null, result.evaluation);
    const values = [...listLeads(result, entries), ...(own === null ? [] : [own])];
    const range = rangeOf(values);
    const [low, high] = [value(range.low), value(range.high)];
    const had = low === high ? low : interval(range);
    const runs = describeRuns(entries.length, history.branch);
    return [
      {
        kind: 'paragraph',
        line: [
          { kind: 'strong', text: drawSparkline(values) },
          ` ${label} of ${runs}, then of this one: ${had}`,
        ],
      },
    ];
  },
};
