/**
 * Removes directories with all that is in them.
 *
 *     node __tests__/scripts/remove.mjs lib dist
 */
import { rmSync } from 'node:fs';

for (const directory of process.argv.slice(2)) rmSync(directory, { recursive: true, force: true });
