import { createHash } from 'node:crypto';

import { encodeText } from './fingerprint.js';
import { compareText } from '../text/compareText.js';
import type { Column } from './table.js';

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

/** No number has these bytes: a text and its length follow. */
const TEXT_MARK = 0xffffffff;
const TEXT_MARK_BYTES = 8;

/**
 * The key of a row's feature values, whatever the order of the columns: SHA-256 of the columns'
 * names in code-unit order, hashed, and the values in the same order.
 *
 * A number is a big-endian double, which says the same as its shortest decimal form, without
 * depending on how a language prints it; -0 counts as 0, and a missing value is NaN. A text is eight
 * bytes that no number has, with its length, and its UTF-8. A text that is the shortest form of a
 * number counts as that number: so a column of numbers may get its first text, and the rows that
 * were there keep their keys.
 *
 * @param columns with distinct names
 * @returns a function that takes one value per column, as `Column.values` has them
 */
export function createFeatureHash(
  columns: readonly Pick<Column, 'name' | 'levels'>[],
): (values: Float64Array) => string {
  const order = columns
    .map(({ name, levels }, index) => ({ name, index, pieces: levels?.map(writeText) ?? null }))
    .sort((a, b) => compareText(a.name, b.name));
  const schema = createHash('sha256')
    .update('forest-gate:features\n')
    .update(order.map(({ name }) => encodeText(name)).join(''))
    .digest();
  const longest = order.reduce(
    (sum, { pieces }) =>
      sum + (pieces?.reduce((most, { length }) => Math.max(most, length), 0) ?? DOUBLE_BYTES),
    schema.length,
  );
  const message = Buffer.alloc(longest);
  schema.copy(message);

  return (values) => {
    let offset = schema.length;
    for (const { index, pieces } of order) {
      const value = values[index] ?? NaN;
      if (pieces === null) {
        // Adding 0 turns -0 into 0.
        offset = message.writeDoubleBE(value + 0, offset);
        continue;
      }
      const piece = pieces[value]!;
      message.set(piece, offset);
      offset += piece.length;
    }
    const written = message.subarray(0, offset);
    return createHash('sha256').update(written).digest().toString('hex', 0, KEY_BYTES);
  };
}

function writeText(text: string): Buffer {
  const number = text === '' ? NaN : Number(text);
  if (text === '' || (Number.isFinite(number) && String(number) === text)) {
    const bytes = Buffer.alloc(DOUBLE_BYTES);
    bytes.writeDoubleBE(number + 0);
    return bytes;
  }
  const utf8 = Buffer.from(text);
  const bytes = Buffer.alloc(TEXT_MARK_BYTES + utf8.length);
  bytes.writeUInt32BE(TEXT_MARK);
  bytes.writeUInt32BE(utf8.length, TEXT_MARK_BYTES / 2);
  utf8.copy(bytes, TEXT_MARK_BYTES);
  return bytes;
}
