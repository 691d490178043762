import { closeSync, openSync, readSync } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { compareText } from '../text/compareText.js';
import { machineFault } from './machineFault.js';

/** A file that is read in places. */
export interface FileInPlaces {
  /** Its path below the folder. */
  readonly name: string;
  readonly bytes: number;
  /** @throws when the file has fewer bytes, or the machine refuses it */
  read(from: number, length: number): Uint8Array;
}

/** Folders within folders: a tool that brings artifacts may give each a folder of its own. */
const DEEPEST = 3;

/**
 * Finds files by their names in a folder and the folders in it, in the order of their paths. No link
 * is followed.
 *
 * @param input the name of the setting that gave the folder, for messages
 * @throws UserError when the folder cannot be read
 */
export async function findFiles(
  folder: string,
  isWanted: (name: string) => boolean,
  input: string,
): Promise<FileInPlaces[]> {
  const found: FileInPlaces[] = [];
  const look = async (path: string, name: string, depth: number): Promise<void> => {
    const entries = await readdir(path, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => compareText(a.name, b.name))) {
      const [inside, called] = [join(path, entry.name), join(name, entry.name)];
      if (entry.isDirectory() && depth < DEEPEST) await look(inside, called, depth + 1);
      if (!entry.isFile() || !isWanted(entry.name)) continue;
      const { size } = await lstat(inside);
      found.push({ name: called, bytes: size, read: (from, length) => read(inside, from, length) });
    }
  };
  await look(resolve(folder), '', 0).catch((error: unknown) => {
    throw machineFault(error, `${input}: "${folder}" cannot be read`);
  });
  return found;
}

function read(path: string, from: number, length: number): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(length);
    let done = 0;
    while (done < length) {
      const more = readSync(file, bytes, done, length - done, from + done);
      if (more === 0) throw new Error('it ended early');
      done += more;
    }
    return bytes;
  } finally {
    closeSync(file);
  }
}
