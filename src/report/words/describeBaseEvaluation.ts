import type { AnyResult } from '../../document/regressionResult.js';
import { describeSettingsChanges } from './describeSettingsChanges.js';
import { shortSentence } from '../../text/visibleText.js';
import { formatPlural } from './numbers.js';
import { describeOutcome, describeRule } from './ruleWords.js';
import { wordsOf } from '../tasks/words.js';

/**
 * What a run that divides its rows otherwise comes to when it is measured as the base measures:
 * sentences of plain text; `null` when it divides them alike.
 */
export function describeBaseEvaluation(result: AnyResult): string | null {
  const { baseEvaluation } = result;
  if (baseEvaluation === null) return null;
  const { settingsChanges, rows, reason, rules, verdict } = baseEvaluation;
  const changes = describeSettingsChanges(settingsChanges);
  const beginning = `This run divides its rows otherwise than the base (${changes.join(', ')}).`;
  if (reason !== null) {
    return `${beginning} It cannot be measured as the base is, so it cannot pass: ${shortSentence(reason)}`;
  }
  const broken = rules
    .filter(({ outcome, level }) => verdict !== 'passed' && level === 'fail' && outcome === verdict)
    .map((rule) => `${describeRule(rule)} ${describeOutcome(rule)}`);
  const why = broken.length === 0 ? '' : ` (${broken.join('; ')})`;
  return `${beginning} Measured as the base is, on ${formatPlural(rows, 'row')}, ${wordsOf(result).byBase()}, and the verdict ${verdict}${why}. The worse verdict counts.`;
}
