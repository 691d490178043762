import { createHash } from 'node:crypto';

const CHUNK_CHARACTERS = 65_536;

/** A text with its length in front, so that no two lists of texts read the same end to end. */
export function encodeText(text: string): string {
  return `${text.length}:${text}`;
}

/** A digest of what a file says: of its header and cells in order, not of how they are written. */
export interface Fingerprint {
  /** Takes the header first, then every row. All have the same number of cells. */
  add(cells: readonly string[]): void;
  /** SHA-256, 64 hex digits. To be called once. */
  digest(): string;
}

export function createFingerprint(): Fingerprint {
  const hash = createHash('sha256').update('forest-gate:table\n');
  let isHeader = true;
  let pending = '';
  return {
    add(cells) {
      if (isHeader) pending += `${cells.length};`;
      isHeader = false;
      for (const cell of cells) pending += encodeText(cell);
      if (pending.length > CHUNK_CHARACTERS) {
        hash.update(pending);
        pending = '';
      }
    },
    digest: () => hash.update(pending).digest('hex'),
  };
}
