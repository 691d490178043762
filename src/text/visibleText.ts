const ESCAPES = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

function escapeCharacter(character: string): string {
  const known = ESCAPES.get(character);
  if (known !== undefined) return known;
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
}

/**
 * Text from the data on one line, with everything a reader could not see made visible: control and
 * format characters (ANSI escapes, bidirectional overrides, zero-width spaces) and half surrogate
 * pairs as `\n` or `\u202e`, spaces at the ends as `\u2423`. The joiners U+200C and U+200D stay:
 * scripts and emoji are written with them.
 */
export function visibleText(text: string): string {
  return text
    .replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, escapeCharacter)
    .replace(/^ +| +$/g, (spaces) => '\u2423'.repeat(spaces.length));
}

/**
 * Visible text of at most so many characters: of a longer one the middle is left out, as what tells
 * names apart may stand at their end.
 */
export function shortText(text: string, most: number): string {
  // Cut first: a long text is not read as a whole.
  const reach = 2 * most + 2;
  if (text.length <= 2 * reach) return cutMiddle(Array.from(visibleText(text)), most);
  const [start, end] = [text.slice(0, reach), text.slice(-reach)].map(visibleText);
  return cutMiddle([...Array.from(start ?? ''), ...Array.from(end ?? '')], most);
}

function cutMiddle(characters: readonly string[], most: number): string {
  if (characters.length <= most) return characters.join('');
  const last = Math.floor((most - 1) / 3);
  const first = characters.slice(0, most - 1 - last);
  return `${first.join('')}\u2026${characters.slice(characters.length - last).join('')}`;
}

/** A name from the data, as reports show it; the whole of a long one is in the files. */
export function shortName(name: string): string {
  return shortText(name, 40);
}

/** A sentence from the document, as reports show it: of a long one the beginning. */
export function shortSentence(sentence: string): string {
  const most = 400;
  const characters = Array.from(visibleText(sentence.slice(0, 2 * most + 2)));
  return characters.length > most
    ? `${characters.slice(0, most - 1).join('')}\u2026`
    : characters.join('');
}
