import type { Result } from '../result/result.js';
import { type RuleWords, wordRule } from './describeRule.js';
import { formatCount, formatPercent, formatPlural, formatPoints, isChange } from './numbers.js';
import { shortName } from './visibleText.js';

const describeAbsence = ({ baseline }: Result): string => {
  if (baseline.source === 'none') return 'no base to compare with';
  return baseline.source === 'unreadable' ? 'base unreadable' : 'not comparable with the base';
};

const describeChange = (result: Result, drop: RuleWords | undefined): string => {
  if (result.comparison === null) {
    return `${describeAbsence(result)}${drop === undefined ? '' : ', and a base is required'}`;
  }
  const change = result.comparison.accuracyChange;
  if (!isChange(change)) return 'same as the base';
  const limit = drop === undefined ? '' : ` (limit ${drop.limit.replace(/ points?$/, '')})`;
  return `${change > 0 ? 'up' : 'down'} ${formatPoints(change)}${limit}`;
};

/**
 * The verdict in one line of plain text: the gate, passed or failed, the accuracy, and what it
 * failed by. `iris passed with 96.7% accuracy (145 of 150 rows), up 1.3 points`.
 */
export const describeVerdict = (result: Result): string => {
  const { name, verdict, evaluation } = result;
  const failed = result.rules.filter(({ outcome }) => outcome === 'failed');
  const words = failed.map(wordRule).filter((rule) => rule?.metric === 'accuracy');
  const floor = words.find((rule) => rule?.drop === false) ?? undefined;
  const drop = words.find((rule) => rule?.drop === true) ?? undefined;
  const other = failed.find((rule) => wordRule(rule)?.metric !== 'accuracy');

  const right = `${formatCount(evaluation.correct)} of ${formatPlural(evaluation.rows, 'row')}`;
  const accuracy = formatPercent(evaluation.accuracy);
  return [
    `${shortName(name)} ${verdict} with ${accuracy} accuracy (${right})`,
    ...(floor?.miss ? [`${floor.miss} below the required ${floor.limit}`] : []),
    describeChange(result, drop),
    ...(other === undefined ? [] : [`${shortName(other.rule)} failed`]),
  ].join(', ');
};
