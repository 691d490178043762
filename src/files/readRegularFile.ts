import { constants } from 'node:fs';
import { open, realpath, stat, type FileHandle } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { errorCode, UserError } from '../errors.js';
import { machineFault } from './machineFault.js';
import { readPieces } from './readPieces.js';

/** Whether `path` is `directory` or lies below it; both absolute and free of links. */
export function isInside(directory: string, path: string): boolean {
  const way = relative(directory, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * Reads a regular file whole.
 *
 * @param path relative to the working directory, or absolute
 * @param input the name of the setting that gave the path, for messages
 * @param limit the most bytes to read; a file that grows past it while being read is refused too
 * @param root where the file has to be once every link is followed; `null` allows any place
 * @throws UserError when the file is absent, outside `root`, not a regular file or too large, or the
 *   machine refuses it. No message holds anything of the file itself.
 */
export function readRegularFile(
  path: string,
  input: string,
  limit: number,
  root: string | null,
): Promise<Uint8Array> {
  return withRegularFile(path, input, root, (file) => readUpTo(file, limit, path, input));
}

/** A file that is read in pieces, as often as its bytes are needed. */
export interface OpenedFile {
  readonly bytes: number;
  pieces(): Iterable<Uint8Array>;
}

/**
 * Opens a regular file, of any size, for `work`.
 *
 * @param path relative to the working directory, or absolute
 * @param input the name of the setting that gave the path, for messages
 * @throws UserError when the file is absent or not a regular file, or the machine refuses it
 */
export function openRegularFile<T>(
  path: string,
  input: string,
  work: (file: OpenedFile) => T | Promise<T>,
): Promise<T> {
  return withRegularFile(path, input, null, async (file) => {
    const { size } = await file.stat();
    return work({ bytes: size, pieces: () => readPieces(file.fd) });
  });
}

async function withRegularFile<T>(
  path: string,
  input: string,
  root: string | null,
  work: (file: FileHandle) => Promise<T>,
): Promise<T> {
  try {
    return await workOnRegularFile(path, input, root, work);
  } catch (error) {
    throw isAbsent(error)
      ? absent(path, input)
      : machineFault(error, `${input}: "${path}" cannot be read`);
  }
}

async function workOnRegularFile<T>(
  path: string,
  input: string,
  root: string | null,
  work: (file: FileHandle) => Promise<T>,
): Promise<T> {
  const real = await realpath(resolve(path));
  if (root !== null && !isInside(await realpath(root), real)) {
    throw new UserError(
      'path-outside',
      `${input}: "${path}" leads outside the workspace. Use a path of a file in the repository.`,
    );
  }
  // Without O_NONBLOCK, opening a pipe waits for a writer that never comes.
  const file = await open(real, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    await requireSameRegularFile(file, real, path, input);
    return await work(file);
  } finally {
    await file.close();
  }
}

/** The file that was opened must be regular, and still the one that was checked: a link may have been swapped in between. */
async function requireSameRegularFile(
  file: FileHandle,
  real: string,
  path: string,
  input: string,
): Promise<void> {
  const opened = await file.stat();
  if (!opened.isFile()) {
    const kind = opened.isDirectory() ? 'a directory' : 'not a regular file';
    throw new UserError('path-kind', `${input}: "${path}" is ${kind}. Give the path of a file.`);
  }
  const named = await stat(real);
  if ((await realpath(real)) !== real || named.ino !== opened.ino || named.dev !== opened.dev) {
    throw new UserError('path-changed', `${input}: "${path}" changed while it was opened.`);
  }
}

async function readUpTo(
  file: FileHandle,
  limit: number,
  path: string,
  input: string,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for (;;) {
    const buffer = new Uint8Array(1 << 20);
    const { bytesRead } = await file.read(buffer, 0, buffer.length, null);
    if (bytesRead === 0) return Buffer.concat(chunks, total);
    total += bytesRead;
    if (total > limit) {
      throw new UserError(
        'file-size',
        `${input}: "${path}" is larger than ${limit} bytes, the most Forest Gate reads.`,
      );
    }
    chunks.push(buffer.subarray(0, bytesRead));
  }
}

function isAbsent(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(errorCode(error));
}

function absent(path: string, input: string): UserError {
  return new UserError(
    'path-absent',
    `${input}: "${path}" does not exist. Check the path, and that the repository is checked out.`,
  );
}
