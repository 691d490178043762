import { gunzipSync } from 'node:zlib';

import { errorCode, UserError } from '../errors.js';
import type { TableLimits } from './tableLimits.js';

/** Whether a file is compressed with gzip. */
export function isGzip(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * The bytes of a file, out of gzip where it is compressed with it.
 *
 * @throws UserError `csv-gzip` when it is damaged, `csv-too-large`
 */
export function unpack(bytes: Buffer, path: string, limits: TableLimits): Buffer {
  const refuseSize = (): never => {
    throw new UserError(
      'csv-too-large',
      `${path} is larger than ${limits.bytes} bytes, which is the limit.`,
    );
  };
  if (bytes.length > limits.bytes) return refuseSize();
  if (!isGzip(bytes)) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: limits.bytes });
  } catch (error) {
    if (errorCode(error) === 'ERR_BUFFER_TOO_LARGE') return refuseSize();
    throw new UserError(
      'csv-gzip',
      `${path} is compressed with gzip and damaged: it cannot be unpacked. Compress it again.`,
    );
  }
}
