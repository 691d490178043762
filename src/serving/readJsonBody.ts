import { errorMessage } from '../errors.js';
import { decodeUtf8 } from '../json/decodeUtf8.js';
import { parseStrictJson } from '../json/parseStrictJson.js';
import { HttpProblem } from './httpProblem.js';

const MAX_DEPTH = 16;
/** Keys that a request may have beside a model's columns. */
const SPARE_KEYS = 1_000;

/**
 * The JSON of a request. `NaN`, which some clients write for a missing number, is `null`.
 *
 * @param columns of the model: records have as many keys
 * @param forbidden keys that are refused, as for `parseStrictJson`
 * @throws HttpProblem saying where it is none
 */
export function readJsonBody(
  bytes: Uint8Array,
  columns: number,
  forbidden?: readonly string[],
): unknown {
  if (bytes.byteLength === 0) throw new HttpProblem(400, 'The request has no body.');
  try {
    const text = nullForNan(decodeUtf8(bytes));
    return parseStrictJson(text, MAX_DEPTH, columns + SPARE_KEYS, forbidden);
  } catch (error) {
    throw new HttpProblem(400, `The request is not JSON that can be used: ${errorMessage(error)}.`);
  }
}

/** In one pass, whatever a text holds: a pattern for whole texts would go back over one without an end. */
function nullForNan(text: string): string {
  if (!text.includes('NaN')) return text;
  const token = /\\[^]|"|\bNaN\b/g;
  const parts: string[] = [];
  let isInText = false;
  let from = 0;
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    if (found[0] === '"') isInText = !isInText;
    if (found[0] !== 'NaN' || isInText) continue;
    parts.push(text.slice(from, found.index), 'null');
    from = token.lastIndex;
  }
  return parts.join('') + text.slice(from);
}
