import { createHash } from 'node:crypto';
import { MAGIC, type PartHeader, type PartRecord } from './part.js';

/** Trees that a part has grown, to be written to its file. */
export class PartWriter {
  readonly #records: (PartRecord & { readonly blobs: readonly Uint8Array[] })[] = [];
  readonly #grown = new Set<string>();
  readonly #asked = new Set<string>();

  /** How many trees there are. */
  get trees(): number {
    return this.#records.reduce((sum, { blobs }) => sum + blobs.length, 0);
  }

  /** Whether trees that are grown in this way are here already. */
  has(grown: string): boolean {
    return this.#grown.has(grown);
  }

  /** @param blobs trees of `encodeTree`, one after the other */
  add(record: PartRecord, blobs: readonly Uint8Array[]): void {
    if (blobs.length === 0 && this.#asked.has(record.asked)) return;
    this.#asked.add(record.asked);
    if (blobs.length > 0) this.#grown.add(record.grown);
    this.#records.push({ ...record, blobs });
  }

  /**
   * The file, whole numbers as little-endian 32 bits: the magic bytes, the length of the header and the
   * header as JSON; of each forest both digests, the features per tree, all its trees, the first place,
   * the trees that are here, the length of each, and the trees; at last the SHA-256 of all before.
   */
  *pieces(header: PartHeader): Generator<Uint8Array> {
    const hash = createHash('sha256');
    for (const piece of this.#parts(header)) {
      hash.update(piece);
      yield piece;
    }
    yield hash.digest();
  }

  *#parts(header: PartHeader): Generator<Uint8Array> {
    const text = Buffer.from(JSON.stringify(header));
    yield Buffer.from(MAGIC, 'latin1');
    yield wholes([text.length]);
    yield text;
    for (const { asked, grown, featuresPerTree, trees, first, blobs } of this.#records) {
      yield Buffer.from(asked + grown, 'hex');
      yield wholes([featuresPerTree, trees, first, blobs.length]);
      yield wholes(blobs.map(({ length }) => length));
      yield* blobs;
    }
  }
}

function wholes(numbers: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(numbers.length * 4);
  for (const [at, number] of numbers.entries()) bytes.writeUInt32LE(number, at * 4);
  return bytes;
}
