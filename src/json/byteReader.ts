import { isUtf8 } from 'node:buffer';
import { findInvalidByte } from './decodeUtf8.js';
import { JsonError } from './jsonError.js';

/** Bytes that come in pieces, read as if they were one; can keep a copy of what is read. */
export class ByteReader {
  readonly #pieces: Iterator<Uint8Array, unknown>;
  #buffer: Buffer = Buffer.alloc(0);
  /** Bytes before those of the buffer. */
  #before = 0;
  /** The next byte's place in the buffer; whoever has looked ahead may move it. */
  at = 0;
  #copy: Buffer[] = [];
  #copied = 0;
  /** Where in the buffer the copy goes on, -1 while nothing is copied. */
  #copyFrom = -1;

  constructor(pieces: Iterable<Uint8Array>) {
    this.#pieces = pieces[Symbol.iterator]();
  }

  /** The number of bytes before the next one. */
  get position(): number {
    return this.#before + this.at;
  }

  /** The byte that is `distance` behind the next one, -1 behind the end. */
  ahead(distance: number): number {
    while (this.at + distance >= this.#buffer.length) if (!this.#fill()) return -1;
    return this.#buffer[this.at + distance] ?? -1;
  }

  /** Moves to the next byte that is no white space of JSON and gives it; -1 at the end. */
  peekText(): number {
    for (;;) {
      const byte = this.#buffer[this.at] ?? this.ahead(0);
      if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return byte;
      this.at += 1;
    }
  }

  /** Whether the characters of an ASCII text are those `distance` behind; only what was looked at. */
  isNext(text: string, distance: number): boolean {
    const from = this.at + distance;
    for (let index = 0; index < text.length; index += 1) {
      if (this.#buffer[from + index] !== text.charCodeAt(index)) return false;
    }
    return true;
  }

  /** Takes ASCII bytes that were looked at. */
  take(length: number): string {
    this.at += length;
    return this.#buffer.toString('latin1', this.at - length, this.at);
  }

  /** Takes bytes that were looked at. @throws JsonError when they are not UTF-8 */
  takeUtf8(length: number): string {
    const bytes = this.#buffer.subarray(this.at, this.at + length);
    if (!isUtf8(bytes)) {
      const offset = this.position + findInvalidByte(bytes);
      throw new JsonError(`it is not UTF-8 at byte ${offset} (counted from 0)`);
    }
    this.at += length;
    return bytes.toString('utf8');
  }

  startCopy(): void {
    this.#copyFrom = this.at;
  }

  /** Ends copying, with `text` behind what was copied. */
  stopCopy(text: string): void {
    this.#keep();
    this.#copyFrom = -1;
    this.#push(Buffer.from(text));
  }

  get copied(): number {
    return this.#copied + (this.#copyFrom < 0 ? 0 : this.at - this.#copyFrom);
  }

  /** Ends copying and gives the copy. */
  takeCopy(): Buffer {
    this.stopCopy('');
    const copy = Buffer.concat(this.#copy);
    this.#copy = [];
    this.#copied = 0;
    return copy;
  }

  #keep(): void {
    if (this.#copyFrom < 0) return;
    this.#push(Buffer.from(this.#buffer.subarray(this.#copyFrom, this.at)));
    this.#copyFrom = this.at;
  }

  #push(bytes: Buffer): void {
    this.#copy.push(bytes);
    this.#copied += bytes.length;
  }

  #fill(): boolean {
    const next = this.#pieces.next();
    if (next.done === true) return false;
    this.#keep();
    this.#buffer = Buffer.concat([this.#buffer.subarray(this.at), next.value]);
    this.#before += this.at;
    this.at = 0;
    if (this.#copyFrom >= 0) this.#copyFrom = 0;
    return true;
  }
}
