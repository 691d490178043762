import { randomUUID } from 'node:crypto';
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { lstat, mkdir, readFile, realpath, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { errorCode, UserError } from '../errors.js';
import { isInside } from './readRegularFile.js';
import { withUnfinishedFile } from './unfinishedFiles.js';

/** Characters whose writing may keep the event loop waiting. */
const MOST_AT_ONCE = 1 << 24;

/** A directory that files are written to whole or not at all. */
export interface OutputDirectory {
  /** Absolute. */
  readonly path: string;
  /**
   * Writes a file: its pieces go to a temporary file beside it, which then takes its name.
   *
   * @returns the absolute path
   * @throws UserError when the name is taken by a link or a directory
   */
  write(name: string, pieces: Iterable<string>): Promise<string>;
  /** The text of a file that was written. */
  read(name: string): Promise<string>;
}

/**
 * Names a directory for output, which the first file that is written makes when it is absent.
 *
 * @param path relative to the working directory, or absolute
 * @param roots where it has to be once every link is followed, or `null` for any place
 * @throws UserError when it lies elsewhere, or is or passes through a link: a pull request could
 *   have committed the link to have another file overwritten
 */
export async function openOutputDirectory(
  path: string,
  roots: readonly string[] | null,
): Promise<OutputDirectory> {
  const absolute = resolve(path);
  if (roots !== null) await requireInside(absolute, path, roots);
  const make = (): Promise<unknown> =>
    mkdir(absolute, { recursive: true }).catch((error: unknown) => {
      throw new UserError(
        'output-directory',
        `output-directory: "${path}" cannot be made (${errorCode(error)}). Choose another directory.`,
      );
    });
  return {
    path: absolute,
    async write(name, pieces) {
      await make();
      return writeWhole(absolute, name, pieces);
    },
    read: (name) => readFile(join(absolute, name), 'utf8'),
  };
}

async function requireInside(
  absolute: string,
  path: string,
  roots: readonly string[],
): Promise<void> {
  let existing = absolute;
  while ((await lstat(existing).catch(() => null)) === null) existing = dirname(existing);
  const real = await realpath(existing).catch(() => null);
  for (const root of roots) {
    const realRoot = await realpath(root).catch(() => null);
    if (realRoot === null || real === null) continue;
    const expected = join(realRoot, existing.slice(resolve(root).length));
    if (isInside(resolve(root), existing) && real === expected) return;
    if (isInside(realRoot, existing) && real === existing) return;
  }
  throw new UserError(
    'output-directory',
    `output-directory: "${path}" leads outside the workspace or through a link. ` +
      'Choose a directory of the workspace that is not a link.',
  );
}

async function writeWhole(
  directory: string,
  name: string,
  pieces: Iterable<string>,
): Promise<string> {
  const path = join(directory, name);
  const present = await lstat(path).catch(() => null);
  if (present !== null && !present.isFile()) {
    throw new UserError(
      'output-file',
      `output-directory: "${name}" in it is a link or a directory, so it is not written to. Remove it.`,
    );
  }
  const temporary = join(directory, `.${name}.${randomUUID()}`);
  return withUnfinishedFile(temporary, async () => {
    try {
      await writePieces(temporary, pieces);
      await rename(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
    return path;
  });
}

/** In one go up to `MOST_AT_ONCE`: a turn of the event loop for each piece takes far longer. */
async function writePieces(path: string, pieces: Iterable<string>): Promise<void> {
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
