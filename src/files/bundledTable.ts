import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { machineFault } from './machineFault.js';

/** How the bundled table is called in messages, reports and settings. */
export const BUNDLED_TABLE = 'data/iris.csv';

/**
 * Reads the table that comes with Forest Gate. It lies in the package, some levels above the running
 * file: the bundle and the compiled sources are at different depths.
 *
 * @throws UserError when the machine refuses it
 */
export async function readBundledTable(): Promise<Uint8Array> {
  let directory = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(directory, BUNDLED_TABLE))) {
    const parent = dirname(directory);
    if (parent === directory) throw new Error(`${BUNDLED_TABLE} is missing from the package.`);
    directory = parent;
  }
  return readFile(join(directory, BUNDLED_TABLE)).catch((error: unknown) => {
    throw machineFault(error, `The bundled table ${BUNDLED_TABLE} cannot be read`);
  });
}
