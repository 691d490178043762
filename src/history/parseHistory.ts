import { parseAs } from '../json/parseAs.js';
import { historySchema, type History } from './history.js';

/** The longest history: two hundred runs of a hundred classes are not a third of it. */
export const MAX_HISTORY_BYTES = 16 * 1024 * 1024;

/**
 * The history of a `history.json`, which is outside data: every value is checked.
 *
 * @param file its text, or its bytes
 * @throws {Error} with the reason why it cannot be used
 */
export function parseHistory(file: string | Uint8Array): History {
  if (file.length > MAX_HISTORY_BYTES) {
    throw new Error(`it is longer than ${MAX_HISTORY_BYTES} bytes`);
  }
  return parseAs(historySchema, file);
}
