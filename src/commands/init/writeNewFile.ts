import { writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { errorCode } from '../../errors.js';
import { machineFault } from '../../files/machineFault.js';
import { makeFolders } from '../../files/makeFolders.js';

/**
 * Writes a file that is not there yet, and the folders it lies in.
 *
 * @returns whether it was written; `false` when something is there, which stays as it is
 * @throws UserError when the machine refuses it
 */
export async function writeNewFile(path: string, text: string): Promise<boolean> {
  try {
    await makeFolders(resolve(dirname(path)));
    await writeFile(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw machineFault(error, `init: "${path}" cannot be written`);
  }
}
