import { copyFileSync, linkSync, renameSync, rmSync } from 'node:fs';
import { errorCode } from '../errors.js';
import { dropTemporary, temporaryPath } from './temporaryFile.js';
import { markFinished } from './unfinishedFiles.js';

/** What is to become of a file. */
export interface Change {
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  /** What takes its name; `null` where it is to go. */
  readonly temporary: string | null;
}

/** A change that was made, and what was there before; `null` where nothing was. */
interface Made {
  readonly change: Change;
  readonly before: string | null;
}

/**
 * Makes changes, one right after the other. Where one cannot be made, the others are undone.
 *
 * @param refuse throws what says that a file could not be written
 */
export function placeFiles(
  changes: readonly Change[],
  refuse: (name: string, error: unknown) => never,
): void {
  const made: Made[] = [];
  try {
    for (const change of changes) {
      try {
        // A single file takes its name or does not.
        const before = changes.length === 1 ? null : keepOld(change.path);
        made.push({ change, before });
        make(change);
      } catch (error) {
        for (const one of made.reverse()) undo(one);
        refuse(change.name, error);
      }
    }
  } finally {
    for (const { before } of made) if (before !== null) dropTemporary(before);
  }
}

function make({ path, temporary }: Change): void {
  if (temporary === null) {
    rmSync(path);
  } else {
    renameSync(temporary, path);
    markFinished(temporary);
  }
}

/** A second name for what is there, or a copy where the file system has no such thing. */
function keepOld(path: string): string | null {
  const before = temporaryPath(path);
  try {
    linkSync(path, before);
    return before;
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') {
      copyFileSync(path, before);
      return before;
    }
    markFinished(before);
    return null;
  }
}

function undo({ change: { path }, before }: Made): void {
  try {
    if (before === null) rmSync(path, { force: true });
    else putBack(before, path);
  } catch {
    // The error that is told is the first one.
  }
}

/** As a copy where no name can be given any more. */
function putBack(before: string, path: string): void {
  try {
    renameSync(before, path);
  } catch {
    copyFileSync(before, path);
  }
}
