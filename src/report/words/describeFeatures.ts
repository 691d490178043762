import type { Result } from '../../document/result.js';
import { listNames } from './listNames.js';
import { formatCount, formatPercent, formatPlural } from './numbers.js';

/** How many features each tree drew, where that was chosen: what was tried, and what was taken. */
export function describeFeatures({ features, settings, data }: Result): string[] {
  if (features === null || settings.maxFeatures !== 'auto') return [];
  const { tried, measured, kept, besideBase } = features;
  const numbers = [...new Set(measured.filter((one) => one !== null))].sort((a, b) => a - b);
  const isOne = numbers.length === 1 && numbers[0] === kept;
  const drawn = isOne
    ? `Each tree draws ${formatCount(kept)} of ${formatPlural(data.features.length, 'column')}`
    : `Each tree of model.json draws ${formatCount(kept)} of ${formatPlural(data.features.length, 'column')}, of the measured models ${listNumbers(measured)}`;
  if (tried.length === 1) return [`${drawn}.`];
  const stays = besideBase
    ? 'what the base drew stays unless another number is better by 3.09 standard errors'
    : 'the usual number stays unless another is better by half a standard error';
  return [
    `${drawn}: chosen for each model among ${listNames(tried.map(String))} by the out-of-bag error of its own training rows, of which no tested row is one; ${stays}.`,
  ];
}

/** By fold, or once for all. */
function listNumbers(measured: NonNullable<Result['features']>['measured']): string {
  const numbers = measured.map((one) => (one === null ? 'none' : String(one)));
  return new Set(numbers).size === 1 ? numbers[0]! : numbers.join(', ');
}

/** The out-of-bag accuracy and what it is, beside the tested one. */
export function describeOutOfBag({ outOfBag, evaluation }: Result): string[] {
  if (outOfBag === null) return [];
  const { rows, correct, accuracy } = outOfBag;
  return [
    `Out-of-bag accuracy of model.json: ${formatPercent(accuracy)} (${formatCount(correct)} of ${formatPlural(rows, 'row')}), beside ${formatPercent(evaluation.accuracy)} tested. Each row is predicted by the trees that were grown without it and without another of its features or group, about a third of them; no rule is held to it.`,
  ];
}
