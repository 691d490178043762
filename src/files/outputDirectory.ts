import { randomUUID } from 'node:crypto';
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { lstat, realpath, rename, rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { UserError } from '../errors.js';
import { findExisting } from './findExisting.js';
import { machineFault } from './machineFault.js';
import { makeFolders } from './makeFolders.js';
import { readPieces } from './readPieces.js';
import { isInside } from './readRegularFile.js';
import { refuseGitFolder } from './refuseGitFolder.js';
import { withUnfinishedFile } from './unfinishedFiles.js';

/** Characters or bytes whose writing may keep the event loop waiting. */
const MOST_AT_ONCE = 1 << 24;

/** A directory that files are written to whole or not at all. */
export interface OutputDirectory {
  /** Absolute. */
  readonly path: string;
  /**
   * Writes a file: its pieces go to a temporary file beside it, which then takes its name. When that
   * fails, a file of this name stays as it was and nothing else is left.
   *
   * @returns the absolute path
   * @throws UserError when the name is taken by a link or a directory, or the machine refuses it
   */
  write(name: string, pieces: Iterable<string | Uint8Array>): Promise<string>;
  /**
   * Removes a file that an earlier run has left, if there is one.
   *
   * @throws UserError when the machine refuses it
   */
  remove(name: string): Promise<void>;
  /** The bytes of a file that was written, in pieces; each is overwritten by the next. */
  pieces(name: string): Iterable<Uint8Array>;
}

/**
 * Names a directory for output, which the first file that is written makes when it is absent.
 *
 * @param path relative to the working directory, or absolute
 * @param roots where it has to be once every link is followed, or `null` for any place
 * @param input the name of the setting that gave the path, for messages
 * @throws UserError when it lies elsewhere, or is or passes through a link: a pull request could
 *   have committed the link to have another file overwritten; and when it is in `.git` or `.github`
 */
export async function openOutputDirectory(
  path: string,
  roots: readonly string[] | null,
  input = 'output-directory',
): Promise<OutputDirectory> {
  const absolute = resolve(path);
  const existing = await findExisting(absolute);
  const real = await realpath(existing).catch(() => null);
  if (roots !== null) await requireInside(existing, real, path, roots, input);
  refuseGitFolder(process.cwd(), absolute, input, path);
  const way = relative(existing, absolute);
  if (real !== null) refuseGitFolder(await realpath('.'), join(real, way), input, path);

  const refuse = (name: string, verb: string) => (error: unknown) => {
    throw machineFault(error, `${input}: "${join(path, name)}" cannot be ${verb}`);
  };
  return {
    path: absolute,
    async write(name, pieces) {
      await makeFolders(absolute).catch(refuse('', 'made'));
      return writeWhole(absolute, name, pieces, input).catch(refuse(name, 'written'));
    },
    async remove(name) {
      const path = join(absolute, name);
      const present = await lstat(path).catch(() => null);
      if (present?.isFile() === true) await rm(path).catch(refuse(name, 'removed'));
    },
    pieces: (name) => piecesOf(join(absolute, name), refuse(name, 'read')),
  };
}

function* piecesOf(path: string, refuse: (error: unknown) => never): Generator<Uint8Array> {
  let file: number | null = null;
  try {
    file = openSync(path, 'r');
    yield* readPieces(file);
  } catch (error) {
    refuse(error);
  } finally {
    if (file !== null) closeSync(file);
  }
}

async function requireInside(
  existing: string,
  real: string | null,
  path: string,
  roots: readonly string[],
  input: string,
): Promise<void> {
  for (const root of roots) {
    const realRoot = await realpath(root).catch(() => null);
    if (realRoot === null || real === null) continue;
    const expected = join(realRoot, existing.slice(resolve(root).length));
    if (isInside(resolve(root), existing) && real === expected) return;
    if (isInside(realRoot, existing) && real === existing) return;
  }
  throw new UserError(
    'output-directory',
    `${input}: "${path}" leads outside the workspace or through a link. ` +
      'Choose a directory of the workspace that is not a link.',
  );
}

async function writeWhole(
  directory: string,
  name: string,
  pieces: Iterable<string | Uint8Array>,
  input: string,
): Promise<string> {
  const path = join(directory, name);
  const present = await lstat(path).catch(() => null);
  if (present !== null && !present.isFile()) {
    throw new UserError(
      'output-file',
      `${input}: "${name}" in it is a link, a directory or a device, so it is not written to. Remove it.`,
    );
  }
  const temporary = join(directory, `.${name}.${randomUUID()}`);
  return withUnfinishedFile(temporary, async () => {
    try {
      await writePieces(temporary, pieces);
      await rename(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined);
      throw error;
    }
    return path;
  });
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
