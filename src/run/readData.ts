import { UserError } from '../errors.js';
import { readRegularFile } from '../files/readRegularFile.js';
import type { FileAtCommit } from '../git/fileAtCommit.js';
import type { FollowPointer } from '../git/followPointer.js';
import { TABLE_LIMITS } from '../table/tableLimits.js';

/** The bytes of a table. */
export interface FoundData {
  readonly bytes: Uint8Array;
  /** The path of the file that stands for it; `null` when it is there itself. */
  readonly pointer: string | null;
}

/**
 * Reads a table of this machine, or follows what stands in its place.
 *
 * @param workspace where it has to lie once every link is followed; `null` for any place
 * @throws UserError when neither is possible
 */
export async function readData(
  path: string,
  workspace: string | null,
  followPointer: FollowPointer,
): Promise<FoundData> {
  const readHere = (file: string): Promise<Uint8Array> =>
    readRegularFile(file, 'data', TABLE_LIMITS.bytes, workspace);
  try {
    return { bytes: await readHere(path), pointer: null };
  } catch (error) {
    if (!isAbsent(error)) throw error;
    const followed = await followPointer(path, (beside) => tryToRead(beside, readHere));
    if (followed === null) throw error;
    if (followed.state === 'found') return followed;
    throw new UserError('data-pointer', `data: ${followed.reason}`);
  }
}

async function tryToRead(
  path: string,
  read: (path: string) => Promise<Uint8Array>,
): Promise<FileAtCommit> {
  try {
    return { state: 'found', bytes: await read(path) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return isAbsent(error) ? { state: 'absent' } : { state: 'unavailable', reason: error.message };
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof UserError && error.code === 'path-absent';
}
