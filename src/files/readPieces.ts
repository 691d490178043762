import { readSync } from 'node:fs';

const PIECE_BYTES = 1 << 20;

/** The bytes of an open file from its beginning, in pieces; each is overwritten by the next. */
export function* readPieces(file: number): Generator<Uint8Array> {
  const piece = new Uint8Array(PIECE_BYTES);
  let position = 0;
  for (;;) {
    const bytes = readSync(file, piece, 0, piece.length, position);
    if (bytes === 0) return;
    position += bytes;
    yield piece.subarray(0, bytes);
  }
}
