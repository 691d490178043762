import type { PolicyText, Result, ResultRule } from '../../document/result.js';
import { renamesFor } from '../../rules/renameInRules.js';
import { policyInputs } from '../../settings/statedInputs.js';
import { formatPlural } from './numbers.js';
import { shortName } from '../../text/visibleText.js';

/** A rule that only one side has: what became of it there. */
export interface ChangedRule {
  readonly rule: ResultRule;
  readonly side: 'base' | 'this';
}

export interface PolicyWords {
  /** Sentences of plain text. */
  readonly summary: string;
  /** Whether the base's rules say something else than this run's own. */
  readonly disagrees: boolean;
  /** The rules that differ, the base's first. */
  readonly rules: readonly ChangedRule[];
}

function missingFrom(rules: readonly ResultRule[], others: readonly ResultRule[]): ResultRule[] {
  const keyOf = ({ level, rule }: ResultRule): string => `${level} ${rule}`;
  const known = new Set(others.map(keyOf));
  return rules.filter((rule) => !known.has(keyOf(rule)));
}

function word(value: PolicyText[keyof PolicyText]): string {
  const text = Array.isArray(value) ? value.join(', ') : String(value ?? '');
  return text === '' ? 'none' : shortName(text);
}

function listChanges(base: PolicyText, own: PolicyText): string[] {
  return policyInputs().flatMap(({ name, key }) =>
    String(base[key]) === String(own[key])
      ? []
      : [`${name} ${word(base[key])} \u2192 ${word(own[key])}`],
  );
}

/** Which of the base's rules are about a class or a column that has another name now. */
function describeRenamed(rules: readonly ResultRule[], { dataChanges }: Result): string {
  if (dataChanges === null) return '';
  const renames = rules.flatMap(({ metric, of }) =>
    renamesFor(metric, dataChanges).filter(({ current }) => current === of),
  );
  const [rename, ...others] = new Set(renames);
  if (rename === undefined) return '';
  const more =
    others.length === 0 ? '' : `, and ${formatPlural(others.length, 'name')} more likewise`;
  return ` The base's rules on ${shortName(rename.base)} are held for ${shortName(rename.current)}, the new name${more}.`;
}

/** What the base's rules say, where they are others than this run's; `null` where they are not. */
export function policyWords(result: Result): PolicyWords | null {
  const { basePolicy, ownVerdict, policy, rules } = result;
  if (basePolicy === null) return null;
  const changes = listChanges(basePolicy.policy, policy);
  const more = changes.length === 0 ? '' : ` Changed: ${changes.join(', ')}.`;
  return {
    summary: `This pull request changes the rules it is judged by. The verdict by its own rules is ${ownVerdict}, by the base's ${basePolicy.verdict}.${describeRenamed(basePolicy.rules, result)}${more}`,
    disagrees: ownVerdict !== basePolicy.verdict,
    rules: [
      ...missingFrom(basePolicy.rules, rules).map((rule) => ({ rule, side: 'base' as const })),
      ...missingFrom(rules, basePolicy.rules).map((rule) => ({ rule, side: 'this' as const })),
    ],
  };
}
