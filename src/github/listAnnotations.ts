import type { AnyResult } from '../document/regressionResult.js';
import type { KnownHistory } from '../history/knownHistory.js';
import { wordsOf } from '../report/tasks/words.js';
import { describeRejected, describeUnreadable } from '../report/words/describeBase.js';
import { describeFinding, listNewFindings } from '../report/words/describeFindings.js';
import { listProblems } from '../report/words/historyWords.js';
import { describeVerdict } from '../report/words/describeVerdict.js';
import type { AnnotationLevel } from './annotation.js';

/** GitHub shows ten warnings of a step. */
const MOST_FINDINGS = 5;

/** What an annotation tells. */
export interface Annotation {
  readonly level: AnnotationLevel;
  readonly message: string;
}

/**
 * What has to be seen of a result without opening anything; the verdict last.
 *
 * @param history the runs before this one; `null` where none is kept
 */
export function listAnnotations(result: AnyResult, history: KnownHistory | null): Annotation[] {
  const { answer } = wordsOf(result);
  const warnings = [
    ...listNewFindings(result)
      .slice(0, MOST_FINDINGS)
      .map((finding) => `${finding.code}: ${describeFinding(finding, answer)}`),
    describeUnreadable(result),
    ...describeRejected(result),
    ...(history === null ? [] : listProblems(result, history)),
  ].filter((message) => message !== null);
  const levels = { passed: null, inconclusive: 'warning', failed: 'error' } as const;
  const level = levels[result.verdict];
  return [
    ...warnings.map((message): Annotation => ({ level: 'warning', message })),
    ...(level === null ? [] : [{ level, message: explainVerdict(result) }]),
  ];
}

/** The verdict, and the rules that it is owed to. */
function explainVerdict(result: AnyResult): string {
  const { basePolicy, baseEvaluation, verdict } = result;
  const rules = [...result.rules, ...(basePolicy?.rules ?? []), ...(baseEvaluation?.rules ?? [])]
    .filter(({ outcome, level }) => outcome === verdict && level === 'fail')
    .map(({ rule, reason }) => `${rule}: ${reason}`);
  return [`${describeVerdict(result)}.`, ...new Set(rules)].join(' ');
}
