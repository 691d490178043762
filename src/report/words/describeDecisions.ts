import type { AnyResult } from '../../document/regressionResult.js';
import type { ResultRule } from '../../document/result.js';
import { wordsOf } from '../tasks/words.js';
import type { Settings } from '../../settings/settings.js';
import { shortCommit } from '../../text/shortCommit.js';
import { isGiven } from '../../document/isGiven.js';
import { shortName, shortSentence } from '../../text/visibleText.js';
import { acceptanceWords } from './acceptanceWords.js';
import { describeBaseEvaluation } from './describeBaseEvaluation.js';
import { describeRows } from './describeBase.js';
import { describeFinding, listFindings } from './describeFindings.js';
import { formatPercent, formatPlural } from './numbers.js';
import { policyWords } from './policyWords.js';
import { describeRule, ruleWords } from './ruleWords.js';

/** As many digits of a hash tell two apart. */
const SHOWN_HASH = 12;

/**
 * How a verdict came about: every decision in the order it was made, in a line of plain text each.
 *
 * @param asked how the settings ask for the model to be measured
 */
export function describeDecisions(
  result: AnyResult,
  asked: Settings['split']['evaluation'],
): string[] {
  const { basePolicy, baseEvaluation, rules } = result;
  const { answer } = wordsOf(result);
  const policy = policyWords(result);
  const evaluation = describeBaseEvaluation(result);
  return [
    describeTable(result),
    describeEvaluation(result, asked),
    ...listFindings(result).map(
      (finding) => `${finding.code}: ${describeFinding(finding, answer)}`,
    ),
    describeBase(result),
    ...describeComparison(result),
    ...rules.map((rule) => describeHeld(rule)),
    ...(policy === null ? [] : [policy.summary]),
    ...(basePolicy?.rules ?? []).map((rule) => describeHeld(rule, "By the base's rules, ")),
    ...(evaluation === null ? [] : [evaluation]),
    ...(baseEvaluation?.rules ?? []).map((rule) => describeHeld(rule, 'Measured as the base is, ')),
    ...describeAcceptance(result),
    describeConclusion(result),
  ];
}

function describeTable(result: AnyResult): string {
  const { data, settings } = result;
  const isOfFile = isGiven(settings);
  const sizes = [
    formatPlural(data.rows, 'row'),
    ...(isOfFile ? [] : [formatPlural(data.features.length, 'feature')]),
    wordsOf(result).size(),
  ].join(', ');
  return `${isOfFile ? 'Predictions' : 'Table'}: ${sizes}, fingerprint ${data.fingerprint.slice(0, SHOWN_HASH)}.`;
}

function describeEvaluation(result: AnyResult, asked: Settings['split']['evaluation']): string {
  const { settings, data } = result;
  const measured = wordsOf(result).measured();
  const { folds, testSize } = settings;
  if (isGiven(settings)) {
    return `Taken from ${shortName(data.path)}: ${measured}.`;
  }
  const way =
    settings.evaluation === 'cross-validation'
      ? `${folds}-fold cross-validation`
      : `a hold-out of ${formatPercent(testSize)}`;
  const why =
    asked === 'auto'
      ? `evaluation is auto, and the table has ${formatPlural(data.rows, 'row')}`
      : `evaluation is ${asked}`;
  return `Measured by ${way}, as ${why}: ${measured}.`;
}

function describeBase({ baseline }: AnyResult): string {
  const { source, commit, reason } = baseline;
  const named = commit === null ? '' : ` ${shortCommit(commit)}`;
  const beginning = source === 'none' ? 'No base' : `Base${named}`;
  return `${beginning}: ${shortSentence(reason)}`;
}

function describeComparison(result: AnyResult): string[] {
  const { comparison, dataChanges } = result;
  return comparison === null
    ? []
    : [`${describeRows(comparison, dataChanges)}: ${wordsOf(result).turned()}.`];
}

function describeHeld(rule: ResultRule, beginning = 'Rule '): string {
  const { level, outcome, reason, seeds } = rule;
  const words = outcome === 'not-applied' ? 'not applied' : outcome;
  const { actual } = ruleWords(rule);
  const at = actual === '' ? '' : ` at ${actual}`;
  const seeded = seeds === null ? '' : ` ${seeds.agree} of ${seeds.of} seeds agree.`;
  const warns = level === 'warn' && outcome === 'failed' ? ' It only warns.' : '';
  return `${beginning}${describeRule(rule)}: ${words}${at}. ${shortSentence(reason)}${seeded}${warns}`;
}

function describeAcceptance(result: AnyResult): string[] {
  const words = acceptanceWords(result);
  return words === null ? [] : [`${words.beginning} ${shortCommit(words.commit)} ${words.end}`];
}

/** The verdict, and which of the ways to judge it decided. */
function describeConclusion({
  verdict,
  ownVerdict,
  basePolicy,
  baseEvaluation,
}: AnyResult): string {
  const ways = [
    `its own rules say ${ownVerdict}`,
    ...(basePolicy === null ? [] : [`the base's ${basePolicy.verdict}`]),
    ...(baseEvaluation === null ? [] : [`measured as the base is ${baseEvaluation.verdict}`]),
  ];
  const worst = ways.length > 1 ? ', and the worst counts' : '';
  return `Verdict: ${verdict}. ${ways.join(', ').replace(/^i/, 'I')}${worst}.`;
}
