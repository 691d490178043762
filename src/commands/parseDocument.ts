import { parseResult } from '../document/parseResult.js';
import type { AnyResult } from '../document/regressionResult.js';
import { errorMessage, UserError } from '../errors.js';

/** The longest string that V8 holds. */
export const MAX_METRICS_BYTES = 0x1fffffe8;

/**
 * The result document in a file.
 *
 * @param name what messages call it
 * @throws UserError with the reason why it cannot be used
 */
export function parseDocument(bytes: Uint8Array, name: string): AnyResult {
  try {
    return parseResult(bytes);
  } catch (error) {
    throw refuseDocument(name, errorMessage(error));
  }
}

/** @param reason why a document cannot be used, without an end */
export function refuseDocument(name: string, reason: string): UserError {
  return new UserError('metrics-invalid', `${name} cannot be used as a result: ${reason}.`);
}
