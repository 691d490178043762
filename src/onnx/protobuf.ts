/** Bytes whose number is known before they are written, so that what is around them can state it. */
export interface Piece {
  readonly bytes: number;
  /** Each is the receiver's to keep. */
  chunks(): Iterable<Uint8Array>;
}

/** https://protobuf.dev/programming-guides/encoding/#structure */
const VARINT = 0;
const LENGTH_DELIMITED = 2;

/** Bytes that lists are written in at a time. */
const CHUNK_BYTES = 1 << 16;

/** A whole number from 0 to 2^53 - 1. */
export function whole(field: number, value: number): Piece {
  return fromBuffer(Buffer.concat([varint(field * 8 + VARINT), varint(value)]));
}

/** A text as UTF-8; half of a surrogate pair, which has no bytes there, is U+FFFD. */
export function text(field: number, value: string): Piece {
  return message(field, fromBuffer(Buffer.from(value)));
}

/** A message of these fields, or bytes as they are. */
export function message(field: number, ...fields: readonly Piece[]): Piece {
  const bytes = fields.reduce((sum, piece) => sum + piece.bytes, 0);
  return join(
    fromBuffer(Buffer.concat([varint(field * 8 + LENGTH_DELIMITED), varint(bytes)])),
    ...fields,
  );
}

/** Whole numbers from 0 to 2^53 - 1 as one packed field; read twice, the second time to be written. */
export function wholes(field: number, values: Iterable<number>): Piece {
  return message(field, list(values, varintBytes, putVarint));
}

/** Doubles, the lowest byte first, as raw data has them. */
export function doubles(field: number, values: Iterable<number>): Piece {
  return message(
    field,
    list(
      values,
      () => 8,
      (value, buffer, at) => buffer.writeDoubleLE(value, at),
    ),
  );
}

/** Whole numbers from 0 to 2^53 - 1 in 64 bits, the lowest byte first, as raw data has them. */
export function int64s(field: number, values: readonly number[]): Piece {
  const buffer = Buffer.alloc(8 * values.length);
  values.forEach((value, index) => buffer.writeBigInt64LE(BigInt(value), 8 * index));
  return message(field, fromBuffer(buffer));
}

/** One field for each value, which is one of a few texts. */
export function words<Word extends string>(field: number, values: Iterable<Word>): Piece {
  const written = new Map<Word, Buffer>();
  const write = (word: Word): Buffer => {
    const buffer = written.get(word) ?? Buffer.concat([...text(field, word).chunks()]);
    written.set(word, buffer);
    return buffer;
  };
  return list(
    values,
    (word) => write(word).length,
    (word, buffer, at) => {
      write(word).copy(buffer, at);
    },
  );
}

export function join(...pieces: readonly Piece[]): Piece {
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

function list<Item>(
  items: Iterable<Item>,
  bytesOf: (item: Item) => number,
  put: (item: Item, buffer: Buffer, at: number) => void,
): Piece {
  let total = 0;
  for (const item of items) total += bytesOf(item);
  return {
    bytes: total,
    *chunks() {
      let buffer = Buffer.alloc(Math.min(CHUNK_BYTES, total));
      let at = 0;
      let left = total;
      for (const item of items) {
        const bytes = bytesOf(item);
        if (at + bytes > buffer.length) {
          yield buffer.subarray(0, at);
          left -= at;
          buffer = Buffer.alloc(Math.min(CHUNK_BYTES, left));
          at = 0;
        }
        put(item, buffer, at);
        at += bytes;
      }
      yield buffer.subarray(0, at);
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
  let bytes = 1;
  for (let rest = value; rest > 127; rest = Math.floor(rest / 128)) bytes += 1;
  return bytes;
}

function putVarint(value: number, buffer: Buffer, at: number): void {
  let rest = value;
  let place = at;
  for (; rest > 127; rest = Math.floor(rest / 128)) buffer[place++] = (rest % 128) | 128;
  buffer[place] = rest;
}
