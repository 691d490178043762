import { decodeUtf8 } from './decodeUtf8.js';

const TOKEN = /[{}[\],:"]|-?\d[\d.eE+-]*|[a-z]+/y;
const SPACE = /[ \t\r\n]*/y;
/** Keys that reach for a prototype. */
export const FORBIDDEN_KEYS: readonly string[] = ['__proto__', 'constructor', 'prototype'];
/** No document of Forest Gate has two hundred. Reading millions of them would take a minute. */
const MOST_KEYS = 1_000;

/**
 * The value of a JSON text from outside. Refuses what `JSON.parse` lets pass in silence: bytes that
 * are not UTF-8, deep nesting, more than `mostKeys` different keys, a key given twice, keys that
 * reach for a prototype, numbers that are not finite and whole numbers that are not exact. Linear,
 * and never recursive.
 *
 * @param source the text, or its bytes
 * @param maxDepth how many lists and objects may be open at once
 * @param forbidden keys that are refused: none where every key is looked up as an object's own
 * @throws {Error} with the reason, and the position in the text
 */
export function parseStrictJson(
  source: string | Uint8Array,
  maxDepth = 64,
  mostKeys = MOST_KEYS,
  forbidden: readonly string[] = FORBIDDEN_KEYS,
): unknown {
  const text = typeof source === 'string' ? source : decodeUtf8(source);
  checkTokens(text, maxDepth, mostKeys, forbidden);
  return JSON.parse(text);
}

function checkTokens(
  text: string,
  maxDepth: number,
  mostKeys: number,
  forbidden: readonly string[],
): void {
  /** The keys of every open object; `null` for an open list. */
  const open: (Set<string> | null)[] = [];
  /** All keys of the document, as they are written and as they read. */
  const known = new Map<string, string>();
  let position = 0;
  /** A string that may yet turn out to be a key, which the colon behind it decides. */
  let string: string | null = null;
  for (;;) {
    SPACE.lastIndex = position;
    SPACE.test(text);
    position = SPACE.lastIndex;
    if (position === text.length) return;
    TOKEN.lastIndex = position;
    const match = TOKEN.exec(text)?.[0];
    const token = match === '"' ? readString(text, position) : match;
    if (token === undefined) throw new Error(`no JSON at position ${position}`);
    const first = token.charAt(0);
    if (first === '{' || first === '[') {
      if (open.push(first === '{' ? new Set() : null) > maxDepth) {
        throw new Error(`nested deeper than ${maxDepth} levels at position ${position}`);
      }
    } else if (first === '}' || first === ']') open.pop();
    else if (first === ':' && string !== null) {
      addKey(
        open.at(-1),
        known.get(string) ?? readKey(string, known, mostKeys, forbidden, position),
        position,
      );
    } else if (first === '-' || (first >= '0' && first <= '9')) checkNumber(token, position);
    string = first === '"' ? token : null;
    position += token.length;
  }
}

/** A string token: to the next quotation mark that no backslash escapes; `undefined` without one. */
function readString(text: string, start: number): string | undefined {
  let end = start;
  for (;;) {
    end = text.indexOf('"', end + 1);
    if (end === -1) return undefined;
    let unescaped = end;
    while (text.charAt(unescaped - 1) === '\\') unescaped -= 1;
    if ((end - unescaped) % 2 === 0) return text.slice(start, end + 1);
  }
}

function readKey(
  token: string,
  known: Map<string, string>,
  mostKeys: number,
  forbidden: readonly string[],
  position: number,
): string {
  const key: unknown = JSON.parse(token);
  if (typeof key !== 'string' || forbidden.includes(key)) {
    throw new Error(`a key that is not allowed before position ${position}`);
  }
  if (known.size === mostKeys) {
    throw new Error(`more than ${mostKeys} different keys before position ${position}`);
  }
  known.set(token, key);
  return key;
}

function addKey(keys: Set<string> | null | undefined, key: string, position: number): void {
  if (keys?.has(key) === true) throw new Error(`a key given twice before position ${position}`);
  keys?.add(key);
}

function checkNumber(token: string, position: number): void {
  const value = Number(token);
  if (!Number.isFinite(value)) throw new Error(`a number too large at position ${position}`);
  // Of those that are as large, only a float in its shortest form is read as what it was.
  if (/^-?\d+$/.test(token) && !Number.isSafeInteger(value) && String(value) !== token) {
    throw new Error(`a whole number that is not exact at position ${position}`);
  }
}
