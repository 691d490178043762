import { createHash } from 'node:crypto';

const SHARE_BYTES = 6;
const SHARES = 0x1000000000000;

/**
 * A number in [0, 1), the same for the same seed and key on every machine and evenly spread over
 * keys: the first 48 bits of SHA-256, as a fraction.
 */
export function drawShare(seed: number, key: string): number {
  return (
    createHash('sha256')
      .update(`forest-gate:split\n${seed}:${key}`)
      .digest()
      .readUIntBE(0, SHARE_BYTES) / SHARES
  );
}
