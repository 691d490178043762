import type { Result } from '../../document/result.js';
import { listNames } from './listNames.js';
import { formatPercent } from './numbers.js';

/**
 * What of the division of the rows is not as it should be, in sentences: that it is another than was
 * asked for, and classes that some model is tested on without having learned them, or that no model
 * is tested on. Mostly empty.
 */
export function describeRareClasses(result: Result): string[] {
  return [...describeRepair(result), ...describeUnlearned(result), ...describeUntested(result)];
}

function describeRepair({ askedSplit, settings }: Result): string[] {
  if (askedSplit === null) return [];
  return settings.evaluation === 'cross-validation'
    ? [
        `${settings.folds} folds instead of ${askedSplit.folds}, which would leave one without rows, or without a class to learn.`,
      ]
    : [
        `${formatPercent(settings.testSize)} of the rows are held out instead of ${formatPercent(askedSplit.testSize)}, which would leave a class untested.`,
      ];
}

function describeUnlearned({ data, rows, settings }: Result): string[] {
  const folds = data.classes.map(() => new Set<number | undefined>());
  for (const [index, label] of rows.truth.entries()) folds[label]?.add(rows.fold[index]);
  const isCrossed = settings.evaluation === 'cross-validation';
  const support = data.classes.map(() => 0);
  for (const label of rows.truth) support[label]! += 1;
  const names = data.classes
    .filter(({ rows: all }, label) =>
      isCrossed ? folds[label]?.size === 1 : all > 0 && support[label] === all,
    )
    .map(({ name }) => name);
  return names.length === 0
    ? []
    : [
        `${names.length === 1 ? 'The class' : 'The classes'} ${listNames(names)} ${names.length === 1 ? 'has' : 'have'} too few rows: the model that is tested on them has seen none of them, and they count as they are predicted.`,
      ];
}

function describeUntested({ data, rows }: Result): string[] {
  const tested = new Set(rows.truth);
  const names = data.classes.filter((_, label) => !tested.has(label)).map(({ name }) => name);
  return names.length === 0
    ? []
    : [
        `${names.length === 1 ? 'The class' : 'The classes'} ${listNames(names)} ${names.length === 1 ? 'has' : 'have'} too few rows to be tested.`,
      ];
}
