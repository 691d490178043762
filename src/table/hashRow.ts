import { createHash } from 'node:crypto';

import { encodeText } from './fingerprint.js';
import { compareText } from '../text/compareText.js';

// What tells rows apart is kept to 128 bits, as 32 hex digits.
const KEY_BYTES = 16;

const DOUBLE_BYTES = 8;

/** The key of a text; the same text in another domain has another key. */
export function hashText(domain: 'id' | 'group', text: string): string {
  return createHash('sha256')
    .update(`forest-gate:${domain}\n${text}`)
    .digest()
    .toString('hex', 0, KEY_BYTES);
}

/**
 * The key of a row's feature values, whatever the order of the columns: SHA-256 of the columns'
 * names in code-unit order, hashed, and the values in the same order as big-endian doubles. A
 * double says the same as its shortest decimal form, without depending on how a language prints it.
 * -0 counts as 0.
 *
 * @param names distinct
 * @returns a function that takes one value per name
 */
export function createFeatureHash(names: readonly string[]): (values: Float64Array) => string {
  const order = names
    .map((name, index) => ({ name, index }))
    .sort((a, b) => compareText(a.name, b.name));
  const schema = createHash('sha256')
    .update('forest-gate:features\n')
    .update(order.map(({ name }) => encodeText(name)).join(''))
    .digest();
  const indexes = Int32Array.from(order, ({ index }) => index);
  const message = Buffer.alloc(schema.length + DOUBLE_BYTES * names.length);
  schema.copy(message);

  return (values) => {
    let offset = schema.length;
    for (const index of indexes) {
      // Adding 0 turns -0 into 0.
      offset = message.writeDoubleBE((values[index] ?? NaN) + 0, offset);
    }
    return createHash('sha256').update(message).digest().toString('hex', 0, KEY_BYTES);
  };
}
