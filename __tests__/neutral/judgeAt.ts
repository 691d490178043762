import type { Result, ResultRule } from '../../src/document/result.js';
import { parsePolicy } from '../../src/rules/policy.js';
import { worseOf } from '../../src/verdict/conclude.js';
import { judge } from '../../src/verdict/judge.js';
import { listOtherSeeds } from '../../src/verdict/listOtherSeeds.js';
import { standBeside } from '../../src/verdict/standBeside.js';
import { readTestedRows } from '../../src/verify/readTestedRows.js';

export type Verdict = Result['verdict'];

/**
 * The verdict that a run with the one rule `accuracy drop <= 0` would have had with another limit,
 * judged again from its document. A verdict that does not come from the rule, such as that two tables
 * cannot be compared, stands.
 */
export function judgeAt(result: Result, limit: number): Verdict {
  const { current, base, groups } = readTestedRows(result);
  if (result.comparison === null || base === null) return result.verdict;
  const run = {
    ...result,
    predictions: current,
    slices: [],
    anchors: [],
    ...standBeside(current, base.baseline, base.truthBefore, groups),
    otherSeeds: listOtherSeeds(result.seeds, current, base.baseline, base.truthBefore, groups),
    seed: result.settings.seed,
  };
  const { rules: texts, ...others } = result.policy;
  const rules = texts.map((text) => text.replace(/<= 0$/, `<= ${limit}`));
  const own = judge(run, parsePolicy({ ...others, rules })).verdict;
  const { baseEvaluation } = result;
  if (baseEvaluation === null) return own;
  if (baseEvaluation.reason !== null) return worseOf(own, baseEvaluation.verdict);
  return baseEvaluation.rules.map((rule) => judgeStated(rule, limit)).reduce(worseOf, own);
}

/**
 * Of a rule that was measured in the base's way, for which there are no rows in the document. What
 * fails at a higher limit fails at 0, so that what failed there counts as failed at all of them.
 */
function judgeStated({ actual, outcome }: ResultRule, limit: number): Verdict {
  if (outcome === 'failed') return 'failed';
  return actual === null || actual <= limit ? 'passed' : 'inconclusive';
}
