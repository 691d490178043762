/** What is put into a text: what JSON is made of, and what it is not. */
const PIECES = [
  ...['{', '}', '[', ']', ',', ':', '"', '\\', ' ', '\n', '0', '-', '1e9', '.5', '1e999', 'true'],
  ...['null', '{}', '[]', '"a":', '"left":', '"distribution":', '"__proto__":1,', '\\ud800', 'é'],
].map((piece) => Buffer.from(piece));
const DAMAGE = Buffer.from([0xff]);

/**
 * Changes a text somewhere: puts a piece in, takes bytes out, doubles bytes, or cuts its end off.
 *
 * @param changes each a kind, a place and a length or piece, whatever their size
 */
export function mutate(
  text: Buffer,
  changes: readonly (readonly [number, number, number])[],
): Buffer {
  let bytes = text;
  for (const [kind, place, what] of changes) {
    const at = place % (bytes.length + 1);
    const end = Math.min(bytes.length, at + 1 + (what % 40));
    const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
    const piece = what % 50 === 49 ? DAMAGE : (PIECES[what % PIECES.length] ?? DAMAGE);
    const kinds = [
      [before, piece, after],
      [before, bytes.subarray(end)],
      [before, bytes.subarray(at, end), after],
      [before, piece, bytes.subarray(end)],
      what % 4 === 0 ? [before] : [bytes],
    ];
    bytes = Buffer.concat(kinds[kind % kinds.length] ?? [bytes]);
  }
  return bytes;
}
