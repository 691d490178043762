import { UserError } from '../errors.js';
import { quote } from '../text/quote.js';
import { parseRule } from './parseRule.js';
import { formatRule, formatSubject, type Rule } from './rule.js';
import { listSince } from './since.js';

const MOST_RULES = 100;
const MOST_COMMITS = 3;

/**
 * Reads a list of rules.
 * @throws UserError for a rule that cannot be read, for no rule, for too many, and for two that
 *   limit the same
 */
export function parseRules(texts: readonly string[]): readonly Rule[] {
  return checkRules(texts.map(parseRule));
}

/**
 * Gives back rules that can all be meant.
 * @throws UserError for no rule, for too many, for too many commits that drops are since, and for two
 *   that limit the same
 */
export function checkRules(rules: readonly Rule[]): readonly Rule[] {
  if (rules.length === 0) throw new UserError('rule', 'There is no rule: give at least one.');
  if (rules.length > MOST_RULES) {
    throw new UserError('rule', `There are ${rules.length} rules: give at most ${MOST_RULES}.`);
  }
  const commits = listSince(rules).length;
  if (commits > MOST_COMMITS) {
    throw new UserError(
      'rule',
      `Rules are since ${commits} commits, each of which is trained again: give at most ${MOST_COMMITS}.`,
    );
  }
  const known = new Map<string, Rule>();
  for (const rule of rules) {
    const other = known.get(formatSubject(rule));
    if (other !== undefined) {
      const both = `${quote(formatRule(other))} and ${quote(formatRule(rule))}`;
      throw new UserError(
        'rule',
        `Rules ${both} limit the same: keep one of them (min-accuracy and max-drop are rules too).`,
      );
    }
    known.set(formatSubject(rule), rule);
  }
  return rules;
}
