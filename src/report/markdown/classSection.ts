import type { Result } from '../../document/result.js';
import { escapeName } from '../../text/escapeMarkdown.js';
import { formatChange, formatCount, formatMetric } from '../numbers.js';
import type { Section } from './fitSections.js';

/** Precision, recall and F1 of every class; with a base, on the rows both sides predicted. */
export const classSection = ({ evaluation, comparison }: Result): Section => {
  const { perClass, weighted } = comparison?.current ?? evaluation;
  const baseline = comparison?.baseline ?? null;
  const changeOf = (current: number, before: number | undefined): string[] =>
    before === undefined ? [] : [formatChange(current - before)];
  const rows = perClass.map(({ name, support, precision, recall, f1 }, index) => [
    escapeName(name),
    formatCount(support),
    formatMetric(precision),
    formatMetric(recall),
    formatMetric(f1),
    ...changeOf(f1, baseline?.perClass[index]?.f1),
  ]);
  const average = [
    '*weighted average*',
    formatCount((comparison?.current ?? evaluation).rows),
    formatMetric(weighted.precision),
    formatMetric(weighted.recall),
    formatMetric(weighted.f1),
    ...changeOf(weighted.f1, baseline?.weighted.f1),
  ];
  const change = baseline === null ? [] : ['F1 change'];
  return {
    summary: 'Per class',
    paragraphs: [],
    table: {
      head: ['class', 'rows', 'precision', 'recall', 'F1', ...change],
      align: `lrrrr${'r'.repeat(change.length)}`,
      rows: [...rows, average],
    },
    rank: 6,
  };
};
