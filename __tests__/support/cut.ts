/** Bytes in pieces of one size, each of which is overwritten by the next. */
export function* cut(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  const piece = new Uint8Array(size);
  for (let from = 0; from < bytes.length; from += size) {
    const next = bytes.subarray(from, from + size);
    piece.set(next);
    yield piece.subarray(0, next.length);
  }
}
