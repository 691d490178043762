import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { decompress as unpackZstandard } from 'fzstd';
import { snappyUncompress } from 'hyparquet/src/snappy.js';

type Unpack = (bytes: Uint8Array, size: number) => Uint8Array;

const UNPACK: Readonly<Partial<Record<string, Unpack>>> = {
  UNCOMPRESSED: (bytes) => bytes,
  SNAPPY: (bytes, size) => {
    const page = new Uint8Array(size);
    snappyUncompress(bytes, page);
    return page;
  },
  GZIP: (bytes, size) => gunzipSync(bytes, { maxOutputLength: Math.max(size, 1) }),
  BROTLI: (bytes, size) => brotliDecompressSync(bytes, { maxOutputLength: Math.max(size, 1) }),
  ZSTD: (bytes, size) => unpackZstandard(bytes, new Uint8Array(size)),
};

/** Whether pages of this compression can be read. */
export function isCodec(name: string): boolean {
  return Object.hasOwn(UNPACK, name);
}

/**
 * A page, unpacked into no more than the bytes that its header states.
 *
 * @throws Error when it is damaged
 */
export function decompress(codec: string, bytes: Uint8Array, size: number): Uint8Array {
  // A page without a value may be no valid stream at all.
  if (size === 0) return new Uint8Array(0);
  const page = UNPACK[codec]?.(bytes, size);
  if (page?.length !== size) throw new Error('A page is not as long as its header says.');
  return page;
}
