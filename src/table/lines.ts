export const LINE_FEED = 10;
export const CARRIAGE_RETURN = 13;

/** The line feeds in `bytes[start]` up to, but without, `bytes[end]`. */
export function countLineFeeds(bytes: Uint8Array, start: number, end: number): number {
  let lineFeeds = 0;
  for (let i = start; i < end; i += 1) {
    if (bytes[i] === LINE_FEED) lineFeeds += 1;
  }
  return lineFeeds;
}

/** The line that a byte is on, counted from 1. */
export function lineAt(bytes: Uint8Array, offset: number): number {
  return 1 + countLineFeeds(bytes, 0, offset);
}
