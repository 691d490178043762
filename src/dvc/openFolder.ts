import { join } from 'node:path';
import { UserError } from '../errors.js';
import { readRegularFile } from '../files/readRegularFile.js';
import type { Store } from './store.js';

/** A cache, or a remote, that is a folder of this machine. */
export function openFolder(name: string, folder: string): Store {
  return {
    name,
    read: async (object, maxBytes) => {
      try {
        return await readRegularFile(join(folder, object), 'data', maxBytes, null);
      } catch (error) {
        if (error instanceof UserError && error.code === 'path-absent') return null;
        throw error;
      }
    },
  };
}
