import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { glob } from 'tinyglobby';
import { METRICS_FILE } from '../run/files.js';
import { compareText } from '../text/compareText.js';

/** Folders within a folder that are looked through: those of artifacts are one or two deep. */
const DEPTH = 4;

/**
 * The documents that a path stands for: the file itself, all `metrics.json` of a folder, or what a
 * pattern matches of both.
 *
 * @param path relative to the working directory, or absolute
 * @returns paths in ascending order, none twice
 */
export async function findDocuments(path: string): Promise<string[]> {
  const isThere = await kindOf(path);
  const places = isThere === 'none' ? await match(path) : [path];
  const found = await Promise.all(
    places.map(async (place) =>
      (await kindOf(place)) === 'folder'
        ? (await match(`**/${METRICS_FILE.name}`, place)).map((name) => join(place, name))
        : [place],
    ),
  );
  return [...new Map(found.flat().map((name) => [resolve(name), name])).values()].sort(compareText);
}

function match(pattern: string, cwd = '.'): Promise<string[]> {
  return glob(pattern, {
    cwd: resolve(cwd),
    deep: cwd === '.' ? Infinity : DEPTH,
    expandDirectories: false,
    followSymbolicLinks: false,
    onlyFiles: cwd !== '.',
    ignore: ['**/node_modules/**'],
  });
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'none'> {
  const found = await stat(path).catch(() => null);
  if (found === null) return 'none';
  return found.isDirectory() ? 'folder' : 'file';
}
