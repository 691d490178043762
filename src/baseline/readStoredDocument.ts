import { OtherFormatError } from '../document/parseResult.js';
import { errorMessage } from '../errors.js';
import { shortText } from '../text/visibleText.js';
import { readVerifiedResult } from '../verify/readVerifiedResult.js';
import type { StoredResult } from './baseline.js';

const MAX_REASON = 400;

/**
 * A result document that is kept somewhere, held to the checks that artifacts get. Never throws.
 *
 * @param name what it is called in a sentence
 */
export function readStoredDocument(bytes: Uint8Array, name: string): StoredResult {
  try {
    const result = readVerifiedResult(bytes);
    return { state: 'found', result, commit: result.source.commit, exact: true, name };
  } catch (error) {
    const message = shortText(errorMessage(error), MAX_REASON).replace(/\.$/, '');
    return {
      state: 'unreadable',
      reason: `${name} cannot be used as the base: ${message}.`,
      otherFormat: error instanceof OtherFormatError,
    };
  }
}
