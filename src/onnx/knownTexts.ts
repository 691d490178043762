import { missingTexts } from '../table/missing.js';
import { rankOf } from '../preprocessing/rankOf.js';

/** A text whose place a graph is told, and what it does to the places of the texts behind it. */
export interface KnownText {
  readonly text: string;
  /** Its place, or `null` for a text that is only a boundary. */
  readonly rank: number | null;
  /** How many more levels are before the texts from here on, in the order of code points. */
  step: number;
}

/** The most characters of boundaries of a column. */
const MOST_CHARACTERS = 1 << 24;

const ASTRAL = 0x10000;
const BEHIND_SURROGATES = 0xe000;
const LAST = 0x10ffff;

/**
 * What decides the place of every text there may be, by the order of code points alone, in which
 * UTF-8 is sorted: the texts with a place come first, then boundaries. Those with a place are the
 * levels, and what is read as a missing text. Any other text has the steps of the texts up to it, added
 * up, less a half.
 *
 * The places of levels are in the order of UTF-16 code units. The two orders differ where two texts
 * first differ in a character above U+FFFF and one from U+E000 to U+FFFF: there the first is behind
 * by its code point, and before by its code units. So a level with such a character has boundaries
 * around the texts that are on its other side.
 *
 * @returns `null` when there would be too many boundaries to write down
 */
export function listKnownTexts(levels: readonly string[]): KnownText[] | null {
  const known = new Map<string, KnownText>();
  const add = (text: string, rank: number | null, step: number): void => {
    const other = known.get(text);
    if (other === undefined) known.set(text, { text, rank, step });
    else other.step += step;
  };
  for (const [rank, level] of levels.entries()) add(wellFormed(level), rank, 1);
  const missing = rankOf('', levels);
  for (const text of missingTexts()) add(text, missing, 0);
  let characters = 0;
  for (const { text } of [...known.values()].slice(0, levels.length)) {
    for (const [boundary, step] of boundariesOf(text)) {
      characters += boundary.length;
      if (characters > MOST_CHARACTERS) return null;
      add(boundary, null, step);
    }
  }
  return [...known.values()];
}

/** Where texts begin that are before or behind a level by their code points only. */
function* boundariesOf(level: string): Generator<readonly [boundary: string, step: number]> {
  let start = '';
  for (const character of level) {
    const point = character.codePointAt(0) ?? 0;
    if (point >= ASTRAL) {
      yield [start + String.fromCodePoint(BEHIND_SURROGATES), 1];
      yield [start + String.fromCodePoint(ASTRAL), -1];
    } else if (point >= BEHIND_SURROGATES) {
      yield [start + String.fromCodePoint(ASTRAL), -1];
      const end = behindAll(start);
      if (end !== null) yield [end, 1];
    }
    start += character;
  }
}

/** The first text behind all that begin with `start`, `null` when there is none. */
function behindAll(start: string): string | null {
  const points = Array.from(start, (character) => character.codePointAt(0) ?? 0);
  while (points.at(-1) === LAST) points.pop();
  const last = points.pop();
  if (last === undefined) return null;
  const isBeforeSurrogates = last === 0xd7ff;
  const next = isBeforeSurrogates ? BEHIND_SURROGATES : last + 1;
  return [...points, next].map((point) => String.fromCodePoint(point)).join('');
}

function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}
