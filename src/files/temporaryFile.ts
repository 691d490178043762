import { randomUUID } from 'node:crypto';
import { closeSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { markFinished, markUnfinished } from './unfinishedFiles.js';

/** Characters or bytes whose writing may keep the event loop waiting. */
const MOST_AT_ONCE = 1 << 24;

/** A path beside a file that nothing else has; a signal removes what is there. */
export function temporaryPath(path: string): string {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  markUnfinished(temporary);
  return temporary;
}

/** Removes a temporary file that nobody needs any more, if it is there. */
export function dropTemporary(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It is in nobody's way.
  }
  markFinished(path);
}

/**
 * Writes pieces to a temporary file beside the one that they are to become.
 *
 * @returns its path
 * @throws what the system or the pieces throw; nothing is left then
 */
export async function writeTemporary(
  path: string,
  pieces: Iterable<string | Uint8Array>,
): Promise<string> {
  const temporary = temporaryPath(path);
  try {
    await writePieces(temporary, pieces);
    return temporary;
  } catch (error) {
    dropTemporary(temporary);
    throw error;
  }
}

/** In one go up to `MOST_AT_ONCE`: a turn of the event loop for each piece takes far longer. */
async function writePieces(path: string, pieces: Iterable<string | Uint8Array>): Promise<void> {
  const file = openSync(path, 'wx');
  try {
    let written = 0;
    for (const piece of pieces) {
      writeFileSync(file, piece);
      written += piece.length;
      if (written > MOST_AT_ONCE) {
        written = 0;
        await new Promise((resolve) => setImmediate(resolve));
      }
    }
  } finally {
    closeSync(file);
  }
}
