import { ByteReader } from './byteReader.js';
import { JsonError } from './jsonError.js';
import { FORBIDDEN_KEYS } from './parseStrictJson.js';

const [QUOTE, BACKSLASH, COMMA, COLON, MINUS, ZERO] = [0x22, 0x5c, 0x2c, 0x3a, 0x2d, 0x30] as const;
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d] as const;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const WHOLE = /^-?\d+$/;
const LITERALS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** More keys of one object are refused: they are compared with each other. */
const MOST_KEYS = 100;
/** More characters of one string or number are refused: it is held in memory whole. */
const MOST_TOKEN_BYTES = 1 << 20;
/** The header of a table with the most and longest names is smaller. */
const MOST_VALUE_BYTES = 1 << 28;

/** What a value is, by the first character of it. */
export type JsonKind = 'object' | 'list' | 'string' | 'other';

/**
 * Reads a JSON text from outside, value by value and from the bytes of its pieces, so that it is
 * never in memory as a whole. As strict as `parseStrictJson`, and refuses bytes that are not UTF-8.
 * Every method throws a JsonError with the reason and the position, counted in bytes.
 */
export class JsonReader {
  readonly #bytes: ByteReader;
  readonly #maxDepth: number;
  /** Whether nothing of the innermost open list or object was read yet. */
  #isFirst = true;
  #depth = 0;
  /** The keys of all open objects, and where those of each begin. */
  readonly #keys: string[] = [];
  readonly #keyStarts: number[] = [];
  readonly #known: (string | undefined)[] = [];

  /** @param maxDepth how many lists and objects may be open at once */
  constructor(pieces: Iterable<Uint8Array>, maxDepth: number) {
    this.#bytes = new ByteReader(pieces);
    this.#maxDepth = maxDepth;
  }

  /** What the next value is. */
  kind(): JsonKind {
    const byte = this.#bytes.peekText();
    if (byte === OPEN_OBJECT) return 'object';
    if (byte === OPEN_LIST) return 'list';
    return byte === QUOTE ? 'string' : 'other';
  }

  /** Begins an object, whose keys `nextKey` gives. */
  openObject(): void {
    this.#open(OPEN_OBJECT);
    this.#keyStarts.push(this.#keys.length);
  }

  /** The next key of the innermost object, whose value has to be read then; `null` at its end. */
  nextKey(): string | null {
    if (!this.#hasNext(CLOSE_OBJECT)) {
      this.#keys.length = this.#keyStarts.pop() ?? 0;
      return null;
    }
    const key = this.#string();
    this.#addKey(key);
    this.#expect(COLON);
    return key;
  }

  /** Begins a list, whose items are read as long as `nextItem` says so. */
  openList(): void {
    this.#open(OPEN_LIST);
  }

  /** Whether the innermost list has another item, which has to be read then. */
  nextItem(): boolean {
    return this.#hasNext(CLOSE_LIST);
  }

  /** Reads any value, of at most 256 MiB. */
  value(): unknown {
    return this.#value(this.#bytes.position + MOST_VALUE_BYTES);
  }

  #value(end: number): unknown {
    if (this.#bytes.position > end) {
      throw new JsonError(`a value of more than ${MOST_VALUE_BYTES} bytes ${this.#place()}`);
    }
    switch (this.kind()) {
      case 'object': {
        const members: [string, unknown][] = [];
        this.openObject();
        for (let key = this.nextKey(); key !== null; key = this.nextKey()) {
          members.push([key, this.#value(end)]);
        }
        return Object.fromEntries(members);
      }
      case 'list': {
        const items: unknown[] = [];
        this.openList();
        while (this.nextItem()) items.push(this.#value(end));
        return items;
      }
      default:
        return this.scalar();
    }
  }

  /** Reads a string, a number, `true`, `false` or `null`. */
  scalar(): string | number | boolean | null {
    const byte = this.#bytes.peekText();
    this.#isFirst = false;
    if (byte === QUOTE) return this.#string();
    return byte === MINUS || isDigit(byte) ? this.#number() : this.#literal();
  }

  /** Reads any value for nothing, without recursion. */
  skip(): void {
    const open: JsonKind[] = [];
    do {
      const inner = open.at(-1);
      const isAtEnd =
        (inner === 'object' && this.nextKey() === null) || (inner === 'list' && !this.nextItem());
      if (isAtEnd) open.pop();
      else this.#skipOne(open);
    } while (open.length > 0);
  }

  #skipOne(open: JsonKind[]): void {
    const kind = this.kind();
    if (kind === 'object') this.openObject();
    else if (kind === 'list') this.openList();
    else this.scalar();
    if (kind === 'object' || kind === 'list') open.push(kind);
  }

  /** Requires that the text ends here. */
  end(): void {
    if (this.#bytes.peekText() >= 0) this.#refuse();
  }

  /** Begins to keep the text that is read from the next value on. */
  startCopy(): void {
    this.#bytes.peekText();
    this.#bytes.startCopy();
  }

  /** Leaves out what is read from the next value on, and keeps `text` in its place. */
  replaceCopy(text: string): void {
    this.#bytes.peekText();
    this.#bytes.stopCopy(text);
  }

  /** Keeps what is read from here on again. */
  resumeCopy(): void {
    this.#bytes.startCopy();
  }

  /** How many bytes are kept. */
  get copied(): number {
    return this.#bytes.copied;
  }

  /** Ends keeping, and gives what was kept. */
  takeCopy(): Buffer {
    return this.#bytes.takeCopy();
  }

  #open(byte: number): void {
    this.#expect(byte);
    this.#depth += 1;
    if (this.#depth > this.#maxDepth) {
      throw new JsonError(`nested deeper than ${this.#maxDepth} levels ${this.#place()}`);
    }
    this.#isFirst = true;
  }

  /** Moves behind the comma, or out of the innermost list or object. */
  #hasNext(close: number): boolean {
    const byte = this.#bytes.peekText();
    if (byte === close) {
      this.#bytes.at += 1;
      this.#depth -= 1;
      this.#isFirst = false;
      return false;
    }
    if (!this.#isFirst) this.#expect(COMMA);
    this.#isFirst = false;
    return true;
  }

  #expect(byte: number): void {
    if (this.#bytes.peekText() !== byte) this.#refuse();
    this.#bytes.at += 1;
  }

  #addKey(key: string): void {
    const start = this.#keyStarts.at(-1) ?? 0;
    if (FORBIDDEN_KEYS.includes(key)) {
      throw new JsonError(`a key that is not allowed ${this.#place()}`);
    }
    for (let index = start; index < this.#keys.length; index += 1) {
      if (this.#keys[index] === key) throw new JsonError(`a key given twice ${this.#place()}`);
    }
    if (this.#keys.length - start === MOST_KEYS) {
      throw new JsonError(`an object of more than ${MOST_KEYS} keys ${this.#place()}`);
    }
    this.#keys.push(key);
  }

  #string(): string {
    const bytes = this.#bytes;
    if (bytes.peekText() !== QUOTE) this.#refuse();
    let length = 1;
    let isPlain = true;
    let hash = 0;
    for (;;) {
      const byte = this.#ahead(length);
      if (byte < 0) this.#refuse();
      length += 1;
      if (byte === QUOTE) break;
      hash = (hash * 31 + byte) & 0x3f;
      if (byte < 0x20 || byte > 0x7e) isPlain = false;
      if (byte === BACKSLASH) {
        isPlain = false;
        if (this.#ahead(length) < 0) this.#refuse();
        length += 1;
      }
    }
    if (!isPlain) return this.#decode(length);
    // Few keys stand in a file again and again.
    const known = this.#known[hash];
    if (known?.length === length - 2 && bytes.isNext(known, 1)) {
      bytes.at += length;
      return known;
    }
    const string = bytes.take(length).slice(1, -1);
    if (length < 32) this.#known[hash] = string;
    return string;
  }

  #decode(length: number): string {
    const place = this.#place();
    const text = this.#bytes.takeUtf8(length);
    try {
      return String(JSON.parse(text));
    } catch {
      throw new JsonError(`no JSON ${place}`);
    }
  }

  #number(): number {
    let length = 0;
    while (isOfNumber(this.#ahead(length))) length += 1;
    const first = this.#bytes.ahead(0);
    if (length === 1 && isDigit(first)) {
      this.#bytes.at += 1;
      return first - ZERO;
    }
    const place = this.#place();
    const text = this.#bytes.take(length);
    const value = Number(text);
    if (!NUMBER.test(text)) throw new JsonError(`no JSON ${place}`);
    if (!Number.isFinite(value)) throw new JsonError(`a number too large ${place}`);
    // Of those that are as large, only a float in its shortest form is read as what it was.
    if (!Number.isSafeInteger(value) && WHOLE.test(text) && String(value) !== text) {
      throw new JsonError(`a whole number that is not exact ${place}`);
    }
    return value;
  }

  #literal(): boolean | null {
    for (const [text, value] of LITERALS) {
      for (let length = 0; length < text.length; length += 1) this.#bytes.ahead(length);
      if (!this.#bytes.isNext(text, 0)) continue;
      this.#bytes.at += text.length;
      return value;
    }
    return this.#refuse();
  }

  #ahead(distance: number): number {
    if (distance > MOST_TOKEN_BYTES) {
      throw new JsonError(
        `a string or number of more than ${MOST_TOKEN_BYTES} bytes ${this.#place()}`,
      );
    }
    return this.#bytes.ahead(distance);
  }

  #place(): string {
    return `at position ${this.#bytes.position}`;
  }

  #refuse(): never {
    throw new JsonError(`no JSON ${this.#place()}`);
  }
}

function isDigit(byte: number): boolean {
  return byte >= ZERO && byte <= 0x39;
}

/** Digits, and the characters of a sign, a fraction and an exponent. */
function isOfNumber(byte: number): boolean {
  return (
    isDigit(byte) ||
    byte === MINUS ||
    byte === 0x2e ||
    byte === 0x2b ||
    byte === 0x65 ||
    byte === 0x45
  );
}
