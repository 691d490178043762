import { parseResult } from '../document/parseResult.js';
import type { AnyResult } from '../document/regressionResult.js';
import type { PolicyText } from '../document/result.js';
import { modelMetricOf } from '../rules/measureOf.js';
import { parseRules } from '../rules/parseRules.js';
import type { Rule } from '../rules/rule.js';
import { describeDifference } from './describeDifference.js';
import { verifyResult } from './verifyResult.js';

/** Rows drawn to test a document's drops again, in about ten seconds. */
const MOST_DRAWN = 1_000_000_000;

/**
 * A result document from outside that somebody is about to rely on: what `verify --metrics` does
 * not find right is refused.
 *
 * @param file its bytes
 * @throws {OtherFormatError} when it was written in another version of the format
 * @throws {Error} with the reason why it cannot be used
 */
export function readVerifiedResult(file: Uint8Array): AnyResult {
  const result = parseResult(file);
  const { policy, basePolicy } = result;
  const isRegression = result.task === 'regression';
  const isCounted = !isRegression && result.rows.weight !== null;
  const ofSeed = Math.max(
    drawsOf(policy, isCounted),
    basePolicy === null ? 0 : drawsOf(basePolicy.policy, isCounted),
  );
  const seedsTested = isRegression ? 0 : (result.seeds?.comparisons?.length ?? 0);
  const draws = ofSeed * (1 + seedsTested);
  if (draws * result.evaluation.rows > MOST_DRAWN) {
    throw new Error(
      `its rules would need ${draws} draws of ${result.evaluation.rows} rows to be checked`,
    );
  }
  for (const { differences } of verifyResult(result)) {
    const [first] = differences;
    if (first !== undefined) throw new Error(`it contradicts itself: ${describeDifference(first)}`);
  }
  return result;
}

/** As many as the smallest p-value that Holm's correction leaves significant needs. */
function drawsOf({ rules, significance }: PolicyText, isCounted: boolean): number {
  // Of rows that are counted nothing belongs to a group, so that drops of the accuracy draw nothing.
  return isCounted && !parseRules(rules).some(isDrawn) ? 0 : Math.ceil(rules.length / significance);
}

function isDrawn({ kind, metric }: Rule): boolean {
  return kind === 'drop' && !modelMetricOf(metric).isShareOfRight;
}
