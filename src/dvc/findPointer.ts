import { posix } from 'node:path';
import type { ReadFile } from '../git/followPointer.js';
import { findOutput, type FoundOutput } from './output.js';

/** A `dvc.lock` of many stages is longer than any other. */
const MAX_BYTES = 4 * 1024 * 1024;

/** A file of DVC's, and what it says of a path. */
export interface Pointer {
  readonly pointer: string;
  readonly output: FoundOutput;
}

/** The folders that a path is in, the innermost first; the last one is where paths begin. */
export function listFolders(path: string): readonly string[] {
  const folders = [posix.dirname(path)];
  for (;;) {
    const folder = folders.at(-1) ?? '.';
    if (['.', '..', '/'].includes(folder)) return folders;
    folders.push(posix.dirname(folder));
  }
}

/**
 * The file that stands for another: `<path>.dvc`, the same of a folder that it is in, or a
 * `dvc.lock` whose stages make it; `null` when there is none.
 */
export async function findPointer(path: string, read: ReadFile): Promise<Pointer | null> {
  const folders = listFolders(path);
  const candidates = [
    `${path}.dvc`,
    ...folders.filter((folder) => !/^\.{0,2}$|^\/$/.test(folder)).map((folder) => `${folder}.dvc`),
    ...folders.map((folder) => posix.join(folder, 'dvc.lock')),
  ];
  for (const pointer of candidates) {
    const file = await read(pointer);
    if (file.state === 'absent') continue;
    if (file.state === 'unavailable') return { pointer, output: { problem: file.reason } };
    if (file.bytes.byteLength > MAX_BYTES) {
      return { pointer, output: { problem: `it is larger than ${MAX_BYTES} bytes` } };
    }
    const output = findOutput(Buffer.from(file.bytes).toString('utf8'), pointer, path);
    if (output !== null) return { pointer, output };
  }
  return null;
}
