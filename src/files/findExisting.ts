import { lstat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * The longest beginning of a path that is there; its root, also where that is a drive that is not.
 *
 * @param path absolute
 */
export async function findExisting(
  path: string,
  isThere: (path: string) => Promise<boolean> = isPresent,
  parentOf: (path: string) => string = dirname,
): Promise<string> {
  let existing = path;
  while (!(await isThere(existing)) && parentOf(existing) !== existing) {
    existing = parentOf(existing);
  }
  return existing;
}

function isPresent(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
