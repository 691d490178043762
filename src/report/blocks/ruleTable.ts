import type { ResultRule } from '../../document/result.js';
import { describeOutcome, describeRule, ruleWords } from '../words/ruleWords.js';
import type { Line, Mark, Table } from './block.js';
import { left, mark, number, phrase, right } from './pieces.js';

/** Rules, the number that each was held against, and what became of it. */
export function ruleTable(title: string, rules: readonly ResultRule[]): Table {
  return {
    kind: 'table',
    columns: [left(title), right('this'), left('outcome')],
    rows: rules.map((rule) => [
      phrase(describeRule(rule)),
      number(rule, (one) => ruleWords(one).actual),
      outcomeCell(rule),
    ]),
  };
}

/** What became of a rule, with its mark: `\u2718 missed by 1.3 points`. */
export function outcomeCell(rule: ResultRule): Line {
  return [mark(markOf(rule)), phrase(` ${describeOutcome(rule)}`)];
}

/** A rule in the line of its metric: `\u2718 drop \u2264 2 points, missed by 1.3 points`. */
export function boundCell(rule: ResultRule): Line {
  const bound = [mark(markOf(rule)), phrase(` ${ruleWords(rule).bound}`)];
  return rule.outcome === 'passed' ? bound : [...bound, ', ', phrase(describeOutcome(rule))];
}

/** How a rule is marked: one that is broken and does not fail the gate is a warning. */
export function markOf({ outcome, level }: ResultRule): Mark {
  if (outcome === 'inconclusive') return 'warning';
  return outcome === 'failed' && level === 'warn' ? 'warning' : outcome;
}
