import { createHash } from 'node:crypto';
import type { OpenedFile } from './readRegularFile.js';

/** The SHA-256 of a file's bytes, read piece by piece: 64 hex digits. */
export function digestOf(file: OpenedFile): string {
  const hash = createHash('sha256');
  for (const piece of file.pieces()) hash.update(piece);
  return hash.digest('hex');
}
