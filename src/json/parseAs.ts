import type { z } from 'zod';
import { describeMismatch } from './describeMismatch.js';
import { parseStrictJson } from './parseStrictJson.js';

/**
 * The value of a JSON text from outside, every part of which is checked.
 *
 * @param source the text, or its bytes
 * @throws {Error} with the reason why it cannot be used
 */
export function parseAs<T>(schema: z.ZodType<T>, source: string | Uint8Array): T {
  const { success, data, error } = schema.safeParse(parseStrictJson(source));
  if (!success) throw new Error(describeMismatch(error));
  return data;
}
