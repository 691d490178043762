/** A word of at most so many characters stays whole. */
const LONGEST_WORD = 8;
/** A part of a longer one has at most so many, the last one at least three. */
const LONGEST_PART = 6;

/** What never begins a part: marks that belong to the character before, and joiners. */
const BOUND = /^[\p{M}\u200c\u200d\u{1f3fb}-\u{1f3ff}]/u;

const PUNCTUATION = /[-_./,:()[\]=]/;

/**
 * A text in the parts between which a line may end, beside the spaces in it: long words are parted
 * behind their punctuation, or where a part has become too long. Joined they are the text.
 */
export function breakWords(text: string): string[] {
  const parts = text.match(/ *[^ ]+ *|^ +$/g) ?? [];
  return parts
    .flatMap((word) => {
      const characters = Array.from(word);
      return word.trim().length <= LONGEST_WORD ? [word] : cut(characters);
    })
    .reduce<string[]>(joinShort, []);
}

function cut(characters: readonly string[]): string[] {
  const parts: string[] = [];
  let current: string[] = [];
  characters.forEach((character, index) => {
    const isBound = BOUND.test(character) || current.at(-1) === '\u200d';
    const last = current.at(-1) ?? '';
    const isBehindMark =
      current.length >= 4 && PUNCTUATION.test(last) && !PUNCTUATION.test(character);
    const isFull = current.length >= LONGEST_PART || isBehindMark;
    if (isFull && !isBound && character !== ' ' && characters.length - index >= 3) {
      parts.push(current.join(''));
      current = [];
    }
    current.push(character);
  });
  return [...parts, current.join('')];
}

/** Where a space parts them, a line may end anyway. */
function joinShort(parts: string[], part: string): string[] {
  const last = parts.at(-1);
  if (last !== undefined && (last.endsWith(' ') || part.startsWith(' '))) {
    return [...parts.slice(0, -1), last + part];
  }
  return [...parts, part];
}
