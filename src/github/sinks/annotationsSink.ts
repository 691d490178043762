import type { Result } from '../../document/result.js';
import { describeRejected, describeUnreadable } from '../../report/words/describeBase.js';
import { describeFinding, listNewFindings } from '../../report/words/describeFindings.js';
import { describeVerdict } from '../../report/words/describeVerdict.js';
import type { Sink } from './sink.js';

/** GitHub shows ten warnings of a step. */
const MOST_FINDINGS = 5;

/** What has to be seen without opening anything; the verdict last. */
export const annotationsSink: Sink = {
  name: 'The annotations',
  tell: ({ result, runner }) => {
    const warnings = [
      ...listNewFindings(result)
        .slice(0, MOST_FINDINGS)
        .map((finding) => `${finding.code}: ${describeFinding(finding)}`),
      describeUnreadable(result),
      ...describeRejected(result),
    ];
    for (const text of warnings) if (text !== null) runner.warn(text);
    if (result.verdict === 'failed') runner.error(explainVerdict(result));
    if (result.verdict === 'inconclusive') runner.warn(explainVerdict(result));
    return Promise.resolve({});
  },
};

/** The verdict, and the rules that it is owed to. */
function explainVerdict(result: Result): string {
  const { basePolicy, baseEvaluation, verdict } = result;
  const rules = [...result.rules, ...(basePolicy?.rules ?? []), ...(baseEvaluation?.rules ?? [])]
    .filter(({ outcome, level }) => outcome === verdict && level === 'fail')
    .map(({ rule, reason }) => `${rule}: ${reason}`);
  return [`${describeVerdict(result)}.`, ...new Set(rules)].join(' ');
}
