/** Larger files are not read from a commit. */
export const MAX_FILE_BYTES = 256 * 1024 * 1024;

/**
 * A file as a commit has it. Absent means that the commit was read and has no such file;
 * unavailable, that nobody knows.
 */
export type FileAtCommit =
  | { readonly state: 'found'; readonly bytes: Uint8Array }
  | { readonly state: 'absent' }
  | { readonly state: 'unavailable'; readonly reason: string };

const LFS_MARK = 'version https://git-lfs';

/** A file that was found, unless it is only Git LFS's note of where the file is. */
export function foundFile(bytes: Uint8Array): FileAtCommit {
  if (Buffer.from(bytes.subarray(0, LFS_MARK.length)).toString('latin1') === LFS_MARK) {
    return {
      state: 'unavailable',
      reason: 'The file is kept in Git LFS; the commit has only a pointer to it.',
    };
  }
  return { state: 'found', bytes };
}
