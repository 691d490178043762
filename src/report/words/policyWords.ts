import type { AnyResult } from '../../document/regressionResult.js';
import type { PolicyText, ResultRule } from '../../document/result.js';
import { renamesFor } from '../../rules/renameInRules.js';
import { policyInputs } from '../../settings/statedInputs.js';
import type { ChangeRequest } from './changeRequest.js';
import { describeRule, ruleWords } from './ruleWords.js';
import { formatPlural } from './numbers.js';
import { shortName } from '../../text/visibleText.js';

export interface PolicyWords {
  /** Sentences of plain text. */
  readonly summary: string;
  /** Whether the base's rules say something else than this run's own. */
  readonly disagrees: boolean;
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

const MOST_CHANGES = 3;

function listInputs(base: PolicyText, own: PolicyText): string[] {
  return policyInputs().flatMap(({ name, key }) =>
    String(base[key]) === String(own[key])
      ? []
      : [`${name} ${word(base[key])} \u2192 ${word(own[key])}`],
  );
}

/** `accuracy drop ≤ 2 points → 20 points`, `recall[setosa] ≥ 0.9 is gone`, `duplicates ≤ 5 is new` */
function listRules(gone: readonly ResultRule[], come: readonly ResultRule[]): string[] {
  const subjectOf = ({ metric, of, slice, kind, since }: ResultRule): string =>
    JSON.stringify([metric, of, slice, kind, since]);
  const successors = new Map(come.map((rule) => [subjectOf(rule), rule]));
  const changed = gone.map((rule) => {
    const successor = successors.get(subjectOf(rule));
    if (successor === undefined) return `${describeRule(rule)} is gone`;
    successors.delete(subjectOf(rule));
    const level =
      rule.level === successor.level ? '' : successor.level === 'warn' ? ', only warns' : ', fails';
    return `${describeRule(rule)} \u2192 ${ruleWords(successor).limit}${level}`;
  });
  return [...changed, ...[...successors.values()].map((rule) => `${describeRule(rule)} is new`)];
}

function listChanges(all: readonly string[]): string {
  const more = all.length - MOST_CHANGES;
  return [...all.slice(0, MOST_CHANGES), ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

/** Which of the base's rules are about a class or a column that has another name now. */
function describeRenamed(
  rules: readonly ResultRule[],
  { dataChanges }: Pick<AnyResult, 'dataChanges'>,
): string {
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
export function policyWords(
  result: AnyResult,
  request: ChangeRequest = 'pull request',
): PolicyWords | null {
  const { basePolicy, ownVerdict, policy, rules } = result;
  if (basePolicy === null) return null;
  const gone = missingFrom(basePolicy.rules, rules);
  const come = missingFrom(rules, basePolicy.rules);
  const changes = [...listRules(gone, come), ...listInputs(basePolicy.policy, policy)];
  const what = changes.length === 0 ? '' : `: ${listChanges(changes)}`;
  const verdicts =
    ownVerdict === basePolicy.verdict
      ? `The verdict by either is ${ownVerdict}.`
      : `By its own the verdict is ${ownVerdict}, by the base's ${basePolicy.verdict}.`;
  return {
    summary: `This ${request} changes the rules it is judged by${what}. ${verdicts}${describeRenamed(basePolicy.rules, result)}`,
    disagrees: ownVerdict !== basePolicy.verdict,
  };
}
