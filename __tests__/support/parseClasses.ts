import { parseResult } from '../../src/document/parseResult.js';
import type { AnyResult } from '../../src/document/regressionResult.js';
import type { Result } from '../../src/document/result.js';

/** A result document that has to be of classes. */
export function parseClasses(file: string | Uint8Array): Result {
  return ofClasses(parseResult(file));
}

/** A result that has to be of classes. */
export function ofClasses(result: AnyResult): Result {
  if (result.task === 'regression') throw new Error('The document is of predicted numbers.');
  return result;
}
