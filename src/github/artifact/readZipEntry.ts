import type { Entry } from 'yauzl';

/** A zip that can be read and does not have a file. */
export class MissingEntryError extends Error {}

const MAX_ENTRIES = 100;
const TYPE_MASK = 0o170000;
const LINK = 0o120000;

/**
 * One file of a zip, unpacked in memory; no name inside the zip ever becomes a path.
 *
 * @param maxBytes more is refused, whatever the zip says of its sizes
 * @throws {Error} with the reason: not a zip, no such file, a name that leads elsewhere or comes
 *   twice, a link, an encrypted file, bytes without the checksum that the zip tells, too many files
 *   or bytes
 */
export async function readZipEntry(
  zip: Uint8Array,
  fileName: string,
  maxBytes: number,
): Promise<Uint8Array> {
  const { fromBufferPromise } = await import(/* webpackMode: "eager" */ 'yauzl');
  // Node has one of its own since 20.15 only.
  const { default: crc32 } = await import(/* webpackMode: "eager" */ 'crc-32');
  const archive = await fromBufferPromise(Buffer.from(zip), {
    strictFileNames: true,
    validateEntrySizes: true,
  });
  const names = new Set<string>();
  let wanted: Entry | null = null;
  for await (const entry of archive.eachEntry()) {
    checkEntry(entry, names);
    if (entry.fileName === fileName) wanted = entry;
  }
  if (wanted === null) throw new MissingEntryError(`it has no ${fileName}`);
  if (wanted.uncompressedSize > maxBytes) {
    throw new Error(`its ${fileName} is longer than ${maxBytes} bytes`);
  }
  const chunks: Uint8Array[] = [];
  // More bytes than the zip tells for the file, or fewer, are an error as soon as they come.
  const stream: AsyncIterable<Uint8Array> = await archive.openReadStreamPromise(wanted);
  let checksum = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    checksum = crc32.buf(chunk, checksum);
  }
  if (checksum >>> 0 !== wanted.crc32) {
    throw new Error(`its ${fileName} does not have the checksum that the zip tells`);
  }
  return Buffer.concat(chunks);
}

function checkEntry(entry: Entry, names: Set<string>): void {
  if (names.has(entry.fileName)) throw new Error('it has a name twice');
  if (names.size === MAX_ENTRIES) throw new Error(`it has more than ${MAX_ENTRIES} files`);
  names.add(entry.fileName);
  if (entry.isEncrypted()) throw new Error('it has an encrypted file');
  // The upper half is the file's mode where the zip was made on Unix.
  if (((entry.externalFileAttributes >>> 16) & TYPE_MASK) === LINK) {
    throw new Error('it has a symbolic link');
  }
}
