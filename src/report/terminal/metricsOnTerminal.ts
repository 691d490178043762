import { listShownMetrics } from '../words/listShownMetrics.js';
import { metricFormats } from '../words/metricFormats.js';
import { labelCell, left, number, right } from '../blocks/pieces.js';
import { evidenceOfRules } from '../blocks/evidenceOfRules.js';
import type { Section } from '../blocks/section.js';
import { blocksOf } from '../tasks/blocks.js';

/** The metrics with what they were on the base and how they changed, and what the tests of the rules said. */
export const metricsOnTerminal: Section = {
  name: 'metrics on a terminal',
  on: ['terminal'],
  build: (result) => {
    const { comparison } = result;
    const sides = <T>(before: T, now: T, change: T): T[] =>
      comparison === null ? [now] : [before, now, change];
    const [leading = [], ...others] = listShownMetrics(result).map((line) => {
      const { value, change } = metricFormats(line.metric);
      return [
        labelCell(line),
        ...sides(number(line.before, value), number(line.now, value), number(line.change, change)),
      ];
    });
    return [
      {
        kind: 'table',
        columns: [left('metric'), ...sides('base', 'this', 'change').map((head) => right(head))],
        rows: [leading, ...blocksOf(result).metricRows(), ...others],
      },
      ...evidenceOfRules(result),
    ];
  },
};
