import { isUtf8 } from 'node:buffer';

/**
 * The text that bytes from outside stand for. Nothing is made up for what is no UTF-8.
 * @throws {Error} with the first byte that is none
 */
export function decodeUtf8(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isUtf8(buffer)) return buffer.toString('utf8');
  throw new Error(`it is not UTF-8 at byte ${findInvalidByte(buffer)} (counted from 0)`);
}

/** The offset of the first byte that begins no UTF-8 character. */
export function findInvalidByte(bytes: Buffer): number {
  let offset = 0;
  while (offset < bytes.length) {
    const length = sequenceLength(bytes.readUInt8(offset));
    if (length > 1 && !isUtf8(bytes.subarray(offset, offset + length))) break;
    offset += length;
  }
  return offset;
}

function sequenceLength(lead: number): number {
  return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}
