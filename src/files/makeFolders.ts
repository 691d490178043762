import { mkdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { errorCode } from '../errors.js';
import { findExisting } from './findExisting.js';

/**
 * Makes a folder and those it lies in, as far as they are absent. One by one: the `recursive` of
 * Node.js answers ENOENT where a folder cannot be made for another reason, such as EROFS.
 *
 * @param path absolute
 */
export async function makeFolders(path: string): Promise<void> {
  let place = await findExisting(path);
  for (const name of relative(place, path).split(sep)) {
    place = join(place, name);
    await mkdir(place).catch((error: unknown) => {
      // Another run may have been quicker.
      if (errorCode(error) !== 'EEXIST') throw error;
    });
  }
}
