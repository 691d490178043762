import { createHash } from 'node:crypto';
import { errorMessage, UserError } from '../errors.js';
import { MAX_FILE_BYTES } from '../git/fileAtCommit.js';
import type { Output } from './output.js';
import type { NoStore, Store } from './store.js';

/** The bytes of an object, or what came of each store. */
export type Fetched =
  | { readonly bytes: Uint8Array }
  | { readonly problems: readonly string[]; readonly isAbsent: boolean };

/** The bytes of an output, or the list of the files of a folder, from the first store that has them. */
export async function fetchObject(
  stores: readonly (Store | NoStore)[],
  output: Output,
): Promise<Fetched> {
  const problems: string[] = [];
  let isAbsent = true;
  for (const store of stores) {
    const result = 'problem' in store ? store.problem : await readFrom(store, output);
    if (typeof result !== 'string') {
      if (result !== null) return { bytes: result };
      problems.push(`${store.name} does not have it`);
      continue;
    }
    isAbsent = false;
    problems.push(`${store.name}: ${result}`);
  }
  return { problems, isAbsent };
}

/** @returns why not, as a text; `null` when the store does not have it */
async function readFrom(store: Store, output: Output): Promise<Uint8Array | string | null> {
  for (const object of listObjects(output)) {
    let bytes: Uint8Array | null;
    try {
      bytes = await store.read(object, MAX_FILE_BYTES);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return errorMessage(error).replace(/\.$/, '');
    }
    if (bytes !== null) return describeDifference(bytes, output, object) ?? bytes;
  }
  return null;
}

/** Its names, as DVC 3 and as earlier ones have it, the likelier first. */
function listObjects({ md5, isFolder, isLegacy }: Output): readonly string[] {
  const legacy = `${md5.slice(0, 2)}/${md5.slice(2)}${isFolder ? '.dir' : ''}`;
  const names = [`files/md5/${legacy}`, legacy];
  return isLegacy ? names.reverse() : names;
}

/** What is other about the bytes than is stated; `null` when nothing is. */
function describeDifference(
  bytes: Uint8Array,
  { md5, size, isLegacy }: Output,
  object: string,
): string | null {
  const digest = createHash('md5').update(bytes).digest('hex');
  if (digest !== md5 && !(isLegacy && md5OfText(bytes) === md5)) {
    return `its ${object} has the MD5 ${digest} and is damaged. Remove it, and run \`dvc push\` where the data is`;
  }
  return size === null || size === bytes.byteLength
    ? null
    : `it has ${bytes.byteLength} bytes, and ${size} are stated`;
}

/** Before 3.0, DVC took the MD5 of a text with line feeds alone. */
function md5OfText(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n');
  return createHash('md5').update(text, 'latin1').digest('hex');
}
