import type { FileAtCommit } from './fileAtCommit.js';

/** Reads a file of one commit, or of this machine, by its path with forward slashes. */
export type ReadFile = (path: string) => Promise<FileAtCommit>;

/** What a file of the repository stands for: the bytes, or why nobody has them. */
export type FollowedFile = Extract<FileAtCommit, { readonly state: 'found' | 'unavailable' }> & {
  /** The path of the file that stands for it. */
  readonly pointer: string;
};

/**
 * Follows the file that stands for one that is kept elsewhere, as in DVC; `null` when nothing
 * stands for it.
 *
 * @param path of the file that is absent
 * @param read gives the files beside it
 */
export type FollowPointer = (path: string, read: ReadFile) => Promise<FollowedFile | null>;

/** Makes what follows pointers, for a configuration that may be a stranger's or not. */
export type CreateFollower = (isStranger: boolean) => FollowPointer;
