const TOKEN = /[{}[\],:]|"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*|[a-z]+/y;
const SPACE = /[ \t\r\n]*/y;
const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];

/**
 * The value of a JSON text from outside. Refuses what `JSON.parse` lets pass in silence: deep
 * nesting, a key given twice, keys that reach for a prototype, numbers that are not finite and
 * whole numbers that are not exact. Linear, and never recursive.
 *
 * @param maxDepth how many lists and objects may be open at once
 * @throws {Error} with the reason, and the position in the text
 */
export function parseStrictJson(text: string, maxDepth = 64): unknown {
  checkTokens(text, maxDepth);
  return JSON.parse(text);
}

function checkTokens(text: string, maxDepth: number): void {
  /** The keys of every open object; `null` for an open list. */
  const open: (Set<string> | null)[] = [];
  let position = 0;
  /** A string that may yet turn out to be a key, which the colon behind it decides. */
  let string: string | null = null;
  for (;;) {
    SPACE.lastIndex = position;
    SPACE.test(text);
    position = SPACE.lastIndex;
    if (position === text.length) return;
    TOKEN.lastIndex = position;
    const token = TOKEN.exec(text)?.[0];
    if (token === undefined) throw new Error(`no JSON at position ${position}`);
    const first = token.charAt(0);
    if (first === '{' || first === '[') {
      if (open.push(first === '{' ? new Set() : null) > maxDepth) {
        throw new Error(`nested deeper than ${maxDepth} levels at position ${position}`);
      }
    } else if (first === '}' || first === ']') open.pop();
    else if (first === ':' && string !== null) addKey(open.at(-1), string, position);
    else if (first === '-' || (first >= '0' && first <= '9')) checkNumber(token, position);
    string = first === '"' ? token : null;
    position += token.length;
  }
}

function addKey(keys: Set<string> | null | undefined, token: string, position: number): void {
  const key: unknown = JSON.parse(token);
  if (typeof key !== 'string' || FORBIDDEN.includes(key)) {
    throw new Error(`a key that is not allowed before position ${position}`);
  }
  if (keys?.has(key) === true) throw new Error(`a key given twice before position ${position}`);
  keys?.add(key);
}

function checkNumber(token: string, position: number): void {
  const value = Number(token);
  if (!Number.isFinite(value)) throw new Error(`a number too large at position ${position}`);
  if (/^-?\d+$/.test(token) && !Number.isSafeInteger(value)) {
    throw new Error(`a whole number that is not exact at position ${position}`);
  }
}
