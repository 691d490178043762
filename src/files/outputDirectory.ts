import { closeSync, openSync } from 'node:fs';
import { lstat, realpath, rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { UserError } from '../errors.js';
import { findExisting } from './findExisting.js';
import { machineFault } from './machineFault.js';
import { makeFolders } from './makeFolders.js';
import { type Change, placeFiles } from './placeFiles.js';
import { readPieces } from './readPieces.js';
import { isInside } from './readRegularFile.js';
import { refuseGitFolder } from './refuseGitFolder.js';
import { dropTemporary, writeTemporary } from './temporaryFile.js';

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
  /**
   * Lets all that `work` writes and removes appear at once, when it is through. When it fails, or one of
   * the files cannot take its name, all files stay as they were.
   *
   * @param seal the file that says that the others are whole: it goes before any other changes and comes
   *   after all have, so that where a machine stops in between there is none
   */
  together<T>(work: (output: OutputDirectory) => Promise<T>, seal?: string): Promise<T>;
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
  if (real !== null) {
    const here = await realpath('.').catch((error: unknown) => {
      throw machineFault(error, 'The working directory cannot be read');
    });
    refuseGitFolder(here, join(real, way), input, path);
  }

  return directoryAt(absolute, path, input);
}

function directoryAt(absolute: string, shown: string, input: string): OutputDirectory {
  const fault = (name: string, verb: string, error: unknown): never => {
    throw machineFault(error, `${input}: "${join(shown, name)}" cannot be ${verb}`);
  };
  const place = (changes: readonly Change[]): void => {
    placeFiles(changes, (name, error) => fault(name, 'written', error));
  };
  const stage = async (name: string, pieces: Iterable<string | Uint8Array>): Promise<Change> => {
    const path = join(absolute, name);
    await makeFolders(absolute).catch((error: unknown) => fault('', 'made', error));
    await requireFile(path, name, input);
    const temporary = await writeTemporary(path, pieces).catch((error: unknown) =>
      fault(name, 'written', error),
    );
    return { name, path, temporary };
  };
  return {
    path: absolute,
    async write(name, pieces) {
      const change = await stage(name, pieces);
      try {
        place([change]);
      } finally {
        dropChange(change);
      }
      return change.path;
    },
    async remove(name) {
      const path = join(absolute, name);
      if (await isFile(path)) {
        await rm(path).catch((error: unknown) => fault(name, 'removed', error));
      }
    },
    pieces: (name) => piecesOf(join(absolute, name), (error) => fault(name, 'read', error)),
    async together(work, seal) {
      const changes = new Map<string, Change>();
      const later: OutputDirectory = {
        path: absolute,
        async write(name, pieces) {
          const change = await stage(name, pieces);
          dropChange(changes.get(name));
          changes.set(name, change);
          return change.path;
        },
        async remove(name) {
          const path = join(absolute, name);
          dropChange(changes.get(name));
          changes.delete(name);
          if (await isFile(path)) changes.set(name, { name, path, temporary: null });
        },
        pieces: (name) =>
          piecesOf(changes.get(name)?.temporary ?? join(absolute, name), (error) =>
            fault(name, 'read', error),
          ),
        together: (more) => more(later),
      };
      try {
        const done = await work(later);
        place(await sealLast([...changes.values()], seal));
        return done;
      } finally {
        for (const change of changes.values()) dropChange(change);
      }
    },
  };
}

/** The same changes, with that of the seal in two: at first it goes, at last it comes. */
async function sealLast(
  changes: readonly Change[],
  name: string | undefined,
): Promise<readonly Change[]> {
  const seal = changes.find((change) => change.name === name && change.temporary !== null);
  if (seal === undefined) return changes;
  const others = changes.filter((change) => change !== seal);
  const isThere = await isFile(seal.path);
  return [...(isThere ? [{ ...seal, temporary: null }] : []), ...others, seal];
}

/** What was to take a name and did not is of no use. */
function dropChange(change: Change | undefined): void {
  if (change !== undefined && change.temporary !== null) dropTemporary(change.temporary);
}

async function isFile(path: string): Promise<boolean> {
  const present = await lstat(path).catch(() => null);
  return present?.isFile() === true;
}

function* piecesOf(path: string, refuse: (error: unknown) => never): Generator<Uint8Array> {
  let file: number | null = null;
  try {
    file = openSync(path, 'r');
    yield* readPieces(file);
  } catch (error) {
    refuse(error);
  } finally {
    if (file !== null) closeRead(file);
  }
}

/** A file that was read is closed, whatever the system says of it. */
function closeRead(file: number): void {
  try {
    closeSync(file);
  } catch {
    // Nothing was written to it.
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

async function requireFile(path: string, name: string, input: string): Promise<void> {
  const present = await lstat(path).catch(() => null);
  if (present === null || present.isFile()) return;
  throw new UserError(
    'output-file',
    `${input}: "${name}" in it is a link, a directory or a device, so it is not written to. Remove it.`,
  );
}
