import { createHash } from 'node:crypto';
import type { PartSource } from '../../src/parts/readPart.js';

/** A file of these bytes. */
export function sourceOf(name: string, bytes: Uint8Array): PartSource {
  return {
    name,
    bytes: bytes.length,
    read(from, length) {
      if (from + length > bytes.length) throw new Error('it ended early');
      return bytes.slice(from, from + length);
    },
  };
}

/** The same bytes with a digest that fits. */
export function seal(bytes: Buffer): Buffer {
  const all = bytes.subarray(0, -32);
  return Buffer.concat([all, createHash('sha256').update(all).digest()]);
}
