import type { Result } from '../../document/result.js';
import { describeDataChanges } from '../describeDataChanges.js';
import { escapeMarkdown, escapeName } from '../../text/escapeMarkdown.js';
import { listNames } from '../listNames.js';
import { formatCount, formatCountChange, formatPlural } from '../numbers.js';
import type { Section } from './fitSections.js';
import type { Table } from './table.js';

/** The rows of each class on both sides; `null` when they are the same or the base's not known. */
const classTable = ({ data, baseline }: Result): Table | null => {
  if (baseline.data === null) return null;
  const before = new Map(baseline.data.classes.map(({ name, rows }) => [name, rows]));
  const after = new Map(data.classes.map(({ name, rows }) => [name, rows]));
  const names = [...new Set([...after.keys(), ...before.keys()])];
  if (names.every((name) => before.get(name) === after.get(name))) return null;
  return {
    head: ['class', 'base', 'this', 'change'],
    align: 'lrrr',
    rows: names.map((name) => {
      const [old, now] = [before.get(name) ?? 0, after.get(name) ?? 0];
      return [escapeName(name), formatCount(old), formatCount(now), formatCountChange(now - old)];
    }),
  };
};

const describeChanges = (changes: readonly string[]): string =>
  changes.length === 0
    ? 'The base has the same table.'
    : `Against the base: ${escapeMarkdown(changes.join('; '))}.`;

/** Whether columns have moved; nothing when the base's table is the same or not known. */
const describeDrift = ({ data, baseline, dataChanges }: Result): string[] => {
  if (dataChanges === null || baseline.data?.fingerprint === data.fingerprint) return [];
  if (dataChanges.drift.length === 0) return ['Too few rows to tell whether a column has drifted.'];
  return dataChanges.drift.some(({ drifted }) => drifted) ? [] : ['No column has drifted.'];
};

/** What was learned from, and what is different from the base's. */
export const dataSection = (result: Result): Section => {
  const { data } = result;
  const changes = describeDataChanges(result);
  const size = [
    formatPlural(data.rows, 'row'),
    formatPlural(data.features.length, 'feature'),
    formatPlural(data.classes.length, 'class', 'classes'),
  ].join(', ');
  const sentences = [
    `${escapeName(data.path)}: ${escapeName(data.target)} from ${escapeMarkdown(listNames(data.features))}.`,
    data.duplicates === 0
      ? 'No two rows have the same features.'
      : `${formatPlural(data.duplicates, 'row has', 'rows have')} the same features as another.`,
    ...(data.conflictingLabels === 0
      ? []
      : [
          `${formatPlural(data.conflictingLabels, 'row has', 'rows have')} the same features as a row of another class.`,
        ]),
    ...(changes === null ? [] : [describeChanges(changes)]),
    ...describeDrift(result),
  ];
  return {
    summary: `Data: ${size}`,
    paragraphs: [sentences.join(' ')],
    table: classTable(result),
    rank: 4,
  };
};
