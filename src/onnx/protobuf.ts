/** Bytes whose number is known before they are written, so that what is around them can state it. */
export interface Piece {
  readonly bytes: number;
  /** Each is the receiver's to keep. */
  chunks(): Iterable<Uint8Array>;
}

/** https://protobuf.dev/programming-guides/encoding/#structure */
const VARINT = 0;
const LENGTH_DELIMITED = 2;

/** Bytes that are written at a time, at least. */
const CHUNK_BYTES = 1 << 16;

/** A whole number from 0 to 2^53 - 1. */
export function whole(field: number, value: number): Piece {
  return fromBuffer(Buffer.concat([varint(field * 8 + VARINT), varint(value)]));
}

/** A text as UTF-8; half of a surrogate pair, which has no bytes there, is U+FFFD. */
export function text(field: number, value: string): Piece {
  return message(field, [fromBuffer(Buffer.from(value))]);
}

/** A message of these fields, or bytes as they are. */
export function message(field: number, fields: readonly Piece[]): Piece {
  const bytes = fields.reduce((sum, piece) => sum + piece.bytes, 0);
  const head = Buffer.concat([varint(field * 8 + LENGTH_DELIMITED), varint(bytes)]);
  return join([fromBuffer(head), ...fields]);
}

/** A list in parts, which can be gone through again. */
export type Parts = Iterable<ArrayLike<number>>;

/** Whole numbers from 0 to 2^53 - 1 as one packed field. */
export function wholes(field: number, parts: Parts): Piece {
  return message(field, [list(parts, varintBytes, putVarint)]);
}

/** Doubles, the lowest byte first, as raw data has them. */
export function doubles(field: number, parts: Parts): Piece {
  const put = (value: number, buffer: Buffer, at: number): void => {
    buffer.writeDoubleLE(value, at);
  };
  return message(field, [list(parts, () => 8, put)]);
}

/** Whole numbers from 0 to 2^53 - 1 in 64 bits, the lowest byte first, as raw data has them. */
export function int64s(field: number, parts: Parts): Piece {
  const put = (value: number, buffer: Buffer, at: number): void => {
    buffer.writeBigInt64LE(BigInt(value), at);
  };
  return message(field, [list(parts, () => 8, put)]);
}

/** One field for each number, with the text at its place. */
export function words(field: number, parts: Parts, texts: readonly string[]): Piece {
  const written = texts.map((word) => Buffer.concat([...text(field, word).chunks()]));
  const put = (word: number, buffer: Buffer, at: number): void => {
    buffer.set(written[word]!, at);
  };
  return list(parts, (word) => written[word]!.length, put);
}

export function join(pieces: readonly Piece[]): Piece {
  return {
    bytes: pieces.reduce((sum, piece) => sum + piece.bytes, 0),
    *chunks() {
      for (const piece of pieces) yield* piece.chunks();
    },
  };
}

/** The bytes of a piece in few chunks, however many it consists of. */
export function* gather(piece: Piece): Generator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let bytes = 0;
  for (const chunk of piece.chunks()) {
    waiting.push(chunk);
    bytes += chunk.length;
    if (bytes < CHUNK_BYTES) continue;
    yield Buffer.concat(waiting, bytes);
    waiting = [];
    bytes = 0;
  }
  if (bytes > 0) yield Buffer.concat(waiting, bytes);
}

function list(
  parts: Parts,
  bytesOf: (value: number) => number,
  put: (value: number, buffer: Buffer, at: number) => void,
): Piece {
  const sizes: number[] = [];
  for (const part of parts) {
    let bytes = 0;
    for (let index = 0; index < part.length; index += 1) bytes += bytesOf(part[index]!);
    sizes.push(bytes);
  }
  return {
    bytes: sizes.reduce((sum, bytes) => sum + bytes, 0),
    *chunks() {
      let place = 0;
      for (const part of parts) {
        const buffer = Buffer.allocUnsafe(sizes[place++]!);
        for (let index = 0, at = 0; index < part.length; index += 1) {
          put(part[index]!, buffer, at);
          at += bytesOf(part[index]!);
        }
        yield buffer;
      }
    },
  };
}

function fromBuffer(buffer: Buffer): Piece {
  return { bytes: buffer.length, chunks: () => [buffer] };
}

function varint(value: number): Buffer {
  const buffer = Buffer.alloc(varintBytes(value));
  putVarint(value, buffer, 0);
  return buffer;
}

function varintBytes(value: number): number {
  if (value < 1 << 7) return 1;
  if (value < 1 << 14) return 2;
  if (value < 1 << 21) return 3;
  let bytes = 4;
  for (let rest = Math.floor(value / (1 << 28)); rest > 0; rest = Math.floor(rest / 128))
    bytes += 1;
  return bytes;
}

function putVarint(value: number, buffer: Buffer, at: number): void {
  let rest = value;
  let place = at;
  for (; rest > 0x7fffffff; rest = Math.floor(rest / 128)) buffer[place++] = (rest % 128) | 128;
  for (; rest > 127; rest >>>= 7) buffer[place++] = (rest & 127) | 128;
  buffer[place] = rest;
}
