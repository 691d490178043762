import type { LeftOutReason } from '../../document/enums.js';
import type { DataSummary } from '../../document/result.js';
import { shortName } from '../../text/visibleText.js';
import { listNames } from './listNames.js';
import { formatPercent, formatPlural } from './numbers.js';

/** Of more columns with gaps, those with the most are named. */
const MOST_NAMED = 3;

/**
 * How a table was read, in sentences: what its columns hold, which are left out and why, what is
 * missing, and how the file is written. Empty for a CSV of numbers without a gap, with a point before
 * decimals and commas between cells.
 */
export function describeColumns(data: DataSummary): string[] {
  return [
    ...describeKinds(data),
    ...describeLeftOut(data),
    ...describeMissing(data),
    ...describeFormat(data),
  ];
}

function describeKinds({ columns }: DataSummary): string[] {
  const categories = columns.filter(({ kind }) => kind === 'category');
  if (categories.length === 0) return [];
  const numbers = columns.filter(({ kind }) => kind === 'number');
  const list = (of: DataSummary['columns']): string => listNames(of.map(({ name }) => name));
  return [
    `${formatPlural(categories.length, 'category', 'categories')}: ${list(categories)}.`,
    ...(numbers.length === 0
      ? []
      : [`${formatPlural(numbers.length, 'number')}: ${list(numbers)}.`]),
  ];
}

const REASONS: Readonly<Record<LeftOutReason, string>> = {
  constant: 'the same in all rows',
  'free-text': 'another text in more than half of the rows',
  date: 'dates or times; give their year, month or weekday as columns to learn from them',
  index: 'counts the rows or has no name',
};

function describeLeftOut({ leftOut }: DataSummary): string[] {
  const reasons = [...new Set(leftOut.map(({ reason }) => reason))];
  if (reasons.length === 0) return [];
  const groups = reasons.map((reason) => {
    const names = leftOut.filter((column) => column.reason === reason).map(({ name }) => name);
    return `${listNames(names.map(nameOf))} (${REASONS[reason]})`;
  });
  return [`Left out: ${groups.join('; ')}.`];
}

function nameOf(name: string): string {
  return name.trim() === '' ? 'a column without a name' : name;
}

function describeMissing({ columns, rows, rowsWithoutTarget, target }: DataSummary): string[] {
  const gaps = columns.filter(({ missing }) => missing > 0).sort((a, b) => b.missing - a.missing);
  const named = gaps
    .slice(0, MOST_NAMED)
    .map(({ name, missing }) => `${formatPercent(missing / rows)} of ${shortName(name)}`);
  const more = gaps.length - named.length;
  return [
    ...(gaps.length === 0
      ? []
      : [
          `Missing: ${named.join(', ')}${more > 0 ? ` and cells of ${formatPlural(more, 'more column')}` : ''}.`,
        ]),
    ...(rowsWithoutTarget === 0
      ? []
      : [
          `${formatPlural(rowsWithoutTarget, 'row')} without ${shortName(target)} ${rowsWithoutTarget === 1 ? 'is' : 'are'} left out.`,
        ]),
  ];
}

const SEPARATORS = {
  comma: 'commas',
  semicolon: 'semicolons',
  tab: 'tabs',
  pipe: 'pipes',
} as const;

function describeFormat({ format }: DataSummary): string[] {
  const { kind, separator, decimal, gzip } = format;
  const parts = [
    ...(kind === 'json-lines' ? ['JSON Lines'] : []),
    ...(kind === 'parquet' ? ['Parquet'] : []),
    ...(separator === null || separator === 'comma'
      ? []
      : [`${SEPARATORS[separator]} between cells`]),
    ...(decimal === 'comma' ? ['a comma before decimals'] : []),
    ...(gzip ? ['compressed with gzip'] : []),
  ];
  return parts.length === 0 ? [] : [`Read as: ${parts.join(', ')}.`];
}
