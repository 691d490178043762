import type { AnyResult } from '../document/regressionResult.js';
import type { ResultRule } from '../document/result.js';
import { escapeXml } from '../text/escapeXml.js';
import { describeVerdict } from './words/describeVerdict.js';

/** What became of a test in JUnit's words, and why; `null` for one that passed. */
interface Case {
  readonly group: string;
  readonly name: string;
  readonly outcome: { readonly kind: 'failure' | 'skipped'; readonly message: string } | null;
}

/**
 * The result as JUnit XML, which GitLab, Jenkins and others show: the verdict and each rule is a
 * test case, those of the base's policy and of its way to measure in groups of their own. What is
 * inconclusive, does not apply or only warns is skipped, with the reason.
 */
export function renderJunit(result: AnyResult): string {
  const cases: Case[] = [
    { group: 'verdict', name: describeVerdict(result), outcome: verdictOf(result) },
    ...result.rules.map(caseIn('rules')),
    ...(result.basePolicy?.rules ?? []).map(caseIn('rules of the base')),
    ...(result.baseEvaluation?.rules ?? []).map(caseIn('measured as the base is')),
  ];
  const count = (kind: 'failure' | 'skipped'): number =>
    cases.filter(({ outcome }) => outcome?.kind === kind).length;
  const head = `tests="${cases.length}" failures="${count('failure')}" errors="0" skipped="${count('skipped')}"`;
  const name = escapeXml(result.name);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="Forest Gate" ${head}>`,
    `  <testsuite name="${name}" ${head}>`,
    ...cases.map((one) => renderCase(name, one)),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function renderCase(gate: string, { group, name, outcome }: Case): string {
  const start = `    <testcase classname="${gate}.${escapeXml(group)}" name="${escapeXml(name)}"`;
  if (outcome === null) return `${start} />`;
  const { kind, message } = outcome;
  return `${start}>\n      <${kind} message="${escapeXml(message)}" />\n    </testcase>`;
}

function verdictOf({ verdict, baseline }: AnyResult): Case['outcome'] {
  if (verdict === 'passed') return null;
  const message = `The verdict is ${verdict}. ${baseline.reason}`;
  return { kind: verdict === 'failed' ? 'failure' : 'skipped', message };
}

function caseIn(group: string): (rule: ResultRule) => Case {
  return ({ rule, level, outcome, reason }) => {
    if (outcome === 'passed' || outcome === 'accepted') return { group, name: rule, outcome: null };
    const isFailure = outcome === 'failed' && level === 'fail';
    const opening = outcome === 'failed' && !isFailure ? 'Warns only. ' : '';
    return {
      group,
      name: rule,
      outcome: { kind: isFailure ? 'failure' : 'skipped', message: `${opening}${reason}` },
    };
  };
}
