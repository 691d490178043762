import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../../text/compareText.js';
import { DEFAULT_OUTPUT_DIRECTORY } from '../../settings/definitions.js';

const TABLE = /\.(?:csv|tsv|jsonl|ndjson)(?:\.gz)?$|\.parquet$/i;
const SKIPPED = ['node_modules', DEFAULT_OUTPUT_DIRECTORY];
/** How many folders deep a table is looked for. */
const DEPTH = 3;

/**
 * The tables in a folder and in those below it, the nearest first, with forward slashes. Hidden
 * folders, those of packages and of results, and links are left out; so is what cannot be read.
 */
export async function findTables(folder: string): Promise<string[]> {
  let found: string[] = [];
  let level = [''];
  for (let depth = 0; depth <= DEPTH && level.length > 0; depth += 1) {
    let next: string[] = [];
    for (const place of level.sort(compareText)) {
      const entries = await readdir(join(folder, place), { withFileTypes: true }).catch(() => []);
      const names = entries.filter(({ name }) => !name.startsWith('.') && !SKIPPED.includes(name));
      const below = (name: string): string => (place === '' ? name : `${place}/${name}`);
      const files = names.filter((entry) => entry.isFile() && TABLE.test(entry.name));
      found = found.concat(files.map(({ name }) => below(name)).sort(compareText));
      next = next.concat(
        names.filter((entry) => entry.isDirectory()).map(({ name }) => below(name)),
      );
    }
    level = next;
  }
  return found;
}
