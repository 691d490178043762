import { parseResult } from '../document/parseResult.js';
import type { AnyResult } from '../document/regressionResult.js';
import type { PolicyText } from '../document/result.js';
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
  const { rows, policy, basePolicy } = result;
  const ofSeed = Math.max(drawsOf(policy), basePolicy === null ? 0 : drawsOf(basePolicy.policy));
  const seedsTested = result.task === 'regression' ? 0 : (result.seeds?.comparisons?.length ?? 0);
  const draws = ofSeed * (1 + seedsTested);
  if (draws * rows.truth.length > MOST_DRAWN) {
    throw new Error(
      `its rules would need ${draws} draws of ${rows.truth.length} rows to be checked`,
    );
  }
  for (const { differences } of verifyResult(result)) {
    const [first] = differences;
    if (first !== undefined) throw new Error(`it contradicts itself: ${describeDifference(first)}`);
  }
  return result;
}

/** As many as the smallest p-value that Holm's correction leaves significant needs. */
function drawsOf({ rules, significance }: PolicyText): number {
  return Math.ceil(rules.length / significance);
}
