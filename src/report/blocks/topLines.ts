import type { AnyResult } from '../../document/regressionResult.js';
import { readScore } from '../../rules/readScore.js';
import { wordsOf } from '../tasks/words.js';
import { metricFormats } from '../words/metricFormats.js';
import { shortSentence } from '../../text/visibleText.js';
import type { Block, Line } from './block.js';
import { code, strong } from './pieces.js';
import { describeKnownChanges, describeNextStep, describeRows } from '../words/describeBase.js';
import { decisiveWords } from '../words/evidenceWords.js';
import type { ChangeRequest } from '../words/changeRequest.js';
import { listNextSteps } from '../words/listNextSteps.js';
import { formatCount } from '../words/numbers.js';
import { describeRule } from '../words/ruleWords.js';
import { countWords, cutWords } from './countWords.js';

const LONGEST_CHANGES = 40;
const MOST_RULES_NAMED = 4;
const MOST_OF_REASON = 30;

/** How much the evidence says of chance. */
export type EvidenceLength = 'none' | 'short' | 'full';

/** `98.7% → 95.3% on the same 150 rows: 5 rows newly wrong, 0 newly right.` and how sure that is. */
export function evidenceBlock(result: AnyResult, length: EvidenceLength): Block {
  const { comparison } = result;
  const words = wordsOf(result);
  if (comparison === null) {
    const absence = describeAbsence(result, length === 'full' ? Infinity : MOST_OF_REASON);
    return paragraph([`${words.right()}. ${absence}`.trim()]);
  }
  const before = readScore(words.metric, null, comparison.baseline) ?? 0;
  const now = readScore(words.metric, null, comparison.current) ?? 0;
  const where = describeRows(comparison, result.dataChanges).replace(/^On/, 'on');
  const chance = describeChance(result, length);
  return paragraph([
    strong(`${words.lead(before)} \u2192 ${metricFormats(words.metric).value(now)}`),
    ` ${where}: ${words.turned()}. ${chance}`.trimEnd(),
  ]);
}

/** How sure the drop that decides is; whose it is, where it is not the one of the accuracy. */
function describeChance(result: AnyResult, length: EvidenceLength): string {
  const words = decisiveWords(result);
  const chance = { none: '', short: words?.shortChance, full: words?.chance }[length] ?? '';
  if (words === null || chance === '') return '';
  const isPlain =
    words.rule.startsWith(`${wordsOf(result).metric} drop`) &&
    /^\S+ drop \S+ \S+(?: points?)?$/.test(words.rule);
  return isPlain ? chance : `${words.rule}: ${chance.charAt(0).toLowerCase()}${chance.slice(1)}`;
}

/** A run in which all is well: `On the same 150 rows: …; every rule holds (…). Data: …` */
export function quietBlock(result: AnyResult): Block {
  const { comparison } = result;
  const words = wordsOf(result);
  const what =
    comparison === null
      ? words.right()
      : `${describeRows(comparison, result.dataChanges)}: ${words.turned()}`;
  const known =
    comparison === null ? describeAbsence(result, MOST_OF_REASON) : describeKnownChanges(result, 3);
  return paragraph([`${what}; ${describeHolding(result)}. ${known}`]);
}

/** `every rule holds (accuracy ≥ 90%, accuracy drop ≤ 2 points)` */
function describeHolding({ rules }: AnyResult): string {
  const holding = rules.filter(({ level, outcome }) => level === 'fail' && outcome === 'passed');
  if (holding.length === 0) return 'no rule applies';
  const names = holding.slice(0, MOST_RULES_NAMED).map(describeRule);
  const more = holding.length - names.length;
  const list = [...names, ...(more > 0 ? [`${formatCount(more)} more`] : [])].join(', ');
  const isAll = rules.every(({ outcome }) => outcome !== 'not-applied');
  return `${isAll ? 'every rule' : 'every rule that applies'} holds (${list})`;
}

/**
 * Why there is nothing to compare with, and how there will be; `''` where other lines say so.
 *
 * @param most words of the reason
 */
function describeAbsence(result: AnyResult, most: number): string {
  const { baseline } = result;
  if (baseline.notComparable || baseline.source === 'unreadable') return '';
  const reason = cutWords(shortSentence(baseline.reason), most);
  return [reason, describeNextStep(result) ?? ''].join(' ').trim();
}

/**
 * What differs from the base, with as many changes named as there is room for.
 *
 * @param room words
 */
export function changesBlocks(result: AnyResult, room: number): Block[] {
  if (result.comparison === null) return [];
  const most = Math.min(room, LONGEST_CHANGES);
  const lengths = [3, 2, 1, 0].map((named) => paragraph([describeKnownChanges(result, named)]));
  return lengths.filter((block) => countWords([block]) <= most).slice(0, 1);
}

/** What to do first; nothing where there is nothing to do. */
export function nextBlocks(result: AnyResult, request?: ChangeRequest): Block[] {
  const next = listNextSteps(result, request);
  if (next === null) return [];
  const { steps, label } = next;
  const [advice] = steps;
  const accept: Line =
    label === null ? [] : ['; to accept this commit as it is, set the label ', code(label)];
  const end = advice.endsWith('?') ? '' : '.';
  return [paragraph([strong('Next:'), ` ${advice}`, ...accept, end])];
}

export function paragraph(line: Line): Block {
  return { kind: 'paragraph', line };
}
