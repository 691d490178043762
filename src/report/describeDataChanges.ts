import type { DataSummary, Result } from '../result/result.js';
import { listNames } from './listNames.js';
import { formatPlural } from './numbers.js';
import { shortName } from './visibleText.js';

const missingFrom = (names: readonly string[], others: readonly string[]): string[] => {
  const known = new Set(others);
  return names.filter((name) => !known.has(name));
};

const describeNames = (
  noun: string,
  plural: string,
  baseline: readonly string[],
  current: readonly string[],
): string[] =>
  (['new', 'gone'] as const).flatMap((which) => {
    const names = which === 'new' ? missingFrom(current, baseline) : missingFrom(baseline, current);
    return names.length === 0
      ? []
      : [`${which} ${names.length === 1 ? noun : plural} ${listNames(names)}`];
  });

const classNames = ({ classes }: DataSummary): string[] => classes.map(({ name }) => name);

/**
 * What the data has or lacks against the base's, in a few words each and as plain text: empty when
 * the tables say the same, `null` when the base's is not known.
 */
export const describeDataChanges = ({ data, baseline }: Result): string[] | null => {
  const before = baseline.data;
  if (before === null) return null;
  if (before.fingerprint === data.fingerprint) return [];
  const more = data.rows - before.rows;
  const changes = [
    ...(more === 0
      ? []
      : [`${formatPlural(Math.abs(more), 'row')} ${more > 0 ? 'more' : 'fewer'}`]),
    ...(before.target === data.target ? [] : [`target ${shortName(data.target)}`]),
    ...describeNames('column', 'columns', before.features, data.features),
    ...describeNames('class', 'classes', classNames(before), classNames(data)),
  ];
  return changes.length === 0 ? ['values edited'] : changes;
};
