import { posix, sep } from 'node:path';
import { MAX_FILE_BYTES } from '../git/fileAtCommit.js';
import type { FollowedFile, ReadFile } from '../git/followPointer.js';
import { quote } from '../text/quote.js';
import { fetchObject } from './fetchObject.js';
import { findPointer } from './findPointer.js';
import { openStores } from './openStores.js';
import { findInFolder, type FoundOutput, type Output } from './output.js';
import type { Asker, NoStore, Store } from './store.js';

/**
 * Follows what DVC leaves in the repository in the place of data: to its cache on this machine, then
 * to the remote. Only bytes with the stated MD5 count as found. DVC itself is never run.
 */
export async function follow(
  given: string,
  read: ReadFile,
  asker: Asker,
): Promise<FollowedFile | null> {
  const path = posix.normalize(given.replaceAll(sep, '/'));
  const found = await findPointer(path, read);
  if (found === null) return null;
  const { pointer } = found;
  const fail = (reason: string): FollowedFile => ({
    state: 'unavailable',
    pointer,
    reason: `${quote(pointer).slice(1, -1)} ${reason}`,
  });
  if ('problem' in found.output) return fail(cannot(found.output.problem));
  const stores = await openStores(path, found.output.remote, read, asker);
  const output = await enterFolder(stores, found.output, path);
  if (typeof output === 'string') return fail(output);
  if (output === null) return null;
  if ('problem' in output) return fail(cannot(output.problem));
  if (output.size !== null && output.size > MAX_FILE_BYTES) {
    return fail(`stands for ${output.size} bytes; at most ${MAX_FILE_BYTES} are read.`);
  }
  const fetched = await fetchObject(stores, output);
  return 'bytes' in fetched
    ? { state: 'found', pointer, bytes: fetched.bytes }
    : fail(describeMissing(output, fetched.problems, fetched.isAbsent));
}

function cannot(problem: string): string {
  return `cannot be followed: ${problem}. Run \`dvc add\` or \`dvc repro\`, and commit what it writes; or let a step before this one run \`dvc pull\`.`;
}

/** The output of the path itself, where it is kept as a part of its folder; a text that says why not. */
async function enterFolder(
  stores: readonly (Store | NoStore)[],
  output: Output,
  path: string,
): Promise<FoundOutput | string | null> {
  if (!output.isFolder) return output;
  const list = await fetchObject(stores, output);
  return 'bytes' in list
    ? findInFolder(list.bytes, output, path)
    : describeMissing(output, list.problems, list.isAbsent);
}

function describeMissing(
  { md5, size, isFolder }: Output,
  problems: readonly string[],
  isAbsent: boolean,
): string {
  const bytes = size === null ? 'bytes' : `${size} bytes`;
  const what = isFolder ? 'a folder whose list of files has' : `${bytes} with`;
  const advice = isAbsent ? ' Run `dvc push` where the data is.' : '';
  return `stands for ${what} the MD5 ${md5}: ${problems.join('; ')}.${advice}`;
}
