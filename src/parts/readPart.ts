import { createHash } from 'node:crypto';
import { errorMessage } from '../errors.js';
import { parseStrictJson } from '../json/parseStrictJson.js';
import {
  DIGEST_BYTES,
  MAGIC,
  PartFault,
  partHeaderSchema,
  type PartHeader,
  type PartRecord,
} from './part.js';

/** A file that is read in places. */
export interface PartSource {
  readonly name: string;
  readonly bytes: number;
  /** @throws when there are fewer bytes, or the machine refuses it */
  read(from: number, length: number): Uint8Array;
}

/** Where the trees of a forest are in a part. */
export interface FoundRecord extends PartRecord {
  /** Of each tree, by its place behind the first. */
  readonly at: readonly { readonly from: number; readonly length: number }[];
}

/** A part that is whole. */
export interface Part {
  readonly source: PartSource;
  readonly header: PartHeader;
  readonly records: readonly FoundRecord[];
}

const MAX_HEADER_BYTES = 4096;
const MAX_TREES = 10_000;
const PIECE = 1 << 20;
const KEY = 32;

/**
 * Reads what a part says of itself and where its trees are, and holds all of it to its digest. The
 * trees themselves are read when they are wanted.
 *
 * @throws PartFault for whatever is no whole part
 */
export function readPart(source: PartSource): Part {
  try {
    return read(source);
  } catch (error) {
    if (error instanceof PartFault) throw error;
    throw new PartFault(`cannot be read (${errorMessage(error)})`);
  }
}

function read(source: PartSource): Part {
  const end = source.bytes - DIGEST_BYTES;
  let at = 0;
  const take = (length: number): Buffer => {
    if (length > end - at) throw new PartFault('is cut off');
    const bytes = Buffer.from(source.read(at, length));
    at += length;
    return bytes;
  };
  if (end < MAGIC.length + 4 || take(MAGIC.length).toString('latin1') !== MAGIC) {
    throw new PartFault('is no part of a forest, or one of another format');
  }
  if (!Buffer.from(source.read(end, DIGEST_BYTES)).equals(digestUpTo(source, end))) {
    throw new PartFault('is not whole: its digest is not that of what is in it');
  }
  const length = take(4).readUInt32LE();
  if (length > MAX_HEADER_BYTES) throw new PartFault('has a beginning that is too long');
  const header = partHeaderSchema.safeParse(parseStrictJson(take(length)));
  if (!header.success) throw new PartFault('does not say what it is a part of');
  const records: FoundRecord[] = [];
  while (at < end) {
    const [asked, grown] = [take(KEY).toString('hex'), take(KEY).toString('hex')];
    const head = take(16);
    const [featuresPerTree, trees, first, count] = [0, 4, 8, 12].map((from) =>
      head.readUInt32LE(from),
    ) as [number, number, number, number];
    if (trees > MAX_TREES || first + count > trees) {
      throw new PartFault('has trees that are none of their forest');
    }
    const lengths = take(4 * count);
    const places = Array.from({ length: count }, (_, tree) => {
      const place = { from: at, length: lengths.readUInt32LE(4 * tree) };
      if (place.length > end - at) throw new PartFault('is cut off');
      at += place.length;
      return place;
    });
    records.push({ asked, grown, featuresPerTree, trees, first, at: places });
  }
  return { source, header: header.data, records };
}

function digestUpTo(source: PartSource, end: number): Buffer {
  const hash = createHash('sha256');
  for (let at = 0; at < end; at += PIECE) hash.update(source.read(at, Math.min(PIECE, end - at)));
  return hash.digest();
}
