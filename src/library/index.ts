import { parseResult } from '../document/parseResult.js';
import { byTask } from '../document/byTask.js';
import type { AnyResult, RegressionResult } from '../document/regressionResult.js';
import type { Result } from '../document/result.js';
import { compareNumberResults } from './compareNumberResults.js';
import { errorMessage, UserError } from '../errors.js';
import type { Check, Difference } from '../verify/check.js';
import { verifyResult } from '../verify/verifyResult.js';
import { compareResults } from './compareResults.js';

/** A document of predicted classes, one of predicted numbers, or either: `task` tells which. */
export type { Result, RegressionResult, AnyResult };
export type { Check, Difference };
export { UserError };

/** A `metrics.json`: its text, its bytes, or what `JSON.parse` makes of it. */
export type Document = string | Uint8Array | object;

/** What a document states, found out anew. */
export interface Verification {
  /** Whether nothing differs. */
  readonly isRight: boolean;
  readonly checks: readonly Check[];
  readonly result: AnyResult;
}

/**
 * Reads a document; every value is checked.
 * @throws UserError with the reason why it cannot be used
 */
export function parse(document: Document): AnyResult {
  try {
    return parseResult(
      typeof document === 'string' || document instanceof Uint8Array ? document : write(document),
    );
  } catch (error) {
    throw new UserError(
      'metrics-invalid',
      `The document cannot be used as a result: ${errorMessage(error)}.`,
    );
  }
}

/** @throws {Error} for what JSON has no words for, which types alone keep nobody from handing over */
function write(document: unknown): string {
  let text: string | undefined;
  try {
    text = JSON.stringify(document);
  } catch {
    // What the engine says of a circle has several lines.
  }
  if (text === undefined) throw new Error('the object cannot be written as JSON');
  return text;
}

/**
 * Computes again all that follows from the rows, the settings and the policy of a document, as
 * `forest-gate verify --metrics` does.
 * @throws UserError when it cannot be used
 */
export function verify(document: Document): Verification {
  const result = parse(document);
  const checks = [...verifyResult(result)];
  return { isRight: checks.every(({ differences }) => differences.length === 0), checks, result };
}

/**
 * Holds one document beside another, as `forest-gate gate --baseline-metrics` does, without training.
 * @param base what is compared with; its rules judge too
 * @returns a document, with the verdict
 * @throws UserError when either cannot be used
 */
export function compare(base: Document, current: Document): AnyResult {
  const other = parse(base);
  return byTask<AnyResult>(parse(current), {
    classification: (result) => compareResults(other, result),
    regression: (result) => compareNumberResults(other, result),
  });
}
